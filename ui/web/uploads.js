// Gradio refuses files that are too large in English; they are stopped here, before it sees them.
// Each tab has its own bound and says so itself.
document.addEventListener('change', (event) => {
  const input = event.target;
  if (!input.matches('input[type="file"]')) return;
  if (input.closest('[role="tabpanel"]') !== element.closest('[role="tabpanel"]')) return;
  const files = [...input.files];
  if (files.reduce((sum, file) => sum + file.size, 0) <= props.limit) return;
  event.stopImmediatePropagation();
  input.value = '';
  trigger('oversize', {names: files.map((file) => file.name)});
}, true);
