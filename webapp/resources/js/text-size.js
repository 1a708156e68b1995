/*
 * Larger letters on the paper, by one button; the device remembers the choice.
 */
const SIZES = ['normal', 'large', 'largest'];
const KEPT_AS = 'watchroom-text-size';

/**
 * @param sheet what grows
 * @param show told the size that is in force
 */
export function letTextGrow(button, sheet, show) {
  const draw = (size) => {
    sheet.dataset.text = size;
    show(size);
  };
  draw(kept());
  button.addEventListener('click', () => {
    const next = SIZES[(SIZES.indexOf(sheet.dataset.text) + 1) % SIZES.length];
    draw(next);
    keep(next);
  });
}

function kept() {
  try {
    const size = localStorage.getItem(KEPT_AS);
    return SIZES.includes(size) ? size : SIZES[0];
  } catch {
    return SIZES[0];
  }
}

function keep(size) {
  try {
    localStorage.setItem(KEPT_AS, size);
  } catch {
    // a browser that keeps nothing starts with normal letters
  }
}
