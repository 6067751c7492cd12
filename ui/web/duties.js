// The server draws a month or a list anew: what is open stays marked, and the focus stays with the
// button that asked for it, or goes to the first of the rows that came.
let acted;
let rows = 0;
const months = (control) => {
  const value = (name) => element.querySelector(`[data-move="${name}"]`).value;
  return control.dataset.month ?? `${value('year').padStart(4, '0')}-${value('month').padStart(2, '0')}`;
};
const move = (control) => {
  acted = control.dataset.move;
  rows = element.querySelectorAll('tbody tr').length;
  if (acted === 'more') trigger('more', {});
  else trigger('go', {month: months(control)});
};
element.addEventListener('click', (event) => {
  const control = event.target.closest('button[data-move]');
  if (control) move(control);
});
element.addEventListener('change', (event) => {
  if (event.target.matches('select[data-move], input[data-move]')) move(event.target);
});
// Leaving the year with the tabulator asks for another month, too; the focus has gone on by then.
element.addEventListener('focusin', (event) => {
  if (acted) acted = event.target.dataset.move ?? acted;
});
element.addEventListener('keydown', (event) => {
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  const entry = event.target.closest('.dv-entry');
  if (!step || !entry) return;
  const entries = [...element.querySelectorAll('.dv-entry')].filter((one) => one.checkVisibility());
  const next = entries[entries.indexOf(entry) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
watch('value', () => {
  press();
  if (!acted) return;
  const asked = element.querySelector(`[data-move="${acted}"]:not(:disabled)`);
  const row = element.querySelectorAll('tbody tr')[rows]?.querySelector('button');
  const target = acted === 'more' ? row : asked ?? element.querySelector('[data-move="month"]');
  target?.focus({preventScroll: true});
  acted = undefined;
});
