// A click on a row, or Enter or Space on its button, opens both of its paragraphs; tables that
// share a panel mark one row among them.
const marked = (key) => {
  for (const pick of element.querySelectorAll('[data-row]')) {
    pick.setAttribute('aria-pressed', String(pick.dataset.row === key));
    pick.closest('tr').classList.toggle('dv-chosen', pick.dataset.row === key);
  }
};
element.addEventListener('click', (event) => {
  const row = event.target.closest('[data-opens]');
  if (!row || !getSelection().isCollapsed) return;
  document.dispatchEvent(new CustomEvent('danvan-row', {detail: row.dataset.opens}));
  trigger('row', {row: row.dataset.opens});
});
document.addEventListener('danvan-row', (event) => marked(event.detail));
