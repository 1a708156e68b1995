/*
 * The drill desk: a stopwatch, four buttons an item, and a signature. Every tap is kept in IndexedDB before it is shown
 * as kept, so a reload or a flat network loses nothing. What is signed waits in the outbox until the server's receipt;
 * only then does the desk say "signed". The trainee signs on the glass, the grader with the password. Points shown here are a running count: the server works out its own.
 */
import { letAttach } from './drill-evidence.js';
import { letSign } from './drill-glass.js';
import { clearDesk, desk as keptDesk, keepDesk, keepSending, newKey, put, speak, unsent } from './drill-outbox.js';
import { prove } from './drill-proof.js';

const root = document.getElementById('desk');
const { sheet, cohort, base = '' } = root.dataset;
/* A copy that was taken along serves everybody of the group; who is meant stands in the address. */
const address = new URLSearchParams(location.search);
const trainee = address.get('trainee');
/* The turn of a drill examination, if it is one. */
const turn = address.get('turn');
const called = JSON.parse(root.dataset.called).find((it) => String(it.id) === trainee);
const name = called?.name ?? '';
const grader = Number(root.dataset.grader);
const total = Number(root.dataset.total);
const passMark = Number(root.dataset.pass);
const { overTime } = root.dataset;
const overTimePoints = Number(root.dataset.overTimePoints ?? 0);
const asksPassword = root.dataset.password === 'true';
const said = JSON.parse(root.dataset.said);
const id = [grader, sheet, cohort, trainee, ...(turn ? [turn] : [])].join('/');
const AHEAD = 'watchroom-clock-ahead';
if (root.dataset.now) {
  localStorage.setItem(AHEAD, Number(root.dataset.now) - Date.now());
}
/* How far the server's clock was ahead when this device last heard it. */
const heard = localStorage.getItem(AHEAD) !== null;
const ahead = Number(localStorage.getItem(AHEAD) ?? 0);
const SHORTEST_REASON = 4;
const UNDO_STEPS = 100;

const $ = (name) => document.getElementById(name);
const now = () => Date.now() + ahead;
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), said[key]);
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const isReason = (text) => [...(text ?? '').trim()].length >= SHORTEST_REASON;

const items = [...document.querySelectorAll('.wr-drill__item')].map((element) => ({
  element,
  no: Number(element.dataset.no),
  points: Number(element.dataset.points),
  decides: element.dataset.decides === 'true',
  text: element.querySelector('[data-text]').textContent,
  fatal: element.querySelector('[data-fatal]'),
  words: element.querySelector('textarea'),
  field: element.querySelector('[data-words]'),
  label: element.querySelector('[data-words-label]'),
  buttons: [...element.querySelectorAll('[data-result]')],
}));

const fresh = () => ({
  id,
  key: newKey(),
  startedAt: null,
  runningSince: null,
  ranMs: 0,
  finishedAt: null,
  marks: {},
  fatal: false,
  fatalReason: '',
  note: '',
  undo: [],
  traineeSignature: null,
  traineeAway: false,
  traineeWhy: '',
  sent: false,
  refusal: null,
  receipt: null,
});

let state = fresh();
let sendNow = () => {};
let finishAsked = 0;
let uncheckedSaid = false;
let writing = Promise.resolve();
const others = new BroadcastChannel('watchroom-drills');

/* ---------- the stopwatch ---------- */

function elapsed() {
  const running = state.runningSince === null ? 0 : now() - state.runningSince;
  return Math.max(0, Math.floor((state.ranMs + running) / 1000));
}

function startOrPause() {
  if (state.finishedAt !== null) {
    return;
  }
  if (state.runningSince !== null) {
    state.ranMs += now() - state.runningSince;
    state.runningSince = null;
  } else {
    if (state.startedAt === null) {
      state.startedAt = now();
      $('setup').open = false;
    }
    state.runningSince = now();
  }
  keep();
}

function finish() {
  if (state.startedAt === null || state.finishedAt !== null) {
    return;
  }
  if (Date.now() - finishAsked > 4000) {
    finishAsked = Date.now();
    setTimeout(draw, 4100);
    draw();
    return;
  }
  if (state.runningSince !== null) {
    state.ranMs += now() - state.runningSince;
    state.runningSince = null;
  }
  state.finishedAt = now();
  keep();
}

/* ---------- marks ---------- */

const markOf = (item) => state.marks[item.no] ?? { result: null, fatal: false, reason: '', atSecond: 0 };

function change(item, changes) {
  state.undo = [...state.undo, { no: item.no, before: state.marks[item.no] ?? null }].slice(-UNDO_STEPS);
  state.marks[item.no] = { ...markOf(item), ...changes };
  keep();
}

