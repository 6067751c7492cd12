// A quote far down in a long paragraph is brought into view, inside the panel only.
watch('value', () => {
  const panel = element.querySelector('.dv-source');
  const mark = element.querySelector('mark');
  if (panel && mark) panel.scrollTop = mark.offsetTop - panel.clientHeight / 3;
});
