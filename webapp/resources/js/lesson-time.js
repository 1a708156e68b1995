/*
 * Counts how long a lesson is really studied: while its page is in front, and somebody scrolled, touched or typed within the last
 * two minutes, or has it read aloud. What was counted stays on this device until the server has kept it.
 */
import { keep, send, sendAll, waiting } from './study-outbox.js';

const TICK_MS = 1_000;
const REPORT_S = 30;
const STILL_MS = 120_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'];

const line = document.getElementById('study');
const text = document.getElementById('lesson');
const form = document.getElementById('form');
const say = line.dataset;
const { reader } = say;
const least = Number(say.least);
const taken = document.documentElement.dataset.taken;
const visit = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

let earlier = Number(say.seconds);
let seconds = 0;
let sent = 0;
let end = say.end === 'true';
let endSent = end;
let lastSign = performance.now();
let lastTick = lastSign;
let busy = false;
let failed = false;

function isSomebodyThere(now) {
  const inFront = document.visibilityState === 'visible' && document.hasFocus();
  return inFront && (now - lastSign < STILL_MS || window.speechSynthesis?.speaking === true);
}

function show() {
  const minutes = Math.floor((earlier + seconds) / 60);
  const words = [minutes === 0 ? say.begun : say.studied.replace('{0}', minutes)];
  if (least > 0) {
    if (earlier + seconds < least) {
      words.push(say.asked.replace('{0}', Math.ceil(least / 60)));
    } else {
      words.push(end ? say.enough : say.askedEnd);
    }
  }
  if (failed) {
    words.push(say.unsent);
  }
  const read = waiting('read', reader).length;
  if (read > 0) {
    words.push(say.readUnsent.replace('{0}', read));
  }
  line.textContent = words.join(' ');
}

function said() {
  return { address: `${say.address}/visits/${visit}`, body: { seconds: Math.floor(seconds), end } };
}

async function report() {
  const now = said();
  if (busy || (now.body.seconds === sent && end === endSent)) {
    return;
  }
  busy = true;
  const kept = await send(now);
  failed = kept === null;
  if (!failed) {
    sent = now.body.seconds;
    endSent = now.body.end;
    if (Math.floor(seconds) === sent) {
      keep('study', reader, visit, null);
    }
    if (kept.answer !== undefined) {
      earlier = kept.answer.seconds - sent;
    }
  }
  busy = false;
  show();
}

function tick() {
  const now = performance.now();
  const passed = Math.min(now - lastTick, 2 * TICK_MS) / 1_000;
  lastTick = now;
  if (!isSomebodyThere(now)) {
    return;
  }
  const wasEnough = earlier + seconds >= least;
  seconds += passed;
  const sawEnd = !end && text.getBoundingClientRect().bottom <= window.innerHeight + 1;
  end = end || sawEnd;
  keep('study', reader, visit, said());
  if (sawEnd || (!wasEnough && earlier + seconds >= least) || seconds - sent >= REPORT_S) {
    report();
  } else {
    show();
  }
}

async function bring() {
  const refusals = await sendAll(reader, visit);
  await report();
  if (refusals.length > 0) {
    const notice = document.getElementById('unread');
    notice.hidden = false;
    notice.querySelector('p').textContent = refusals.join(' ');
  }
  show();
}

/** Without a network, and in a copy, a lesson is marked as read on this device first. */
function readLater(event) {
  if (taken === undefined && navigator.onLine) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  keep('study', reader, visit, said());
  keep('read', reader, say.lesson, { address: `${say.address}/read`, title: document.querySelector('h1').textContent });
  location.href = say.next;
}

SIGNS.forEach((sign) => window.addEventListener(sign, () => { lastSign = performance.now(); }, { passive: true, capture: true }));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    report();
  }
});
window.addEventListener('online', bring);
window.addEventListener('submit', (event) => {
  if (event.target === form) {
    readLater(event);
  }
}, true);
setInterval(tick, TICK_MS);
show();
bring();