function undo() {
  const step = state.undo.pop();
  if (!step) {
    return;
  }
  if (step.before) {
    state.marks[step.no] = step.before;
  } else {
    delete state.marks[step.no];
  }
  keep();
  $(`item${step.no}`).scrollIntoView({ block: 'center' });
}

function needsReason(item) {
  const mark = markOf(item);
  return mark.fatal || (item.decides && (mark.result === 'NOT_DONE' || mark.result === 'NOT_APPLICABLE'));
}

/* Full, half, none; what does not apply is taken out and the rest scaled to 100, half up to two decimals; then what the sheet
   takes off for each minute begun beyond the time allowed. */
function score() {
  let earned = 0;
  let possible = 0;
  for (const item of items) {
    const { result } = markOf(item);
    if (result && result !== 'NOT_APPLICABLE') {
      possible += item.points;
      earned += result === 'DONE' ? item.points : result === 'PARTIAL' ? item.points / 2 : 0;
    }
  }
  const marks = items.map(markOf);
  const over = elapsed() - total;
  const deducted = overTime === 'DEDUCT' && over > 0 ? Math.ceil(over / 60) * overTimePoints : 0;
  const scaled = possible === 0 ? 0 : Math.round((earned * 10_000) / possible + 1e-9) / 100;
  const points = Math.max(0, Math.round((scaled - deducted) * 100) / 100);
  const causes = [];
  if (items.some((item) => item.decides && markOf(item).result === 'NOT_DONE')) {
    causes.push('STAR');
  }
  if (state.fatal || marks.some((mark) => mark.fatal)) {
    causes.push('FATAL');
  }
  if (overTime === 'FAIL' && over > 0) {
    causes.push('TIME');
  }
  if (points < passMark) {
    causes.push('POINTS');
  }
  return { earned, points, possible, causes };
}

/* ---------- what is still missing before it can be signed ---------- */

function missing() {
  if (state.startedAt === null) {
    return { text: say('needs-start') };
  }
  const open = items.filter((item) => !markOf(item).result);
  if (open.length > 0) {
    return { text: say('left', open.length, open.map((item) => item.no).join(said.and)), where: open[0].element };
  }
  const silent = items.find((item) => needsReason(item) && !isReason(markOf(item).reason));
  if (silent) {
    return { text: say('needs-reason', silent.no), where: silent.element };
  }
  if (state.fatal && !isReason(state.fatalReason)) {
    return { text: say('needs-fatal-reason'), where: $('whole') };
  }
  if (score().possible === 0) {
    return { text: say('nothing-applies') };
  }
  if (state.finishedAt === null) {
    return { text: say('needs-finish') };
  }
  return null;
}

/* ---------- signing ---------- */

function line(text) {
  const element = document.createElement('li');
  element.textContent = text;
  return element;
}

function readOut() {
  const lacking = missing();
  if (lacking) {
    $('left').textContent = lacking.text;
    (lacking.where ?? $('left')).scrollIntoView({ block: 'center' });
    return;
  }
  const { points, causes } = score();
  $('sumVerdict').textContent =
    causes.length === 0
      ? say('sum-passed', name)
      : say('sum-failed', name, causes.map((cause) => said[`cause-${cause}`]).join(said.and));
  $('sumPoints').textContent = say('sum-points', points, passMark);
  $('sumTime').textContent = say('sum-time', clock(elapsed()), clock(total));
  const lines = items
    .filter((item) => markOf(item).result !== 'DONE' || markOf(item).fatal || markOf(item).reason.trim())
    .map((item) => {
      const mark = markOf(item);
      const result = said[`result-${mark.result}`] + (mark.fatal ? said.and + said['sum-fatal'] : '');
      return line(say('sum-mark', item.no, item.text, result, mark.reason.trim()));
    });
  if (state.fatal) {
    lines.push(line(`${said['sum-fatal']} ${state.fatalReason.trim()}`));
  }
  $('sumMarks').replaceChildren(...lines);
  show('confirm');
}

function signedSheet() {
  const words = (text) => (text.trim() === '' ? null : text.trim());
  const end = elapsed();
  return {
    key: state.key,
    graderId: grader,
    sheetId: Number(sheet),
    cohortId: Number(cohort),
    traineeId: Number(trainee),
    ...(turn ? { turnId: Number(turn) } : {}),
    startedAt: new Date(state.startedAt).toISOString(),
    finishedAt: new Date(state.finishedAt).toISOString(),
    elapsedSeconds: end,
    fatal: state.fatal,
    fatalReason: state.fatal ? words(state.fatalReason) : null,
    note: words(state.note),
    traineeSignature: state.traineeAway ? null : state.traineeSignature,
    traineeDidNotSign: state.traineeAway ? words(state.traineeWhy) : null,
    deskClock: new Date().toISOString(),
    serverClock: heard ? new Date(now()).toISOString() : null,
    marks: items.map((item) => {
      const mark = markOf(item);
      return {
        no: item.no,
        result: mark.result,
        fatal: mark.fatal,
        reason: words(mark.reason),
        atSecond: Math.min(mark.atSecond, end),
      };
    }),
  };
}

