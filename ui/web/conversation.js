// A new exchange begins at the top of the box, where the box scrolls. While its answer grows, the
// box stays where the reader has put it.
let turns = 0;
watch('value', () => {
  const box = element.querySelector('.dv-conversation');
  const count = box?.querySelectorAll('.dv-turn').length ?? 0;
  if (count && count !== turns) box.scrollTop = box.lastElementChild.offsetTop;
  turns = count;
});
