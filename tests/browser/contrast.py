"""Which words of a page stand too little out from their ground, by WCAG 2.2, 1.4.3."""

from __future__ import annotations

from playwright.sync_api import Page

# A canvas turns any colour of CSS into red, green and blue; what is drawn is not measured.
_MEASURE = """
(selector) => {
  const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const light = (colour) => {
    const [r, g, b] = [...rgba(colour)].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgba(colour)[3] > 250) return colour;
    }
    return 'white';
  };
  const faint = [];
  for (const part of document.querySelectorAll(selector)) {
    for (const one of part.querySelectorAll('*')) {
      const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!says || !one.checkVisibility() || one.closest('title')) continue;
      const style = getComputedStyle(one);
      const ink = light(one.closest('svg') ? style.fill : style.color);
      const paper = light(ground(one));
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${one.textContent.trim().slice(0, 40)}`);
    }
  }
  return faint;
}
"""


def faint(page: Page, selector: str) -> list[str]:
    """Return the words under a selector that have a contrast below 4.5:1, with it."""
    found: list[str] = page.evaluate(_MEASURE, selector)
    return found
