/*
 * Takes the day along: every sheet with the list of trainees, and what those pages are made of, onto this device, where
 * drill-worker.js finds them without a network. Once taken, a look at the list with a network brings a copy up to date that
 * is older than ten minutes.
 */
const DAY = 'watchroom-drill-day';
const TAKEN = 'watchroom-drill-day';
const STALE_MS = 600_000;
const AT_LEAST = ['fetch', 'caches', 'indexedDB'];

const box = document.getElementById('day');
const { cohort, grader, base = '' } = box.dataset;
const sheets = box.dataset.sheets.split(' ');
const said = JSON.parse(box.dataset.said);
const button = document.getElementById('dayTake');
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), said[key]);
const hour = (millis) => new Date(millis).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });

const possible = navigator.serviceWorker && AT_LEAST.every((it) => it in window);

function taken() {
  const mark = JSON.parse(localStorage.getItem(TAKEN) ?? 'null');
  return mark?.grader === grader && mark?.cohort === cohort ? mark : null;
}

async function page(path) {
  const answer = await fetch(path, { headers: { 'Accept-Language': document.documentElement.lang } });
  if (answer.redirected || !answer.ok) {
    throw new Error(answer.redirected ? 'signed-out' : 'failed');
  }
  return { answer, text: await answer.text() };
}

/* A copy does not know what time it is, but when it was made. */
function copy({ answer, text }) {
  const dated = text.replace(/ data-now="\d*"/, '').replace('<html ', `<html data-taken="${Date.now()}" `);
  return new Response(dated, { headers: answer.headers });
}

function partsOf(text) {
  const found = new DOMParser().parseFromString(text, 'text/html');
  const named = (css, attribute) => [...found.querySelectorAll(css)].map((it) => it.getAttribute(attribute));
  return [
    ...named('script[src]', 'src'),
    ...named('link[href]', 'href'),
    ...named('img[src]', 'src'),
    ...named('use[href]', 'href').map((it) => it.split('#')[0]),
  ].map((it) => new URL(it, location.href).href);
}

/* A module or a style sheet brings others along. */
async function keepPart(day, address, done) {
  if (done.has(address) || new URL(address).origin !== location.origin) {
    return;
  }
  done.add(address);
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error('failed');
  }
  await day.put(address, answer.clone());
  if (/javascript|css/.test(answer.headers.get('Content-Type') ?? '')) {
    const within = [...(await answer.text()).matchAll(/(?:from\s+|import\s+|url\()['"]?(\.{1,2}\/[^'")]+)/g)];
    await Promise.all(within.map((it) => keepPart(day, new URL(it[1], address).href, done)));
  }
}

async function take() {
  const paths = sheets.flatMap((sheet) => [
    `${base}/drills/today.xhtml?cohort=${cohort}&sheet=${sheet}`,
    `${base}/drills/desk.xhtml?cohort=${cohort}&sheet=${sheet}`,
  ]);
  const pages = [];
  for (const path of [`${base}/drills/today.xhtml`, ...paths]) {
    button.textContent = say('taking', pages.length, paths.length + 1);
    pages.push([new URL(path, location.href).href, await page(path)]);
  }
  const day = await caches.open(DAY);
  const done = new Set();
  for (const [, { text }] of pages) {
    await Promise.all(partsOf(text).map((it) => keepPart(day, it, done)));
  }
  for (const [address, made] of pages) {
    await day.put(address.includes('?') ? address : `${address}?`, copy(made));
  }
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

async function takeAlong() {
  button.disabled = true;
  let trouble = null;
  try {
    await navigator.serviceWorker.register(`${base}/resources/js/drill-worker.js`, { scope: `${base}/drills/` });
    await navigator.serviceWorker.ready;
    navigator.storage?.persist?.();
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
} else if (!possible) {
  button.hidden = true;
  document.getElementById('daySaid').textContent = said.impossible;
} else {
  if (!taken()) {
    await caches.delete(DAY);
  }
  button.addEventListener('click', takeAlong);
  show(null);
  if (taken() && Date.now() - taken().at > STALE_MS && !box.dataset.filtered) {
    takeAlong();
  }
}
