// Under each answer: copying it with its sources, and saying that it was right or wrong.
const said = {};
const pressed = {};
const show = () => {
  for (const actions of element.querySelectorAll('.dv-actions')) {
    const key = actions.dataset.answer;
    actions.querySelector('.dv-said').textContent = said[key] ?? '';
    for (const vote of actions.querySelectorAll('[data-vote]')) {
      vote.setAttribute('aria-pressed', String(vote.dataset.vote === pressed[key]));
    }
  }
};
element.addEventListener('click', async (event) => {
  const actions = event.target.closest('.dv-actions');
  const key = actions?.dataset.answer;
  const copy = event.target.closest('button[data-copy]');
  const vote = event.target.closest('button[data-vote]');
  if (copy) {
    const done = await copied(copy.dataset.copy);
    said[key] = done ? 'Đã chép' : 'Trình duyệt không cho chép; hãy bôi đen rồi chép bằng tay.';
    show();
  } else if (vote) {
    trigger('vote', {answer: key, verdict: vote.dataset.vote});
  }
});
// The server redraws the conversation without knowing what was pressed in it.
watch('value', show);
document.addEventListener('danvan-vote', (event) => {
  const {answer, verdict, words} = event.detail;
  if (verdict) pressed[answer] = verdict;
  said[answer] = words;
  show();
});
