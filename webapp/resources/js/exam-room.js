/*
 * The exam room. It draws the paper that the server hands out, keeps every choice in the outbox and shows honestly what the
 * server has acknowledged. Time is the server's: measured against a clock that nobody can set.
 */
import { AccessCode } from './access-code.js';
import { answerForm, reach } from './answer-forms.js';
import { AnswerOutbox } from './answer-outbox.js';
import { AnswerSender, bringLeftovers, request } from './answer-sender.js';
import { DeskSignals } from './desk-signals.js';
import { $, notice, say } from './exam-page.js';
import { icon, loadIcons } from './icons.js';
import { fetchAhead, isLooking, showMedia } from './paper-media.js';
import { ServerClock, clockText } from './server-clock.js';
import { SignInAgain } from './sign-in-again.js';
import { letTextGrow } from './text-size.js';
import { WaitingRoom } from './waiting-room.js';

const SEALED_EVERY_MS = 2_000;
const PAUSED_AGAIN_MS = 5_000;
const SHORT_TIME_S = 300;
const NOT_OPEN_YET = 'exams.sitting.not-open';
const CODE_ASKED = 'exams.sitting.code-asked';
const PAUSED = 'exams.attempt.paused';

const script = document.getElementById('exam-room');
const base = script.dataset.base ?? '';

let paper;
let outbox;
let sender;
let epoch;
let seq = 0;
let current = 0;
let situation;
let deadline;
let pausedAt = null;
let signals;
let accessCode;
let writable = true;
let ended = false;
let offline = false;
let signedOut = false;
let handingIn = false;
const clock = new ServerClock();
const again = new SignInAgain(base, script.dataset.owner, signedInAgain);
const chosen = new Map();
const flagged = new Set();
const spoken = new Set();

// ---- time ------------------------------------------------------------------------------------------------------------

const secondsLeft = () => (pausedAt === null ? clock.secondsUntil(deadline) : Math.ceil((deadline - pausedAt) / 1000));

function tick() {
  if (ended) {
    return;
  }
  const left = Math.max(0, secondsLeft());
  $('clock').textContent = clockText(left);
  $('time').classList.toggle('is-short', left <= SHORT_TIME_S);
  for (const minutes of [10, 5, 1]) {
    if (left <= minutes * 60 && left > minutes * 60 - 30 && !spoken.has(minutes)) {
      spoken.add(minutes);
      $('aloud').textContent = say('minutes-left', minutes);
    }
  }
  if (left === 0 && pausedAt === null) {
    timeIsOver();
  }
}

// ---- what the candidate is told ---------------------------------------------------------------------------------------

function showSaved() {
  const saved = $('saved');
  const open = outbox.size;
  const state = open === 0 ? 'saved' : offline || signedOut ? 'offline' : 'waiting';
  saved.className = `wr-saved is-${state}`;
  const sign = { saved: 'good', waiting: 'wait', offline: 'cloud-off' }[state];
  saved.replaceChildren(icon(sign), document.createTextNode(open === 0 ? say('saved') : say('unsaved', open)));
  const unsaved = $('confirm-unsaved');
  unsaved.hidden = open === 0;
  unsaved.textContent = open === 0 ? '' : say('confirm-unsaved', open, numbers());
}

/** The questions whose answers the server has not acknowledged, by their numbers. */
function numbers() {
  const sorted = outbox.all().map((answer) => answer.no).sort((a, b) => a - b);
  return new Intl.ListFormat(document.documentElement.lang).format(sorted.map(String));
}

function showTrouble() {
  if (ended || !writable) {
    again.show(false);
    return;
  }
  again.show(signedOut);
  if (signedOut) {
    notice('warn', say('signed-out'));
  } else if (pausedAt !== null) {
    notice('warn', say('paused', outbox.size));
  } else if (offline) {
    notice('warn', say('offline', outbox.size));
  } else if (!outbox.isLasting) {
    notice('warn', say('no-store'));
  } else {
    $('notice').hidden = true;
  }
}

function signedInAgain() {
  signedOut = false;
  showTrouble();
  look();
  sender.hurry();
}

function readOnly(text, link) {
  writable = false;
  $('hand-in').disabled = true;
  $('confirm').hidden = true;
  drawQuestion();
  notice('warn', text, link);
}

// ---- drawing ----------------------------------------------------------------------------------------------------------

function stateWords(no) {
  const said = [chosen.get(no)?.length ? say('state-answered') : say('state-open')];
  if (outbox.has(no)) {
    said.push(say('state-unsaved'));
  }
  if (flagged.has(no)) {
    said.push(say('state-flagged'));
  }
  return said.join(', ');
}

