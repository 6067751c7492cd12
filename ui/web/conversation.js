// A new exchange begins at the top of the box, where the box scrolls, and is brought up there as
// its answer grows; but not once the reader has taken hold of the box.
let turns = 0;
let isFollowed = true;
for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
  element.addEventListener(gesture, () => { isFollowed = false; }, {passive: true});
}
watch('value', () => {
  const box = element.querySelector('.dv-conversation');
  const count = box?.querySelectorAll('.dv-turn').length ?? 0;
  if (count !== turns) isFollowed = true;
  turns = count;
  if (count && isFollowed) box.scrollTop = box.lastElementChild.offsetTop;
});
// The server marks what it opened itself. As long as that stays the same, what the reader has
// opened since (clicks.js) is what the panel shows.
let opened;
watch('value', () => {
  const mark = element.querySelector('button[data-citation][aria-pressed="true"]');
  if (mark?.dataset.citation !== opened) chosen = undefined;
  opened = mark?.dataset.citation;
  if (chosen) press();
});
