/*
 * Writing a lesson. What is typed is kept while one writes: first on this device, then by the server, which answers with the
 * lesson as readers will see it. What somebody else wrote meanwhile is never overwritten unasked.
 */
import { request } from './answer-sender.js';
import { letDrawParts, readParts, writeParts } from './picture-parts.js';

const QUIET_MS = 800;
const AGAIN_MS = 5_000;
const PHONE = 'wr-editor__phone';

const form = document.getElementById('editor');
const field = document.getElementById('markdown');
const state = document.getElementById('state');
const conflict = document.getElementById('conflict');
const shown = document.getElementById('lesson');
const gaps = document.getElementById('gaps');
const say = form.dataset;
const address = `${say.address}/lessons/${say.lesson}`;
const keptAs = `watchroom-lesson-${address}`;
const texts = ['titleZh', 'titleEn', 'chapterZh', 'chapterEn'].map((id) => document.getElementById(id));
const minutes = document.getElementById('minutes');
const least = document.getElementById('leastMinutes');
const keys = document.getElementById('keys');

let version = Number(say.version);
let pictures = (say.pictures ?? '').split(' ').filter((name) => name !== '');
let waiting = 0;
let busy = false;

function written() {
  const lesson = Object.fromEntries(texts.map((input) => [input.id, input.value]));
  lesson.minutes = Math.min(600, Math.max(1, Math.round(Number(minutes.value)) || 1));
  lesson.leastMinutes = Math.min(600, Math.max(0, Math.round(Number(least.value)) || 0));
  lesson.standardKeys = keys.value.split(/\s+/).filter((key) => key !== '');
  lesson.markdown = field.value;
  return lesson;
}

function show(lesson) {
  texts.forEach((input) => { input.value = lesson[input.id]; });
  minutes.value = lesson.minutes;
  least.value = lesson.leastMinutes;
  keys.value = lesson.standardKeys.join(' ');
  field.value = lesson.markdown;
}

function device(lesson) {
  try {
    if (lesson === null) {
      localStorage.removeItem(keptAs);
    } else {
      localStorage.setItem(keptAs, JSON.stringify(lesson));
    }
  } catch {
    // a browser that keeps nothing loses at most what was not sent
  }
}

function draw(kept) {
  gaps.replaceChildren(...kept.gaps.map((words) => {
    const line = document.createElement('li');
    line.textContent = words;
    return line;
  }));
  if (kept.html !== undefined) {
    shown.innerHTML = kept.html;
    shown.dispatchEvent(new Event('drawn'));
  }
}

function later(ms) {
  clearTimeout(waiting);
  waiting = setTimeout(save, ms);
}

async function save() {
  if (busy || !conflict.hidden) {
    return;
  }
  busy = true;
  const lesson = written();
  const asWritten = JSON.stringify(lesson);
  let again = 0;
  try {
    const { status, ok, answer } = await request('PUT', address, { ...lesson, version });
    if (ok) {
      version = answer.version;
      draw(answer);
      if (asWritten === JSON.stringify(written())) {
        device(null);
        state.textContent = say.saved;
      } else {
        again = QUIET_MS;
      }
    } else if (status === 409) {
      state.textContent = say.stale;
      conflict.hidden = false;
    } else if (status < 500) {
      state.textContent = answer.detail ?? answer.title;
    } else {
      again = AGAIN_MS;
    }
  } catch {
    again = AGAIN_MS;
  }
  if (again === AGAIN_MS) {
    state.textContent = say.offline;
  }
  busy = false;
  if (again > 0) {
    later(again);
  }
}

function changed() {
  device(written());
  state.textContent = say.unsaved;
  later(QUIET_MS);
}

async function settle(mine) {
  const { ok, answer } = await request('GET', address);
  if (ok) {
    version = answer.version;
    conflict.hidden = true;
    if (mine) {
      later(0);
    } else {
      show(answer);
      draw(answer);
      device(null);
      state.textContent = say.saved;
    }
  }
}

/** Where a block of its own can go without parting or replacing what stands there: after the paragraph of the cursor. */
function afterParagraph() {
  const at = field.selectionEnd;
  const onEmptyLine = /(^|\n)$/.test(field.value.slice(0, at)) && /^(\n|$)/.test(field.value.slice(at));
  const end = field.value.indexOf('\n\n', at);
  return onEmptyLine ? at : end < 0 ? field.value.length : end;
}

