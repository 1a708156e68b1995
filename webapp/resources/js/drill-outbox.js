/*
 * What a drill desk keeps on the tablet: the marks of each desk, the signed sheets that the server has not yet
 * acknowledged, and the photos and voice notes that follow them. All survive a reload and a dead network. A sheet leaves the outbox only with the server's receipt, or
 * with its refusal; sending one twice is harmless, since the server knows its key.
 *
 * What is kept is encrypted (AES-GCM) with a key that this browser holds and does not hand out: whoever copies its files
 * reads nothing without it. A browser offers that on https and on the same machine alone; elsewhere it is kept as it is.
 */
const DESKS = 'desks';
const UNSENT = 'unsent';
const EVIDENCE = 'evidence';
const KEYS = 'keys';
const DEVICE = 'device';
const NO_ROOM = 'drills.evidence.no-room';
const RETRY_MS = 10_000;

let opened;
let lock;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('watchroom-drills', 3);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore(DESKS, { keyPath: 'id' });
        request.result.createObjectStore(UNSENT, { keyPath: 'key' });
      }
      if (oldVersion < 2) {
        request.result.createObjectStore(KEYS);
      }
      request.result.createObjectStore(EVIDENCE, { keyPath: 'key' });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function within(stores, mode, work) {
  const transaction = (await database()).transaction(stores, mode, { durability: 'strict' });
  const request = work(transaction);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/* Of two pages that come first at the same moment, the one that writes first gives both their key. */
async function deviceKey() {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await within([KEYS], 'readwrite', (t) => {
    const keys = t.objectStore(KEYS);
    keys.get(DEVICE).onsuccess = ({ target }) => target.result ?? keys.put(made, DEVICE);
  });
  return within([KEYS], 'readonly', (t) => t.objectStore(KEYS).get(DEVICE));
}

/* What was spoken and is never written down: it goes along with a sheet that is sent from this very page. */
const spoken = new Map();

export const speak = (key, words) => spoken.set(key, words);

/** @param found what it is found by, which stays readable */
async function sealed(record, ...found) {
  if (!crypto.subtle) {
    return record;
  }
  lock ??= deviceKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(record));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await lock, plain);
  return { ...Object.fromEntries(found.map((it) => [it, record[it]])), iv, data };
}

async function unsealed(record) {
  if (!record?.data) {
    return record;
  }
  lock ??= deviceKey();
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, await lock, record.data);
  return JSON.parse(new TextDecoder().decode(plain));
}

export const desk = async (id) => unsealed(await within([DESKS], 'readonly', (t) => t.objectStore(DESKS).get(id)));

export async function keepDesk(state) {
  const kept = await sealed(state, 'id');
  return within([DESKS], 'readwrite', (t) => t.objectStore(DESKS).put(kept));
}

export const clearDesk = (id) => within([DESKS], 'readwrite', (t) => t.objectStore(DESKS).delete(id));

/** What follows from a password that the server found right; see drill-proof.js. */
export async function keepProof(grader, proof) {
  const kept = await sealed(proof);
  return within([KEYS], 'readwrite', (t) => t.objectStore(KEYS).put(kept, `proof/${grader}`));
}

export const keptProof = async (grader) =>
  unsealed(await within([KEYS], 'readonly', (t) => t.objectStore(KEYS).get(`proof/${grader}`)));

/** The signed sheet and the desk that waits for it go in together. */
export async function put(sheet, state) {
  const [sent, kept] = [await sealed(sheet, 'key', 'grader'), await sealed(state, 'id')];
  return within([DESKS, UNSENT], 'readwrite', (t) => {
    t.objectStore(UNSENT).put(sent);
    t.objectStore(DESKS).put(kept);
  });
}

export async function keepEvidence(piece) {
  const kept = await sealed(piece, 'key', 'grader', 'sheetKey', 'record');
  return within([EVIDENCE], 'readwrite', (t) => t.objectStore(EVIDENCE).put(kept));
}

export const removeEvidence = (key) => within([EVIDENCE], 'readwrite', (t) => t.objectStore(EVIDENCE).delete(key));

async function evidenceThat(holds) {
  const all = await within([EVIDENCE], 'readonly', (t) => t.objectStore(EVIDENCE).getAll());
  return all.filter(holds);
}

export async function evidenceOf(grader, sheetKey) {
  return Promise.all((await evidenceThat((it) => it.grader === grader && it.sheetKey === sheetKey)).map(unsealed));
}

