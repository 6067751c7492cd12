// The address for calendars is copied at a click; a click into it takes all of it.
element.addEventListener('click', async (event) => {
  const copy = event.target.closest('button[data-copy]');
  if (!copy) {
    event.target.closest('input')?.select();
    return;
  }
  const done = await copied(copy.dataset.copy);
  element.querySelector('.dv-said').textContent = done
    ? 'Đã chép'
    : 'Trình duyệt không cho chép; hãy bôi đen rồi chép bằng tay.';
});
