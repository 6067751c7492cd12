// The paper: a part of it is chosen by mouse or keyboard, its sources are asked for, and it can be
// edited where it stands. The server draws the paper anew after an edit; what was chosen stays so.
let open;
let made;
let isEditing = false;
let goesBack = false;
let bringing;
let touched;
let chosenIn;
const shown = () => element.querySelector('.dv-paper-sheet[data-made]')?.dataset.made;
const all = () => [...element.querySelectorAll('[data-part]')];
const find = (id) => all().find((part) => part.dataset.part === id);
const button = (name, words) => {
  const tool = document.createElement('button');
  tool.type = 'button';
  tool.dataset.do = name;
  tool.textContent = words;
  return tool;
};
const tools = () => element.querySelector('.dv-tools');
const press = () => {
  const parts = all();
  const current = find(open) ?? parts[0];
  for (const part of parts) {
    part.setAttribute('aria-pressed', String(part.dataset.part === open));
    part.tabIndex = part === current ? 0 : -1;
  }
};
const offer = (part) => {
  tools()?.remove();
  isEditing = false;
  const row = document.createElement('div');
  row.className = 'dv-tools';
  row.append(button('edit', 'Sửa đoạn này'));
  if ('edited' in part.dataset) row.append(button('restore', 'Trả lại bản soạn'));
  part.after(row);
};
const choose = (part) => {
  open = part.dataset.part;
  chosenIn = shown();
  press();
  offer(part);
  trigger('part', {part: open});
};
const edit = () => {
  const part = find(open);
  const sheet = element.querySelector('.dv-paper-sheet');
  isEditing = true;
  const box = document.createElement('textarea');
  box.value = part.dataset.text;
  box.maxLength = Number(sheet.dataset.longest);
  box.rows = Math.min(12, Math.max(3, Math.ceil(box.value.length / 60)));
  box.setAttribute('aria-label', 'Nội dung sửa của đoạn');
  tools().replaceChildren(box, button('save', 'Lưu chỗ sửa'), button('leave', 'Bỏ'));
  box.focus();
  tools().scrollIntoView({block: 'nearest'});
};
const leave = () => {
  const part = find(open);
  offer(part);
  part.focus();
};
const save = () => {
  goesBack = true;
  trigger('edit', {part: open, text: tools().querySelector('textarea').value});
};
const act = (name) => {
  if (name === 'edit') edit();
  if (name === 'leave') leave();
  if (name === 'save') save();
  if (name === 'restore') {
    goesBack = true;
    trigger('restore', {part: open});
  }
};
// Somebody works with the paper that is shown: it stays where they are.
const touch = () => {
  clearTimeout(bringing);
  touched = shown();
};
const bring = (target) => {
  target.scrollIntoView({block: 'center'});
  target.focus({preventScroll: true});
};
// The button of a gap goes to its first place; pressed again, to the next.
const jump = (pick) => {
  const numbers = pick.dataset.gaps.split(' ');
  const at = Number(pick.dataset.at ?? 0) % numbers.length;
  pick.dataset.at = at + 1;
  const gap = element.querySelector(`[data-gap="${numbers[at]}"]`);
  const part = gap.closest('[data-part]');
  if (part) choose(part);
  bring(part ?? gap);
};
element.addEventListener('click', (event) => {
  touch();
  const control = event.target.closest('[data-do]');
  const pick = event.target.closest('[data-gaps]');
  const part = event.target.closest('[data-part]');
  if (control) act(control.dataset.do);
  else if (pick) jump(pick);
  // Whoever marks words to copy them does not mean to choose the part, nor to lose what is typed.
  else if (part && !isEditing && getSelection().isCollapsed) choose(part);
});
const steps = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1};
element.addEventListener('keydown', (event) => {
  touch();
  if (event.target.matches('textarea')) {
    if (event.key === 'Escape') leave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    return;
  }
  if (!event.target.matches('[data-part]')) return;
  const parts = all();
  const next = parts[parts.indexOf(event.target) + (steps[event.key] ?? 0)];
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    if (!isEditing) choose(event.target);
  } else if (steps[event.key] && next) {
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
});
watch('value', () => {
  const sheet = element.querySelector('.dv-paper-sheet[data-made]');
  if (sheet && sheet.dataset.made !== made) {
    made = sheet.dataset.made;
    // Whoever was quicker than this keeps what they chose, and is not brought back.
    if (chosenIn !== made) open = undefined;
    if (touched !== made) {
      // The form above has folded by then.
      const show = () => document.getElementById(props.said)?.scrollIntoView({block: 'start'});
      bringing = setTimeout(show, 300);
    }
  }
  isEditing = false;
  press();
  const part = find(open);
  if (part) offer(part);
  if (part && goesBack) part.focus({preventScroll: true});
  goesBack = false;
});