function drawOverview() {
  paper.questions.forEach((question, index) => {
    const cell = $('overview').children[index].firstElementChild;
    cell.classList.toggle('is-answered', Boolean(chosen.get(question.no)?.length));
    cell.classList.toggle('is-unsaved', outbox.has(question.no));
    cell.classList.toggle('is-flagged', flagged.has(question.no));
    cell.setAttribute('aria-current', String(index === current));
    cell.setAttribute('aria-label', `${question.no}: ${stateWords(question.no)}`);
  });
  $('overview-count').textContent = say('count', answeredCount(), paper.questions.length);
  showSaved();
}

const answeredCount = () => paper.questions.filter((question) => chosen.get(question.no)?.length).length;

function buildOverview() {
  $('overview').replaceChildren(
    ...paper.questions.map((question, index) => {
      const cell = document.createElement('button');
      cell.type = 'button';
      cell.className = 'wr-overview__cell';
      cell.textContent = question.no;
      cell.addEventListener('click', () => goTo(index));
      const item = document.createElement('li');
      item.append(cell);
      return item;
    }),
  );
}

function drawQuestion() {
  const question = paper.questions[current];
  $('question-no').textContent = say('of', question.no, paper.questions.length);
  $('question-kind').textContent = say(`kind-${question.kind}`);
  $('question-text').textContent = question.text;
  drawSituation(question);
  showMedia($('media'), question.media, mediaAddress());
  $('options-legend').textContent = say(`kind-${question.kind}`);
  const form = answerForm(question, chosen.get(question.no) ?? [], writable, (choice) => choose(question.no, choice));
  $('options').replaceChildren($('options-legend'), ...form);
  $('flag').setAttribute('aria-pressed', String(flagged.has(question.no)));
  $('previous').disabled = current === 0;
  $('next').disabled = current === paper.questions.length - 1;
  drawOverview();
}

/** What the question shares with those beside it; folded away, it stays so until the next situation. */
function drawSituation({ no }) {
  const shared = paper.situations.find((it) => it.first <= no && no <= it.last);
  const isNew = shared !== situation;
  situation = shared;
  $('situation').hidden = !shared;
  if (shared && isNew) {
    const line = say(shared.first === shared.last ? 'situation-one' : 'situation-shared', shared.first, shared.last);
    $('situation').open = true;
    $('situation-line').textContent = line;
    $('situation-text').textContent = shared.text;
    $('aloud').textContent = line;
    showMedia($('situation-media'), shared.media, mediaAddress());
  }
}

const mediaAddress = () => `${base}/api/attempts/${paper.id}/media/`;

function goTo(index) {
  if (index < 0 || index >= paper.questions.length) {
    return;
  }
  current = index;
  drawQuestion();
  remember();
  $('question-text').scrollIntoView({ block: 'nearest' });
}

// ---- flags and place: a convenience of this device, not part of the paper ----------------------------------------------

function remember() {
  try {
    localStorage.setItem(`watchroom-paper-${paper.id}`, JSON.stringify({ current, flagged: [...flagged] }));
  } catch {
    // a browser that keeps nothing forgets the flags, never an answer
  }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(`watchroom-paper-${paper.id}`)) ?? {};
    kept.flagged?.forEach((no) => flagged.add(no));
    current = Math.min(kept.current ?? 0, paper.questions.length - 1);
  } catch {
    current = 0;
  }
}

function toggleFlag() {
  const { no } = paper.questions[current];
  if (!flagged.delete(no)) {
    flagged.add(no);
  }
  remember();
  drawQuestion();
}

// ---- answering --------------------------------------------------------------------------------------------------------

async function choose(no, choice) {
  if (writable && pausedAt === null) {
    chosen.set(no, choice);
    await keep(no, choice);
  }
}

async function keep(no, choice) {
  seq += 1;
  const written = outbox.put({ no, epoch, seq, choice, clientTime: new Date().toISOString() });
  drawOverview();
  await written.catch(() => notice('warn', say('no-store')));
  sender.send();
}

function press(key) {
  const question = paper.questions[current];
  const lettered = question.kind === 'ORDERING' ? [] : question.options;
  reach(/^[1-9]$/.test(key) ? Number(key) - 1 : lettered.findIndex((it) => it.key === key.toUpperCase()));
}

function onKey(event) {
  const isTyping = $('again').contains(event.target) || event.target.matches('input[type="text"], audio') || isLooking();
  if (event.ctrlKey || event.altKey || event.metaKey || !paper || pausedAt !== null || isTyping || !$('confirm').hidden) {
    return;
  }
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    goTo(current + (event.key === 'ArrowLeft' ? -1 : 1));
  } else if (/^[fF]$/.test(event.key)) {
    toggleFlag();
  } else if (/^[1-9a-eA-E]$/.test(event.key)) {
    press(event.key);
  }
}

