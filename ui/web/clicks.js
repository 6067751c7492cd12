// A click, or Enter or Space, on a mark asks the server for its source paragraph.
element.addEventListener('click', (event) => {
  const mark = event.target.closest('button[data-citation]');
  if (!mark) return;
  element.querySelectorAll('[aria-pressed="true"]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
  element.querySelectorAll(`[data-citation="${CSS.escape(mark.dataset.citation)}"]`).forEach((same) => same.setAttribute('aria-pressed', 'true'));
  trigger('cite', {citation: mark.dataset.citation});
});
