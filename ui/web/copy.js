// Putting a text on the clipboard; true if it is there.
const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers open the clipboard to https and this computer only; the old way is for the others.
    const box = document.createElement('textarea');
    const before = document.activeElement;
    box.value = text;
    box.style.position = 'fixed';
    box.style.opacity = '0';
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    before?.focus({preventScroll: true});
    return done;
  }
};
