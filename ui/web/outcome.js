// The one line that says what came of a look-up is read aloud whenever it changes.
element.setAttribute('role', 'status');
