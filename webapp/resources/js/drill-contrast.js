/* Black on white for a tablet in the sun, by one button; the device remembers the choice. */
const KEPT_AS = 'watchroom-contrast';
const HIGH = 'high';

const { dataset } = document.documentElement;
const button = document.getElementById('contrast');

function draw(high) {
  if (high) {
    dataset.contrast = HIGH;
  } else {
    delete dataset.contrast;
  }
  button.setAttribute('aria-pressed', high);
}

function kept() {
  try {
    return localStorage.getItem(KEPT_AS) === HIGH;
  } catch {
    return false;
  }
}

draw(kept());
button.addEventListener('click', () => {
  const high = dataset.contrast !== HIGH;
  draw(high);
  try {
    localStorage.setItem(KEPT_AS, high ? HIGH : '');
  } catch {
    // a browser that keeps nothing starts with the usual colours
  }
});
