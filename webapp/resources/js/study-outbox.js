/*
 * What a reader did that the server has not kept yet: how long lessons were studied, and which were read. It stays on this
 * device, for its reader alone, until the server has answered. Times go first, since a lesson may ask for them.
 */
import { request } from './answer-sender.js';

const KINDS = ['study', 'read'];

const prefix = (kind, reader) => `watchroom-${kind}-${reader}-`;

/** A browser that keeps nothing loses at most what was not sent. */
export function keep(kind, reader, name, said) {
  try {
    if (said === null) {
      localStorage.removeItem(prefix(kind, reader) + name);
    } else {
      localStorage.setItem(prefix(kind, reader) + name, JSON.stringify(said));
    }
  } catch {
    // nothing more can be done here
  }
}

/** The names of what waits. */
export function waiting(kind, reader) {
  try {
    const start = prefix(kind, reader);
    return Object.keys(localStorage).filter((it) => it.startsWith(start)).map((it) => it.slice(start.length));
  } catch {
    return [];
  }
}

/** Null when it must be said again: there was no network, no server, or nobody signed in. */
export async function send({ address, body }) {
  try {
    const { ok, status, answer } = await request('PUT', address, body);
    if (ok) {
      return { answer };
    }
    return status >= 500 || status === 401 || status === 403 ? null : { refusal: answer.detail ?? answer.title };
  } catch {
    return null;
  }
}

/**
 * Brings what waits, but for the visit that goes on.
 *
 * @return why lessons were not marked as read after all, in words
 */
export async function sendAll(reader, present) {
  const refusals = [];
  for (const kind of KINDS) {
    for (const name of waiting(kind, reader).filter((it) => it !== present)) {
      const said = JSON.parse(localStorage.getItem(prefix(kind, reader) + name));
      if (said === null) {
        continue; // another window of the same reader has brought it meanwhile
      }
      const sent = await send(said);
      if (sent === null) {
        return refusals;
      }
      keep(kind, reader, name, null);
      if (kind === 'read' && sent.refusal !== undefined) {
        refusals.push(`${said.title}: ${sent.refusal}`);
      }
    }
  }
  return refusals;
}
