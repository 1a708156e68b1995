/*
 * Takes a course along: its contents and every lesson with its pictures, onto this device, where along-worker.js finds them
 * without a network. Once taken, a look at the contents with a network brings a copy up to date that is a day old or of an
 * earlier version.
 */
import { sendAll } from './study-outbox.js';
import { answerFor, possible, takeAlong } from './take-along.js';

const COURSES = 'watchroom-courses';
const STALE_MS = 86_400_000;

const box = document.getElementById('along');
const { base = '', course, reader, version } = box.dataset;
const lessons = box.dataset.lessons.split(' ');
const button = document.getElementById('alongTake');
const state = document.getElementById('alongState');
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), box.dataset[key]);
const day = (millis) => new Date(millis).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' });

function marks() {
  const kept = JSON.parse(localStorage.getItem(COURSES) ?? 'null');
  return kept?.reader === reader ? kept : null;
}

function mark() {
  return marks()?.courses[course];
}

async function take() {
  const list = `${base}/courses/list.xhtml`;
  const contents = `${base}/courses/course.xhtml?code=${course}`;
  const pages = lessons.map((it) => {
    const as = `${base}/courses/lesson.xhtml?code=${course}&lesson=${it}`;
    return { path: `${as}&along=true`, as };
  });
  await takeAlong(COURSES, [{ path: list, as: list }, { path: contents, as: contents }, ...pages], (done, all) => {
    button.textContent = say('taking', done, all);
  });
  const kept = marks() ?? { reader, courses: {} };
  kept.courses[course] = { version, at: Date.now() };
  localStorage.setItem(COURSES, JSON.stringify(kept));
}

function show(trouble) {
  button.disabled = false;
  button.textContent = mark() ? box.dataset.again : box.dataset.take;
  const words = mark() ? [say('taken', day(mark().at), lessons.length)] : [];
  if (trouble) {
    words.push(trouble === 'signed-out' ? box.dataset.signedOut : box.dataset.failed);
  }
  state.textContent = words.join(' ');
}

async function takeTheCourse() {
  button.disabled = true;
  let trouble = null;
  try {
    await answerFor(base, 'courses');
    await take();
  } catch (error) {
    trouble = error.message;
  }
  show(trouble);
}

if (document.documentElement.dataset.taken) {
  button.hidden = true;
} else if (!possible) {
  button.hidden = true;
  state.textContent = box.dataset.impossible;
} else {
  if (!marks()) {
    await caches.delete(COURSES);
  }
  button.addEventListener('click', takeTheCourse);
  show(null);
  if (mark() && (mark().version !== version || Date.now() - mark().at > STALE_MS)) {
    takeTheCourse();
  }
  sendAll(reader);
}