/** Puts a block in, and selects a piece of it to be written over. */
function insert(block, select = '', from = afterParagraph(), to = from) {
  const before = field.value.slice(0, from).replace(/\s+$/, '');
  const after = field.value.slice(to).replace(/^\s+/, '');
  const lead = before === '' ? '' : `${before}\n\n`;
  field.value = `${lead}${block}\n${after === '' ? '' : `\n${after}`}`;
  const at = lead.length + block.indexOf(select);
  field.focus();
  field.setSelectionRange(at, at + select.length);
  changed();
}

async function send(file) {
  const response = await fetch(`${say.address}/pictures?file=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'X-Watchroom': '1', 'Accept-Language': document.documentElement.lang },
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail ?? answer.title);
  }
  return answer.name;
}

async function addPictures(files) {
  for (const file of [...files].filter((it) => it.type.startsWith('image/'))) {
    state.textContent = say.sending;
    try {
      const name = await send(file);
      pictures = [...new Set([...pictures, name])];
      insert(`![${say.alt}](media/${name})`, say.alt);
    } catch (refusal) {
      state.textContent = refusal instanceof TypeError ? say.notSent : refusal.message;
    }
  }
}

/** The block of a picture with parts that the cursor stands in, with where it begins and ends. */
function blockAtCursor() {
  for (const found of field.value.matchAll(/```hotspot[\s\S]*?\n```/g)) {
    if (found.index <= field.selectionStart && field.selectionStart <= found.index + found[0].length) {
      return { block: found[0], from: found.index, to: found.index + found[0].length };
    }
  }
  return null;
}

function editParts() {
  if (pictures.length === 0) {
    state.textContent = say.noPictures;
    return;
  }
  const found = blockAtCursor();
  letDrawParts({
    start: found === null ? { picture: pictures.at(-1), alt: '', parts: [] } : readParts(found.block),
    pictures,
    addressOf: (name) => `${say.address}/pictures/${name}`,
    done: (picture) => insert(writeParts(picture), '', found?.from, found?.to),
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  later(0);
});
[...texts, minutes, least, keys, field].forEach((input) => input.addEventListener('input', changed));
field.addEventListener('paste', (event) => {
  if (event.clipboardData.files.length > 0) {
    event.preventDefault();
    addPictures(event.clipboardData.files);
  }
});
field.addEventListener('dragover', (event) => event.preventDefault());
field.addEventListener('drop', (event) => {
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    addPictures(event.dataTransfer.files);
  }
});
document.getElementById('insert-picture').addEventListener('change', async (event) => {
  await addPictures(event.target.files);
  event.target.value = '';
});
document.getElementById('insert-heading').addEventListener('click', () => insert(`## ${say.heading}`, say.heading));
document.getElementById('insert-note').addEventListener('click', () => insert(`> **${say.note}** `, say.note));
document.getElementById('insert-table').addEventListener('click', () => insert('| A | B |\n| --- | --- |\n| 1 | 2 |', 'A'));
document.getElementById('insert-steps').addEventListener('click', () => {
  insert(`\`\`\`sequence\n${[1, 2, 3].map((n) => say.step.replace('{0}', n)).join('\n')}\n\`\`\``, say.step.replace('{0}', 1));
});
document.getElementById('insert-parts').addEventListener('click', editParts);
document.getElementById('keep-mine').addEventListener('click', () => settle(true));
document.getElementById('take-theirs').addEventListener('click', () => settle(false));
document.getElementById('as-phone').addEventListener('click', (event) => {
  event.currentTarget.setAttribute('aria-pressed', String(shown.classList.toggle(PHONE)));
});
document.querySelectorAll('[data-key]').forEach((button) => button.addEventListener('click', () => {
  const chosen = new Set(keys.value.split(/\s+/).filter((key) => key !== ''));
  if (!chosen.delete(button.dataset.key)) {
    chosen.add(button.dataset.key);
  }
  keys.value = [...chosen].join(' ');
  changed();
}));

try {
  const left = JSON.parse(localStorage.getItem(keptAs));
  if (left !== null && JSON.stringify(left) !== JSON.stringify(written())) {
    show(left);
    later(0);
  }
} catch {
  // nothing that can be read was kept on this device
}
