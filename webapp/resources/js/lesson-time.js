/*
 * Counts how long a lesson is really studied: while its page is in front, and somebody scrolled, touched or typed within the last
 * two minutes, or has it read aloud. What was counted stays on this device until the server has kept it.
 */

import { request } from './answer-sender.js';

const TICK_MS = 1_000;
const REPORT_S = 30;
const STILL_MS = 120_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'];

const line = document.getElementById('study');
const text = document.getElementById('lesson');
const say = line.dataset;
const least = Number(say.least);
const prefix = `watchroom-study-${say.reader}-`;
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
  line.textContent = words.join(' ');
}

function keep(name, said) {
  try {
    if (said === null) {
      localStorage.removeItem(prefix + name);
    } else {
      localStorage.setItem(prefix + name, JSON.stringify(said));
    }
  } catch {
    // a browser that keeps nothing loses at most what was not sent
  }
}

async function send(name, said) {
  try {
    const { ok, status, answer } = await request('PUT', `${said.address}/${name}`, { seconds: said.seconds, end: said.end });
    return ok ? answer : status < 500 && status !== 401 && status !== 403 ? {} : null;
  } catch {
    return null;
  }
}

async function report() {
  const whole = Math.floor(seconds);
  if (busy || (whole === sent && end === endSent)) {
    return;
  }
  busy = true;
  const said = { address: say.address, seconds: whole, end };
  const answer = await send(visit, said);
  failed = answer === null;
  if (!failed) {
    sent = whole;
    endSent = said.end;
    if (Math.floor(seconds) === whole) {
      keep(visit, null);
    }
    if (answer.seconds !== undefined) {
      earlier = answer.seconds - whole;
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
  keep(visit, { address: say.address, seconds: Math.floor(seconds), end });
  if (sawEnd || (!wasEnough && earlier + seconds >= least) || seconds - sent >= REPORT_S) {
    report();
  } else {
    show();
  }
}

function leftovers() {
  try {
    return Object.keys(localStorage).filter((it) => it.startsWith(prefix) && it !== prefix + visit);
  } catch {
    return [];
  }
}

/** What an earlier page of the same reader could not send. */
async function sendLeftovers() {
  for (const name of leftovers()) {
    try {
      const said = JSON.parse(localStorage.getItem(name));
      if (await send(name.slice(prefix.length), said) !== null) {
        localStorage.removeItem(name);
      }
    } catch {
      localStorage.removeItem(name);
    }
  }
}

SIGNS.forEach((sign) => window.addEventListener(sign, () => { lastSign = performance.now(); }, { passive: true, capture: true }));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    report();
  }
});
window.addEventListener('online', () => {
  sendLeftovers();
  report();
});
setInterval(tick, TICK_MS);
show();
sendLeftovers();