function unsigned() {
  if (state.traineeAway && !isReason(state.traineeWhy)) {
    return say('needs-refusal');
  }
  if (!state.traineeAway && !state.traineeSignature) {
    return say('needs-signature');
  }
  return asksPassword && $('password').value === '' ? say('needs-password') : null;
}

/* By whom the password was checked, or null when this sheet is not to be signed now; then the desk says why. */
async function proof() {
  if (!asksPassword) {
    return {};
  }
  const password = $('password').value;
  const { how, words } = await prove(grader, password, base);
  if (how === 'unchecked' && !uncheckedSaid) {
    uncheckedSaid = true;
    $('signSaid').textContent = say('password-unchecked');
    return null;
  }
  if (how === 'wrong' || how === 'refused') {
    $('signSaid').textContent = words ?? say('password-wrong');
    return null;
  }
  if (how === 'server') {
    speak(state.key, { graderPassword: password });
  }
  return { provedOnDevice: how !== 'unchecked' };
}

async function sign() {
  $('signSaid').textContent = unsigned() ?? '';
  if (unsigned()) {
    return;
  }
  $('sign').disabled = true;
  const proved = await proof();
  $('sign').disabled = false;
  if (proved) {
    $('password').value = '';
    await signWith(proved);
  }
}

async function signWith(proved) {
  $('sign').disabled = true;
  state.sent = true;
  state.refusal = null;
  await writing;
  await put(
    {
      key: state.key,
      desk: id,
      grader,
      name,
      code: root.dataset.code,
      page: location.pathname + location.search,
      body: { ...signedSheet(), ...proved },
    },
    state,
  );
  $('sign').disabled = false;
  others.postMessage(id);
  draw();
  sendNow();
}

async function told(waiting, outcome, evidence) {
  $('evidence').hidden = !evidence?.waiting && !evidence?.refused;
  $('evidenceText').textContent = evidence?.refused ? say('evidence-refused', evidence.refused) : say('evidence-waits', evidence?.waiting ?? 0);
  $('unsent').hidden = waiting.length === 0;
  $('unsentText').textContent = say('unsent', waiting.length);
  $('pendingText').textContent = said[outcome === 'signed-out' || outcome === 'other-grader' ? outcome : 'waiting'];
  if (state.sent) {
    await load();
  }
}

/* ---------- keeping and drawing ---------- */

function keep() {
  draw();
  $('kept').className = 'wr-saved is-waiting';
  const copy = structuredClone(state);
  writing = writing
    .then(() => keepDesk(copy))
    .then(
      () => {
        $('kept').className = 'wr-saved is-saved';
        $('kept').textContent = said.kept;
        others.postMessage(id);
      },
      () => {
        $('kept').className = 'wr-saved is-offline';
        $('kept').textContent = said['not-kept'];
      },
    );
}

async function load() {
  state = { ...fresh(), ...(await keptDesk(id)) };
  for (const item of items) {
    item.words.value = markOf(item).reason;
  }
  $('wholeReason').value = state.fatalReason;
  $('note').value = state.note;
  $('setup').open = state.startedAt === null;
  $('why').value = state.traineeWhy;
  await showSignature(state.traineeSignature);
  await drawEvidence();
  draw();
}

function show(part) {
  for (const name of ['work', 'confirm', 'pending', 'done']) {
    $(name).hidden = name !== part;
  }
  if (part !== 'work') {
    $(part).focus();
    scrollTo(0, 0);
  }
}

function drawStopwatch() {
  $('clock').textContent = clock(elapsed());
  document.querySelector('.wr-desk-bar__time').classList.toggle('is-short', elapsed() > total);
}

function drawItem(item) {
  const mark = markOf(item);
  const needed = needsReason(item);
  for (const button of item.buttons) {
    const chosen = button.dataset.result === mark.result;
    button.setAttribute('aria-pressed', chosen);
    button.disabled = state.startedAt === null;
    button.querySelector('small').textContent = chosen ? clock(mark.atSecond) : '';
  }
  item.fatal.checked = mark.fatal;
  item.element.classList.toggle('is-marked', mark.result !== null);
  item.element.classList.toggle('is-fatal', mark.fatal || (item.decides && mark.result === 'NOT_DONE'));
  item.field.hidden = !needed && mark.reason === '' && item.field.dataset.asked !== '1';
  item.label.textContent = needed ? said.reason : said.note;
  item.words.required = needed;
  item.words.setAttribute('aria-invalid', needed && !isReason(mark.reason));
  if (document.activeElement !== item.words) {
    item.words.value = mark.reason;
  }
}

