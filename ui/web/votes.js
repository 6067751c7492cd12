// What became of a vote is said beside its answer.
watch('value', () => {
  const kept = element.querySelector('[data-answer]');
  if (!kept) return;
  const {answer, vote} = kept.dataset;
  document.dispatchEvent(
    new CustomEvent('danvan-vote', {detail: {answer, verdict: vote, words: kept.textContent}}),
  );
  // So that the same words said again are news again.
  props.value = '';
});
