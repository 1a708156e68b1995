/*
 * The invigilator's desk: asks every few seconds who is where, and does what the invigilator decides, to one candidate or to
 * all. What it shows is what the server says; times run on by the server's clock in between.
 */
import { request } from './answer-sender.js';
import { $, notice, say } from './exam-page.js';
import { icon, loadIcons } from './icons.js';
import { ServerClock, clockText } from './server-clock.js';

const EVERY_MS = 4_000;
const SILENT_MS = 90_000;
const STATES = ['ABSENT', 'WAITING', 'WRITING', 'PAUSED', 'SEALED'];
const KINDS = { ABSENT: 'off', WAITING: 'wait', WRITING: 'info', PAUSED: 'warn', SEALED: 'good' };
const NEEDS_MINUTES = ['extensions', 'reopenings'];
const NEEDS_NO_REASON = ['resumptions'];
const NEEDS_SOMEBODY = ['reopenings'];

const script = $('invigilator-desk');
const path = `${script.dataset.base ?? ''}/api/sittings/${script.dataset.sitting}/candidates`;
const clock = new ServerClock();
const labels = [...document.querySelectorAll('thead th')].map((it) => it.textContent);
const rowOf = new Map();
let view;

// ---- what is seen ------------------------------------------------------------------------------------------------------

function status(state, cause) {
  const shown = document.createElement('span');
  const kind = cause && cause !== 'SUBMITTED' ? 'off' : KINDS[state];
  shown.className = `wr-status wr-status--${kind}`;
  shown.append(icon(kind), document.createTextNode(say(cause ? `cause-${cause}` : `state-${state}`)));
  return shown;
}

function since(instant) {
  const seconds = Math.max(0, Math.round((clock.now - Date.parse(instant)) / 1000));
  return seconds < 60 ? say('seconds-ago', seconds) : say('minutes-ago', Math.floor(seconds / 60));
}

function contact(candidate) {
  if (!candidate.lastContact) {
    return '–';
  }
  const isSilent = candidate.state === 'WRITING' && clock.now - Date.parse(candidate.lastContact) > SILENT_MS;
  if (!isSilent) {
    return since(candidate.lastContact);
  }
  const shown = document.createElement('span');
  shown.className = 'wr-status wr-status--warn';
  shown.append(icon('warn'), document.createTextNode(since(candidate.lastContact)));
  return shown;
}

function left(candidate) {
  if (candidate.state !== 'WRITING' && candidate.state !== 'PAUSED') {
    return '–';
  }
  const deadline = Date.parse(candidate.deadline);
  const seconds = candidate.pausedAt
    ? Math.ceil((deadline - Date.parse(candidate.pausedAt)) / 1000)
    : clock.secondsUntil(deadline);
  return clockText(Math.max(0, seconds));
}

function cells(candidate) {
  const hasPaper = Boolean(candidate.attempt);
  const isOpen = candidate.state === 'WRITING' || candidate.state === 'PAUSED';
  return [
    candidate.name,
    status(candidate.state, candidate.cause),
    hasPaper ? say('of', candidate.answered, view.questions) : '–',
    isOpen ? String(candidate.unsaved) : '–',
    contact(candidate),
    left(candidate),
    hasPaper && candidate.movedMinutes ? say('minutes', candidate.movedMinutes) : '–',
    hasPaper ? String(candidate.devices) : '–',
    candidate.screenLeft ? String(candidate.screenLeft) : '–',
  ];
}

function newRow(candidate) {
  const row = document.createElement('tr');
  labels.slice(0, -1).forEach((label, index) => {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    if (index === 0) {
      cell.scope = 'row';
    }
    cell.className = [2, 3, 5, 6, 7, 8].includes(index) ? 'wr-num' : index === 4 ? 'wr-nowrap' : '';
    cell.dataset.label = label;
    cell.append(document.createElement('span'));
    row.append(cell);
  });
  const last = document.createElement('td');
  last.className = 'wr-table__action';
  if ($('deed-form')) {
    const choose = document.createElement('button');
    choose.type = 'button';
    choose.className = 'wr-button';
    choose.textContent = say('choose');
    choose.setAttribute('aria-label', say('choose-for', candidate.name));
    choose.addEventListener('click', () => pick(candidate.person));
    last.append(choose);
  }
  row.append(last);
  return row;
}

