// The name of a paper looks it up; what comes of it is brought into view, and the focus with it,
// because the name may be gone by then.
const look = (name) => {
  trigger('look', {query: name.dataset.query, document: name.dataset.document ?? ''});
  const results = document.getElementById(props.results);
  if (!results) return;
  results.tabIndex = -1;
  results.focus({preventScroll: true});
  if (results !== element && !results.contains(element)) {
    results.scrollIntoView({behavior: 'smooth', block: 'center'});
  }
};
// A mark in a pasted text leads to its row.
const goTo = (n) => {
  const row = element.querySelector(`[data-row="${n}"]`);
  row?.focus({preventScroll: true});
  row?.scrollIntoView({behavior: 'smooth', block: 'center'});
};
element.addEventListener('click', (event) => {
  const name = event.target.closest('[data-query]');
  const mark = event.target.closest('[data-goto]');
  if (name) look(name);
  else if (mark) goTo(mark.dataset.goto);
});
// In the picture the arrow keys lead to the nearest paper that way; one of them is in the order of
// the Tab key, so that nobody has to walk through sixty.
const ways = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};
const nearest = (from, [right, down]) => {
  let found;
  let least = Infinity;
  for (const member of element.querySelectorAll('.dv-member[tabindex]')) {
    const across = member.dataset.x - from.dataset.x;
    const below = member.dataset.y - from.dataset.y;
    const along = across * right + below * down;
    const aside = Math.abs(across * down) + Math.abs(below * right);
    if (along > 1 && along + 2 * aside < least) {
      least = along + 2 * aside;
      found = member;
    }
  }
  return found;
};
element.addEventListener('keydown', (event) => {
  const member = event.target.closest('.dv-member[tabindex]');
  if (!member) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    look(member);
  } else if (ways[event.key]) {
    event.preventDefault();
    const next = nearest(member, ways[event.key]);
    if (!next) return;
    member.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
});
// Where the picture is too small to read, its table is there instead.
watch('value', () => {
  const links = element.querySelector('.dv-links');
  if (links && window.matchMedia('(max-width: 900px)').matches) links.open = true;
});