function told(what, detail) {
  if (what === 'receipt') {
    offline = false;
    signedOut = false;
    $('aloud').textContent = outbox.size === 0 ? say('saved') : '';
  } else if (what === 'offline') {
    offline = true;
  } else if (what === 'signed-out') {
    signedOut = true;
  } else if (what === 'elsewhere') {
    readOnly(say('elsewhere', outbox.size), { text: say('take-over'), href: location.href });
    return;
  } else if (what === 'closed') {
    closed();
    return;
  } else if (what === 'paused') {
    look();
    return;
  } else if (what === 'refused') {
    notice('error', detail);
  }
  drawOverview();
  if (what !== 'refused') {
    showTrouble();
  }
}

// ---- the state of the attempt ------------------------------------------------------------------------------------------

async function askState(reply = request('GET', `${base}/api/attempts/${paper.id}`)) {
  const sentAt = performance.now();
  const { status, ok, answer } = await reply;
  if (ok) {
    clock.learn(answer.serverTime, sentAt);
    moveDeadline(Date.parse(answer.deadline));
    offline = false;
    signedOut = false;
  } else if (status === 401) {
    signedOut = true;
  }
  return ok ? answer : null;
}

function moveDeadline(to) {
  if (to > deadline) {
    spoken.clear();
  }
  deadline = to;
}

/** Puts the paper away while the invigilator holds it, and on the table again; what waits to be saved waits on. */
function hold(since) {
  const at = since ? Date.parse(since) : null;
  if ((at === null) === (pausedAt === null)) {
    return;
  }
  pausedAt = at;
  handingIn = false;
  $('room').hidden = at !== null;
  $('hand-in').disabled = at !== null;
  $('confirm').hidden = true;
  $('aloud').textContent = at === null ? say('resumed') : say('paused', outbox.size);
  drawQuestion();
  if (at === null) {
    sender.hurry();
  }
}

async function look() {
  if (ended || !writable) {
    return;
  }
  try {
    const state = await askState(signals.report(outbox.size));
    if (state) {
      hold(state.pausedAt);
    }
    if (state?.state === 'SEALED') {
      closed();
      sender.hurry();
    } else if (state && state.epoch > epoch) {
      told('elsewhere');
    } else {
      showTrouble();
      sender.send();
    }
  } catch {
    offline = true;
    showTrouble();
  }
  showSaved();
}

/** Compares what an earlier visit left unsent with what the server holds, and sends only the rest. */
async function reconcile(state) {
  const held = new Map(state.answers.map((answer) => [answer.no, answer]));
  held.forEach((answer, no) => chosen.set(no, answer.choice));
  for (const left of outbox.all()) {
    const there = held.get(left.no);
    const isThere = there && (there.epoch > left.epoch || (there.epoch === left.epoch && there.seq >= left.seq));
    if (isThere) {
      await outbox.settle(left);
    } else {
      chosen.set(left.no, left.choice);
      seq += 1;
      await outbox.put({ ...left, epoch, seq });
    }
  }
}

// ---- the end ----------------------------------------------------------------------------------------------------------

const resultPage = () => `${base}/exams/result.xhtml?attempt=${paper.id}`;

/** The paper is collected. What still waits goes out once more, for the server to keep beside the paper. */
function closed() {
  ended = true;
  const missed = sender.late + outbox.size;
  const rest = outbox.size > 0 ? say('late-sending', outbox.size) : missed > 0 ? say('late-kept') : '';
  readOnly(`${say('closed', missed)} ${rest}`.trim(), { text: say('result'), href: resultPage() });
  showSaved();
}

/** The sheet is closed to writing; what is on its way may still arrive, then the server seals and tells. */
async function timeIsOver() {
  ended = true;
  writable = false;
  $('hand-in').disabled = true;
  $('confirm').hidden = true;
  drawQuestion();
  notice('warn', say('time-over', outbox.size));
  sender.hurry();
  for (;;) {
    const state = await askState().catch(() => null);
    if (state?.state === 'SEALED') {
      closed();
      sender.hurry();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, SEALED_EVERY_MS));
  }
}

function askToHandIn() {
  const open = paper.questions.length - answeredCount();
  $('confirm-text').textContent = open === 0 ? say('confirm-all') : say('confirm-open', open);
  $('confirm').hidden = false;
  $('confirm').focus();
  $('confirm').scrollIntoView({ block: 'center' });
}

