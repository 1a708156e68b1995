/*
 * Larger letters, reading aloud with the browser's own voice, and printing. Aloud goes paragraph by paragraph, marks where it
 * is, and goes on from there after a pause.
 */
import { letTextGrow } from './text-size.js';

const text = document.getElementById('lesson');
const aloud = document.getElementById('aloud');
const size = document.getElementById('text-size');

letTextGrow(size, text, (now) => size.setAttribute('data-now', now));
document.getElementById('print').addEventListener('click', () => window.print());

const parts = [...text.querySelectorAll('h1, h2, h3, h4, p, li, tr, figcaption')].filter(
  (part) => part.innerText.trim() && !part.querySelector('p, li'),
);
let at = -1;

function show(reading) {
  aloud.setAttribute('aria-pressed', String(reading));
  aloud.querySelector('span').textContent = reading ? aloud.dataset.stop : aloud.dataset.start;
  parts.forEach((part, i) => part.classList.toggle('is-aloud', reading && i === at));
}

function say(i) {
  if (i >= parts.length) {
    at = -1;
    show(false);
    return;
  }
  at = i;
  show(true);
  parts[i].scrollIntoView({ block: 'nearest' });
  const words = new SpeechSynthesisUtterance(parts[i].innerText);
  words.lang = 'zh-CN';
  words.onend = () => aloud.getAttribute('aria-pressed') === 'true' && say(i + 1);
  speechSynthesis.speak(words);
}

if ('speechSynthesis' in window) {
  aloud.hidden = false;
  aloud.addEventListener('click', () => {
    const isReading = aloud.getAttribute('aria-pressed') === 'true';
    show(!isReading);
    speechSynthesis.cancel();
    if (!isReading) {
      say(Math.max(0, at));
    }
  });
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
}
