// A click, or Enter or Space, on a document's name chooses it.
element.addEventListener('click', (event) => {
  const pick = event.target.closest('button[data-document]');
  if (pick) trigger('pick', {document: pick.dataset.document});
});
