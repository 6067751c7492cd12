// A file that has arrived is handed to the browser, and not kept in the page.
watch('value', () => {
  const link = element.querySelector('a[download]');
  if (!link) return;
  link.click();
  props.value = '';
});
