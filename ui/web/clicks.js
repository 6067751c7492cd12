// A click, or Enter or Space, on a mark asks the server for its source paragraph; where the panel
// stands low on the screen or below it, as it does on a telephone, the page scrolls to it.
let chosen;
const press = () => {
  for (const mark of element.querySelectorAll('button[data-citation]')) {
    mark.setAttribute('aria-pressed', String(mark.dataset.citation === chosen));
  }
};
element.addEventListener('click', (event) => {
  const mark = event.target.closest('button[data-citation]');
  if (!mark) return;
  chosen = mark.dataset.citation;
  // What else fills the same panel marks what it shows now.
  document.dispatchEvent(
    new CustomEvent('danvan-cite', {detail: {panel: props.panel, citation: chosen}}),
  );
  trigger('cite', {citation: chosen});
  const panel = document.getElementById(props.panel);
  if (panel && panel.getBoundingClientRect().top > window.innerHeight / 2) {
    panel.scrollIntoView({behavior: 'smooth', block: 'start'});
  }
});
document.addEventListener('danvan-cite', (event) => {
  if (event.detail.panel !== props.panel) return;
  chosen = event.detail.citation;
  press();
});
