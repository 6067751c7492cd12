// A quote far down in a long paragraph is brought into view, inside the panel only.
watch('value', () => {
  const panel = element.querySelector('.dv-source');
  const mark = element.querySelector('mark');
  if (!panel) return;
  const isHigh = !mark || mark.offsetTop < panel.clientHeight * 0.7;
  panel.scrollTop = isHigh ? 0 : mark.offsetTop - panel.clientHeight / 3;
});
