/*
 * Plays the marks of a drill record in their time, as fast as it was or ten times so. Without it the bar and the table show all.
 */
const STEP = 200;

const root = document.getElementById('replay');
const seconds = Number(root.dataset.seconds);
const part = (name) => root.querySelector(`[data-${name}]`);
const rows = [...root.querySelectorAll('tr[data-at]')];
const signs = [...root.querySelectorAll('g[data-at]')];
const clock = (at) => `${Math.floor(at / 60)}:${String(Math.floor(at % 60)).padStart(2, '0')}`;

let at = seconds;
let said = null;
let ticking = null;

function draw() {
  part('seek').value = at;
  part('seek').setAttribute('aria-valuetext', clock(at));
  part('clock').textContent = `${clock(at)} / ${clock(seconds)}`;
  part('play').hidden = ticking !== null;
  part('pause').hidden = ticking === null;
  for (const mark of [...rows, ...signs]) {
    mark.classList.toggle('is-ahead', Number(mark.dataset.at) > at);
  }
  const latest = rows.filter((row) => Number(row.dataset.at) <= at).pop() ?? null;
  rows.forEach((row) => row.classList.toggle('is-current', ticking !== null && row === latest));
  if (ticking !== null && latest !== said) {
    said = latest;
    part('now').textContent = latest?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }
}

function stop() {
  clearInterval(ticking);
  ticking = null;
  draw();
}

function play() {
  const again = at >= seconds;
  at = again ? 0 : at;
  let before = performance.now();
  ticking = setInterval(() => {
    const now = performance.now();
    const speed = part('faster').getAttribute('aria-pressed') === 'true' ? Number(part('faster').dataset.faster) : 1;
    at = Math.min(seconds, at + ((now - before) / 1000) * speed);
    before = now;
    if (at >= seconds) {
      stop();
    } else {
      draw();
    }
  }, STEP);
  draw();
}

part('play').addEventListener('click', () => {
  play();
  part('pause').focus();
});
part('pause').addEventListener('click', () => {
  stop();
  part('play').focus();
});
part('faster').addEventListener('click', ({ currentTarget }) => {
  currentTarget.setAttribute('aria-pressed', currentTarget.getAttribute('aria-pressed') !== 'true');
});
part('seek').addEventListener('input', ({ currentTarget }) => {
  at = Number(currentTarget.value);
  draw();
});

part('controls').hidden = false;
part('seek').hidden = false;
draw();