function drawReceipt() {
  const { receipt } = state;
  $('doneWord').textContent = said[receipt.verdict === 'PASSED' ? 'signed-passed' : 'signed-failed'];
  const causes = receipt.causes.map((cause) => said[`cause-${cause}`]).join(said.and);
  $('doneText').textContent = `${say('sum-points', receipt.points, receipt.passMark)} ${causes}`;
  $('toRecord').href = `record.xhtml?id=${receipt.id}`;
}

function draw() {
  const over = state.finishedAt !== null;
  $('run').textContent =
    state.startedAt === null ? said.start : state.runningSince === null ? said.resume : said.pause;
  $('run').hidden = over;
  $('finish').hidden = over;
  $('finish').disabled = state.startedAt === null;
  $('finish').textContent = Date.now() - finishAsked < 4000 && !over ? said['finish-sure'] : said.finish;
  $('startFirst').hidden = state.startedAt !== null;
  $('undo').disabled = state.undo.length === 0;
  items.forEach(drawItem);
  const { earned, possible } = score();
  $('points').textContent = possible === 0 ? '–' : `${Math.round(earned * 100) / 100} / ${possible}`;
  $('wholeFatal').checked = state.fatal;
  $('wholeReasonField').hidden = !state.fatal;
  $('away').checked = state.traineeAway;
  $('whyField').hidden = !state.traineeAway;
  $('glass').inert = state.traineeAway;
  $('left').textContent = missing()?.text ?? said.ready;
  $('refusal').hidden = !state.refusal;
  $('refusalText').textContent = state.refusal ? say('refused', state.refusal) : '';
  drawStopwatch();
  if (state.receipt) {
    drawReceipt();
    show('done');
  } else if (state.sent) {
    show('pending');
  } else if ($('confirm').hidden) {
    show('work');
  }
}

/* ---------- hands on ---------- */

for (const item of items) {
  for (const button of item.buttons) {
    button.addEventListener('click', () => change(item, { result: button.dataset.result, atSecond: elapsed() }));
  }
  item.fatal.addEventListener('change', () => {
    change(item, { fatal: item.fatal.checked });
    if (item.fatal.checked) {
      item.words.focus();
    }
  });
  item.words.addEventListener('input', () => {
    state.marks[item.no] = { ...markOf(item), reason: item.words.value };
    keep();
  });
  item.element.querySelector('[data-open]').addEventListener('click', () => {
    item.field.dataset.asked = '1';
    item.field.hidden = false;
    item.words.focus();
  });
}
$('run').addEventListener('click', startOrPause);
$('finish').addEventListener('click', finish);
$('undo').addEventListener('click', undo);
$('wholeFatal').addEventListener('change', () => {
  state.fatal = $('wholeFatal').checked;
  keep();
});
$('wholeReason').addEventListener('input', () => {
  state.fatalReason = $('wholeReason').value;
  keep();
});
$('note').addEventListener('input', () => {
  state.note = $('note').value;
  keep();
});
const drawEvidence = letAttach({
  items,
  sheetKey: () => state.key,
  grader,
  say,
  wrong: (words) => {
    $('left').textContent = words;
    $('left').scrollIntoView({ block: 'center' });
  },
});
const showSignature = letSign($('glass'), $('clear'), (png) => {
  state.traineeSignature = png;
  keep();
});
$('away').addEventListener('change', () => {
  state.traineeAway = $('away').checked;
  keep();
});
$('why').addEventListener('input', () => {
  state.traineeWhy = $('why').value;
  keep();
});
$('toSign').addEventListener('click', readOut);
$('back').addEventListener('click', () => show('work'));
$('sign').addEventListener('click', sign);
$('retry').addEventListener('click', () => sendNow());
$('again').addEventListener('click', async () => {
  await clearDesk(id);
  others.postMessage(id);
  location.reload();
});
others.addEventListener('message', (message) => message.data === id && load());
setInterval(drawStopwatch, 250);

for (const element of document.querySelectorAll('[data-name]')) {
  element.textContent = name;
}
$('institution').textContent = called?.institution ?? '';
document.title = `${name} · ${document.title}`;
$('stranger').hidden = Boolean(called);
$('work').inert = !called;
await load();
told(await unsent(grader), null);
sendNow = keepSending({ grader, base, told });
