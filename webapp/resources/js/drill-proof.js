/*
 * The grader's password, asked for at each signature. The server checks it where there is a network. What follows from a
 * password that it found right is kept for a day, encrypted and never the password itself, so that without a network the
 * same password is asked for.
 */
import { keepProof, keptProof } from './drill-outbox.js';

const ROUNDS = 600_000;
const HOLDS_MS = 24 * 3600 * 1000;
const PATIENCE_MS = 5000;

async function derived(password, salt) {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, key, 256);
  return Array.from(new Uint8Array(bits));
}

async function remember(grader, password) {
  if (crypto.subtle) {
    const salt = Array.from(crypto.getRandomValues(new Uint8Array(16)));
    await keepProof(grader, { salt, bits: await derived(password, new Uint8Array(salt)), at: Date.now() });
  }
}

async function onDevice(grader, password) {
  const kept = await keptProof(grader);
  if (!kept || Math.abs(Date.now() - kept.at) > HOLDS_MS) {
    return 'unchecked';
  }
  const bits = await derived(password, new Uint8Array(kept.salt));
  return bits.reduce((difference, byte, i) => difference | (byte ^ kept.bits[i]), 0) === 0 ? 'device' : 'wrong';
}

async function asked(password, base) {
  try {
    return await fetch(`${base}/api/drill-signing`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Watchroom': '1',
        'Accept-Language': document.documentElement.lang,
      },
      body: JSON.stringify({ password }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return null;
  }
}

/**
 * @returns {how, words}: how is 'server' or 'device' by whom it was found right, 'wrong', 'unchecked' where nobody can tell,
 *     or 'refused' with the server's words
 */
export async function prove(grader, password, base) {
  const answer = await asked(password, base);
  if (answer?.ok) {
    await remember(grader, password);
    return { how: 'server' };
  }
  if (answer?.status === 400 || answer?.status === 422) {
    return { how: 'wrong' };
  }
  if (answer?.status === 429) {
    return { how: 'refused', words: (await answer.json()).title };
  }
  return { how: await onDevice(grader, password) };
}
