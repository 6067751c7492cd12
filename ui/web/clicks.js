// A click, or Enter or Space, on a mark asks the server for its source paragraph; where the panel
// stands below the screen, as it does on a telephone, the page scrolls to it.
element.addEventListener('click', (event) => {
  const mark = event.target.closest('button[data-citation]');
  if (!mark) return;
  for (const other of element.querySelectorAll('button[data-citation]')) {
    other.setAttribute('aria-pressed', String(other.dataset.citation === mark.dataset.citation));
  }
  trigger('cite', {citation: mark.dataset.citation});
  const panel = document.getElementById(props.panel);
  if (panel && panel.getBoundingClientRect().top > window.innerHeight - 160) {
    panel.scrollIntoView({behavior: 'smooth', block: 'start'});
  }
});