/* From now on it is known to which record they belong, so they may be sent. */
async function follow(sheet, record) {
  for (const piece of await evidenceOf(sheet.grader, sheet.key)) {
    await keepEvidence({ ...piece, record });
  }
}

/** @returns 'sent', 'waiting', or why the server does not take it, in its words */
async function sendPiece(piece, base) {
  const { item, content } = await unsealed(piece);
  const bytes = Uint8Array.from(atob(content), (it) => it.charCodeAt(0));
  try {
    const answer = await fetch(`${base}/api/drill-records/${piece.record}/evidence/${piece.key}?item=${item}`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Watchroom': '1',
        'Accept-Language': document.documentElement.lang,
      },
      body: bytes,
    });
    const problem = answer.ok ? {} : await answer.json().catch(() => ({}));
    const later = answer.status === 401 || answer.status === 408 || answer.status === 429 || answer.status >= 500;
    if (answer.ok || (!later && problem.title && problem.type !== NO_ROOM)) {
      await removeEvidence(piece.key);
    }
    if (answer.ok) {
      return 'sent';
    }
    return later ? 'waiting' : (problem.title ?? 'waiting');
  } catch {
    return 'waiting';
  }
}

async function sendEvidence(grader, base) {
  let refused = null;
  for (const piece of await evidenceThat((it) => it.grader === grader && it.record !== null)) {
    const outcome = await sendPiece(piece, base);
    if (outcome === 'waiting') {
      break;
    }
    refused = outcome === 'sent' ? refused : outcome;
  }
  const waiting = (await evidenceThat((it) => it.grader === grader && it.record !== null)).length;
  return { waiting, refused };
}

async function settle(sheet, change) {
  spoken.delete(sheet.key);
  const state = await desk(sheet.desk);
  const settled = state?.key === sheet.key ? await sealed({ ...state, ...change }, 'id') : null;
  return within([DESKS, UNSENT], 'readwrite', (t) => {
    t.objectStore(UNSENT).delete(sheet.key);
    if (settled) {
      t.objectStore(DESKS).put(settled);
    }
  });
}

/** The sheets of this grader that wait. Those of others stay where they are until their grader signs in here. */
export async function unsent(grader) {
  const all = await within([UNSENT], 'readonly', (t) => t.objectStore(UNSENT).getAll());
  return Promise.all(all.filter((sheet) => sheet.grader === grader).map(unsealed));
}

/** A key that no other desk chooses; works without a secure context too. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** @returns 'sent', 'refused', 'signed-out', 'other-grader' or 'waiting' */
async function send(sheet, base) {
  let answer;
  try {
    answer = await fetch(`${base}/api/drill-records`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Watchroom': '1',
        'Accept-Language': document.documentElement.lang,
      },
      body: JSON.stringify({ ...sheet.body, ...spoken.get(sheet.key) }),
    });
    if (answer.ok) {
      const receipt = await answer.json();
      await follow(sheet, receipt.id);
      await settle(sheet, { receipt, sent: false });
      return 'sent';
    }
  } catch {
    return 'waiting';
  }
  if (answer.status === 401) {
    return 'signed-out';
  }
  const problem = await answer.json().catch(() => ({}));
  if (problem.type === 'drills.record.other-grader') {
    return 'other-grader';
  }
  if (answer.status < 500 && answer.status !== 408 && answer.status !== 429 && problem.title) {
    await settle(sheet, { refusal: problem.title, sent: false });
    return 'refused';
  }
  return 'waiting';
}

/**
 * Sends what waits, now and again until nothing is left: when the network comes back, when the page is looked at, and
 * every ten seconds.
 *
 * @param told called after each round with the sheets still waiting, the outcome of the last one sent, and how many photos
 *     and voice notes wait or why the server refused one
 * @returns a function that begins a round at once
 */
export function keepSending({ grader, base, told }) {
  let busy = null;
  async function round() {
    let outcome = null;
    for (const sheet of await unsent(grader)) {
      outcome = await send(sheet, base);
      if (outcome !== 'sent' && outcome !== 'refused') {
        break;
      }
    }
    told(await unsent(grader), outcome, await sendEvidence(grader, base));
  }
  function begin() {
    busy ??= round().finally(() => {
      busy = null;
    });
    return busy;
  }
  addEventListener('online', begin);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && begin());
  setInterval(begin, RETRY_MS);
  begin();
  return begin;
}
