// What it says is read out when it changes; the part itself stays where it is.
element.setAttribute('role', 'status');
