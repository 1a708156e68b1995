/*
 * One's own note beside a lesson. It is kept while one writes: first on this device, then by the server. What another device
 * wrote meanwhile is joined below it, so that no words are lost.
 */
import { request } from './answer-sender.js';

const QUIET_MS = 800;
const AGAIN_MS = 5_000;

const form = document.getElementById('note');
const field = document.getElementById('note-words');
const state = document.getElementById('note-state');
const { address, unsaved, saved, offline, joined } = form.dataset;
const keptAs = `watchroom-note-${address}`;

let version = Number(form.dataset.version);
let waiting = 0;
let busy = false;

function device(words) {
  try {
    if (words === null) {
      localStorage.removeItem(keptAs);
    } else {
      localStorage.setItem(keptAs, words);
    }
  } catch {
    // a browser that keeps nothing loses at most what was not sent
  }
}

function later(ms) {
  clearTimeout(waiting);
  waiting = setTimeout(save, ms);
}

async function joinOther(words) {
  const { ok, answer } = await request('GET', address);
  if (ok) {
    version = answer.version;
    field.value = answer.words.includes(words) ? answer.words : `${words}\n\n${joined}\n${answer.words}`;
    later(0);
  } else {
    later(AGAIN_MS);
  }
}

async function save() {
  if (busy) {
    later(QUIET_MS);
    return;
  }
  busy = true;
  const words = field.value;
  try {
    const { status, ok, answer } = await request('PUT', address, { words, version });
    if (ok) {
      version = answer.version;
      if (words === field.value) {
        device(null);
        state.textContent = saved;
      }
    } else if (status === 409) {
      await joinOther(words);
    } else if (status < 500) {
      state.textContent = answer.detail ?? answer.title;
    } else {
      state.textContent = offline;
      later(AGAIN_MS);
    }
  } catch {
    state.textContent = offline;
    later(AGAIN_MS);
  }
  busy = false;
}

field.addEventListener('input', () => {
  device(field.value);
  state.textContent = unsaved;
  later(QUIET_MS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});

try {
  const left = localStorage.getItem(keptAs);
  if (left !== null && left !== field.value) {
    field.value = left;
    later(0);
  }
} catch {
  // nothing was kept on this device
}