function drawRows() {
  const shown = view.candidates.filter((it) => !$('show').value || it.state === $('show').value);
  $('none').hidden = shown.length > 0;
  const rows = shown.map((candidate) => {
    const row = rowOf.get(candidate.person) ?? newRow(candidate);
    rowOf.set(candidate.person, row);
    cells(candidate).forEach((content, index) => row.children[index].firstElementChild.replaceChildren(content));
    return row;
  });
  const isSame = rows.length === $('rows').children.length && rows.every((row, index) => $('rows').children[index] === row);
  if (!isSame) {
    $('rows').replaceChildren(...rows);
  }
}

function drawTally() {
  $('tally').replaceChildren(
    ...STATES.map((state) => {
      const box = document.createElement('div');
      box.className = 'wr-stat';
      const parts = {
        label: say(`state-${state}`),
        value: view.candidates.filter((it) => it.state === state).length,
        note: say('of-all', view.candidates.length),
      };
      for (const [name, text] of Object.entries(parts)) {
        const part = document.createElement('span');
        part.className = `wr-stat__${name}`;
        part.textContent = text;
        box.append(part);
      }
      return box;
    }),
  );
}

function drawWho() {
  if (!$('who') || $('who').options.length === view.candidates.length + 1) {
    return;
  }
  const chosen = $('who').value;
  const everybody = $('who').options[0];
  $('who').replaceChildren(everybody, ...view.candidates.map((it) => new Option(it.name, it.person)));
  $('who').value = chosen;
}

async function look() {
  const sentAt = performance.now();
  try {
    const { status: code, ok, answer } = await request('GET', path);
    if (!ok) {
      $('fresh').textContent = code === 401 ? say('signed-out') : answer.title;
      return;
    }
    clock.learn(answer.serverTime, sentAt);
    view = answer;
    drawTally();
    drawWho();
    drawRows();
    $('fresh').textContent = say('fresh', new Date(clock.now).toLocaleTimeString(document.documentElement.lang, { timeZone: script.dataset.zone }));
  } catch {
    $('fresh').textContent = say('stale');
  }
}

async function keepLooking() {
  for (;;) {
    if (document.visibilityState === 'visible') {
      await look();
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS * (0.75 + Math.random() / 2)));
  }
}

// ---- what is done ------------------------------------------------------------------------------------------------------

function pick(person) {
  $('who').value = person;
  showForm();
  $('do').scrollIntoView({ block: 'nearest' });
  $('deed').focus();
}

function showForm() {
  const deed = $('deed').value;
  $('minutes-field').hidden = !NEEDS_MINUTES.includes(deed);
  $('reason-field').hidden = NEEDS_NO_REASON.includes(deed);
  const name = $('who').selectedOptions[0].textContent;
  $('deed-go').textContent = say(`do-${deed}`, name);
  $('deed-go').className = `wr-button ${deed === 'sealings' ? 'wr-button--danger' : 'wr-button--primary'}`;
}

function wanted() {
  const deed = $('deed').value;
  const body = {};
  if ($('who').value) {
    body.person = Number($('who').value);
  }
  if (NEEDS_MINUTES.includes(deed)) {
    body.minutes = Math.trunc(Number($('minutes').value)) || 0;
  }
  if (!NEEDS_NO_REASON.includes(deed)) {
    body.reason = $('reason').value;
  }
  return body;
}

async function act() {
  const deed = $('deed').value;
  if (NEEDS_SOMEBODY.includes(deed) && !$('who').value) {
    notice('warn', say('choose-somebody'));
    return;
  }
  $('deed-go').disabled = true;
  try {
    const { ok, status: code, answer } = await request('POST', `${path}/${deed}`, wanted());
    if (ok) {
      notice('success', say(`done-${deed}`, answer.papers));
      $('reason').value = '';
    } else {
      notice('warn', code === 401 ? say('signed-out') : answer.title);
    }
  } catch {
    notice('warn', say('stale'));
  }
  $('deed-go').disabled = false;
  look();
}

if ($('deed-form')) {
  $('deed-form').addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
  $('deed').addEventListener('change', showForm);
  $('who').addEventListener('change', showForm);
  showForm();
}

// ---- which of them are shown: kept in the address, so that a reload shows the same -------------------------------------

$('show').append(...STATES.map((it) => new Option(say(`state-${it}`), it)));
$('show').value = STATES.find((it) => it === new URLSearchParams(location.search).get('show')) ?? '';
$('show').addEventListener('change', () => {
  const address = new URL(location.href);
  address.searchParams.set('show', $('show').value);
  history.replaceState(null, '', address);
  if (view) {
    drawRows();
  }
});

await loadIcons(script.dataset.icons);
setInterval(() => view && drawRows(), 1_000);
keepLooking();