/** Hands in once the server holds every answer; until then the candidate may think better of it. */
async function handIn() {
  $('confirm-yes').disabled = true;
  handingIn = true;
  notice('info', outbox.size ? say('waiting-to-hand-in', outbox.size) : say('handing-in'));
  sender.hurry();
  while (outbox.size > 0 && !ended && writable && handingIn) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!signedOut && !ended && writable && handingIn) {
      notice('info', say('waiting-to-hand-in', outbox.size));
    }
  }
  if (ended || !writable || !handingIn) {
    $('confirm-yes').disabled = false;
    return;
  }
  try {
    const { status, ok, answer } = await request('POST', `${base}/api/attempts/${paper.id}/submission`);
    if (ok) {
      ended = true;
      location.assign(resultPage());
      return;
    }
    signedOut = status === 401;
    showTrouble();
    if (!signedOut) {
      notice('warn', answer.title);
    }
  } catch {
    notice('warn', say('not-sent'));
  }
  handingIn = false;
  $('confirm-yes').disabled = false;
}

// ---- the beginning -----------------------------------------------------------------------------------------------------

async function enter() {
  const sitting = new URLSearchParams(location.search).get('sitting');
  const back = { text: say('back'), href: `${base}/exams/mine.xhtml` };
  if (!/^\d+$/.test(sitting ?? '')) {
    notice('error', say('no-sitting'), back);
    return;
  }
  loadIcons(script.dataset.icons).then(() => outbox && showSaved());
  signals = new DeskSignals(base, sitting);
  accessCode = new AccessCode(base, sitting);
  signals.every(() => ($('bar').hidden ? beThere() : look()), () => pausedAt !== null);
  await comeIn(Number(sitting), back);
}

/** Before there is a paper: says so at the desk, and asks for the access code ahead of the bell. */
async function beThere() {
  const reply = await signals.report(0).catch(() => null);
  if (reply?.ok && !reply.answer.admitted && !sender) {
    accessCode.ask();
  }
}

async function comeIn(sitting, back) {
  let opened;
  const sentAt = performance.now();
  try {
    opened = await request('POST', `${base}/api/sittings/${sitting}/attempts`);
  } catch {
    notice('warn', say('cannot-start'), { text: say('take-over'), href: location.href });
    return;
  }
  if (opened.answer.type === CODE_ASKED) {
    accessCode.ask(() => comeIn(sitting, back));
    $('notice').hidden = true;
    return;
  }
  if (opened.answer.type === PAUSED) {
    notice('warn', opened.answer.title);
    setTimeout(() => comeIn(sitting, back), PAUSED_AGAIN_MS * (0.75 + Math.random() / 2));
    return;
  }
  if (opened.answer.type === NOT_OPEN_YET && (await new WaitingRoom(base, sitting, () => comeIn(sitting, back)).open())) {
    $('notice').hidden = true;
    bringLeftovers(base);
    return;
  }
  if (!opened.ok) {
    notice('warn', opened.answer.title, back);
    bringLeftovers(base);
    return;
  }
  paper = opened.answer;
  bringLeftovers(base, paper.id);
  epoch = paper.epoch;
  deadline = Date.parse(paper.deadline);
  clock.learn(paper.serverTime, sentAt);
  outbox = await AnswerOutbox.of(paper.id);
  sender = new AnswerSender(outbox, `${base}/api/attempts/${paper.id}`, told);
  recall();
  buildOverview();
  fetchAhead([...paper.questions, ...paper.situations], mediaAddress());
  if (opened.status !== 201 || outbox.size > 0) {
    await reconcileWhenReachable();
  }
  $('room').hidden = false;
  $('bar').hidden = false;
  $('hand-in').disabled = false;
  $('notice').hidden = true;
  drawQuestion();
  showTrouble();
  sender.send();
  setInterval(tick, 250);
  tick();
}

async function reconcileWhenReachable() {
  for (;;) {
    const state = await askState().catch(() => null);
    if (state) {
      await reconcile(state);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, SEALED_EVERY_MS));
  }
}

$('previous').addEventListener('click', () => goTo(current - 1));
$('next').addEventListener('click', () => goTo(current + 1));
$('flag').addEventListener('click', toggleFlag);
letTextGrow($('text-size'), $('room'), (size) => ($('text-size-now').textContent = say(`text-${size}`)));
$('hand-in').addEventListener('click', askToHandIn);
$('confirm-yes').addEventListener('click', handIn);
$('confirm-no').addEventListener('click', () => {
  handingIn = false;
  showTrouble();
  $('confirm').hidden = true;
  $('hand-in').focus();
});
document.addEventListener('keydown', onKey);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && paper) {
    look();
    sender.hurry();
  }
});
addEventListener('beforeunload', (event) => {
  if (paper && outbox.size > 0 && !outbox.isLasting) {
    event.preventDefault();
  }
});
enter();
