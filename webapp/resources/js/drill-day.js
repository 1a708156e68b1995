/*
 * Takes the day along: every sheet with the list of trainees, and what those pages are made of, onto this device, where
 * along-worker.js finds them without a network. Once taken, a look at the list with a network brings a copy up to date that
 * is older than ten minutes.
 */
import { answerFor, possible, takeAlong } from './take-along.js';

const DAY = 'watchroom-drill-day';
const TAKEN = 'watchroom-drill-day';
const STALE_MS = 600_000;

const box = document.getElementById('day');
const { cohort, grader, base = '' } = box.dataset;
const sheets = box.dataset.sheets.split(' ');
const said = JSON.parse(box.dataset.said);
const button = document.getElementById('dayTake');
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), said[key]);
const hour = (millis) => new Date(millis).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });

function taken() {
  const mark = JSON.parse(localStorage.getItem(TAKEN) ?? 'null');
  return mark?.grader === grader && mark?.cohort === cohort ? mark : null;
}

async function take() {
  const paths = [`${base}/drills/today.xhtml`].concat(sheets.flatMap((sheet) => [
    `${base}/drills/today.xhtml?cohort=${cohort}&sheet=${sheet}`,
    `${base}/drills/desk.xhtml?cohort=${cohort}&sheet=${sheet}`,
  ]));
  await takeAlong(DAY, paths.map((path) => ({ path, as: path })), (done, all) => {
    button.textContent = say('taking', done, all);
  });
  localStorage.setItem(TAKEN, JSON.stringify({ grader, cohort, at: Date.now() }));
}

function show(trouble) {
  const mark = taken();
  button.disabled = false;
  button.textContent = mark ? said.again : said.take;
  const lines = [];
  if (mark) {
    lines.push(say('taken', hour(mark.at), sheets.length, box.dataset.trainees));
  }
  if (trouble) {
    lines.push(said[trouble] ?? said.failed);
  }
  document.getElementById('daySaid').textContent = lines.join(' ');
}

async function takeTheDay() {
  button.disabled = true;
  let trouble = null;
  try {
    await answerFor(base, 'drills');
    await take();
  } catch (error) {
    trouble = error.message;
  }
  show(trouble);
}

const made = document.documentElement.dataset.taken;
if (made) {
  const notice = document.getElementById('dayCopy');
  notice.hidden = false;
  notice.querySelector('p').textContent = say('copy', hour(Number(made)));
  box.hidden = true;
} else if (!possible || !('indexedDB' in window)) {
  button.hidden = true;
  document.getElementById('daySaid').textContent = said.impossible;
} else {
  if (!taken()) {
    await caches.delete(DAY);
  }
  button.addEventListener('click', takeTheDay);
  show(null);
  if (taken() && Date.now() - taken().at > STALE_MS && !box.dataset.filtered) {
    takeTheDay();
  }
}
