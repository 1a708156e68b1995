/*
 * A drill rehearsed alone: a stopwatch, three buttons an item, undo. Every tap is kept on this device before it is shown, so a
 * reload loses nothing; at the end it goes to the server, which works out the points. It is never a result.
 */
import { newKey } from './drill-outbox.js';

const UNDO_STEPS = 100;
const root = document.getElementById('rehearse');
const { person, sheet, base = '' } = root.dataset;
const total = Number(root.dataset.total);
const said = JSON.parse(root.dataset.said);
const place = `watchroom-rehearsal/${person}/${sheet}`;
const $ = (name) => document.getElementById(name);
const items = [...root.querySelectorAll('[data-no]')].map((element) => ({
  element,
  no: Number(element.dataset.no),
  marks: element.querySelector('.wr-marks'),
  buttons: [...element.querySelectorAll('[data-result]')],
}));

const fresh = () => ({ key: newKey(), startedAt: null, runningSince: null, ranMs: 0, elapsed: null, marks: {}, undo: [] });

let state = read() ?? fresh();
let keeps = true;
let sending = false;
let trouble = '';

function read() {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch {
    return null;
  }
}

function keep() {
  try {
    localStorage.setItem(place, JSON.stringify(state));
    keeps = true;
  } catch {
    keeps = false;
  }
  draw();
}

function elapsed() {
  const running = state.runningSince === null ? 0 : Date.now() - state.runningSince;
  return state.elapsed ?? Math.max(0, Math.floor((state.ranMs + running) / 1000));
}

function pause() {
  if (state.runningSince !== null) {
    state.ranMs += Date.now() - state.runningSince;
    state.runningSince = null;
  }
}

function run() {
  if (state.runningSince !== null) {
    pause();
  } else {
    state.startedAt ??= new Date().toISOString();
    state.runningSince = Date.now();
  }
  keep();
}

function mark(item, result) {
  state.undo = [...state.undo, { no: item.no, before: state.marks[item.no] ?? null }].slice(-UNDO_STEPS);
  state.marks[item.no] = { result, atSecond: elapsed() };
  trouble = '';
  keep();
}

function undo() {
  const step = state.undo.pop();
  if (step?.before) {
    state.marks[step.no] = step.before;
  } else if (step) {
    delete state.marks[step.no];
  }
  keep();
}

function finish() {
  const left = items.filter((item) => !state.marks[item.no]);
  if (left.length > 0) {
    trouble = said.left.replace('{0}', left.length).replace('{1}', left.map((item) => item.no).join(' '));
    draw();
    left[0].element.scrollIntoView({ block: 'center' });
    return;
  }
  pause();
  state.elapsed = elapsed();
  keep();
  send();
}

async function send() {
  sending = true;
  trouble = '';
  draw();
  try {
    const answer = await fetch(`${base}/api/drill-rehearsals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Watchroom': '1' },
      body: JSON.stringify({
        key: state.key,
        sheetId: Number(sheet),
        startedAt: state.startedAt,
        elapsedSeconds: state.elapsed,
        marks: items.map(({ no }) => ({ no, ...state.marks[no] })),
      }),
    });
    if (answer.ok) {
      const { id } = await answer.json();
      localStorage.removeItem(place);
      location.assign(`rehearsal.xhtml?id=${id}`);
      return;
    }
    if (answer.status === 401) {
      trouble = said['signed-out'];
    } else if (answer.status < 500) {
      const problem = await answer.json();
      trouble = problem.detail ?? problem.title ?? said.waiting;
    } else {
      trouble = said.waiting;
    }
  } catch {
    trouble = said.waiting;
  }
  sending = false;
  draw();
}

function drop() {
  state = fresh();
  trouble = '';
  keep();
}

function tick() {
  const seconds = elapsed();
  $('clock').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const over = seconds > total ? said.over : '';
  const words = [over, state.startedAt === null ? '' : keeps ? said.kept : said['not-kept']].filter(Boolean).join(' ');
  if ($('state').textContent !== words) {
    $('state').textContent = words;
  }
}

function draw() {
  const begun = state.startedAt !== null;
  const over = state.elapsed !== null;
  for (const item of items) {
    const result = state.marks[item.no]?.result;
    item.marks.hidden = !begun;
    item.element.classList.toggle('is-marked', Boolean(result));
    item.buttons.forEach((button) => {
      button.disabled = over;
      button.setAttribute('aria-pressed', String(button.dataset.result === result));
    });
  }
  $('run').hidden = over;
  $('run').textContent = !begun ? said.start : state.runningSince === null ? said['go-on'] : said.pause;
  $('undo').disabled = over || state.undo.length === 0;
  $('finish').disabled = !begun || sending;
  $('drop').hidden = !begun || sending;
  $('refusal').hidden = trouble === '';
  $('refusalText').textContent = trouble;
  tick();
}

for (const item of items) {
  item.buttons.forEach((button) => button.addEventListener('click', () => mark(item, button.dataset.result)));
}
$('run').addEventListener('click', run);
$('undo').addEventListener('click', undo);
$('finish').addEventListener('click', () => (state.elapsed === null ? finish() : send()));
$('drop').addEventListener('click', drop);
$('bar').hidden = false;
draw();
setInterval(tick, 500);
