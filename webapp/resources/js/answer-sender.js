/*
 * Brings answers to the server and their receipts back. Each goes out at once; what fails is sent again, after a growing
 * pause with a random share, until the server has acknowledged it. The same (epoch, seq) sent twice counts once there.
 * After the paper is closed the rest still goes out once: the server keeps it beside the paper.
 */
import { AnswerOutbox } from './answer-outbox.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const TIMEOUT_MS = 15_000;
const AT_ONCE = 4;

export async function request(method, path, body) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, {
      method,
      signal: giveUp.signal,
      cache: 'no-store',
      headers: {
        'Content-Type': 'application/json',
        'X-Watchroom': '1',
        'Accept-Language': document.documentElement.lang,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = response.status === 204 ? null : await response.json();
    return { status: response.status, ok: response.ok, answer };
  } finally {
    clearTimeout(timer);
  }
}

const CLOSED = 'exams.attempt.closed';
const PAUSED = 'exams.attempt.paused';

function put(base, { no, epoch, seq, choice, clientTime }) {
  return request('PUT', `${base}/answers/${no}`, { epoch, seq, choice, clientTime });
}

/**
 * Brings once what earlier papers left on this device. What the server does not take, such as the answers of somebody else
 * who used this device, stays.
 *
 * @param present the attempt that has a sender of its own
 */
export async function bringLeftovers(base, present) {
  for (const attempt of (await AnswerOutbox.waiting()).filter((it) => it !== present)) {
    const outbox = await AnswerOutbox.of(attempt);
    for (const left of outbox.all()) {
      try {
        const { ok, answer } = await put(`${base}/api/attempts/${attempt}`, left);
        if (ok || answer?.type === CLOSED) {
          await outbox.settle(left);
        }
      } catch {
        return;
      }
    }
  }
}

export class AnswerSender {
  #outbox;
  #base;
  #tell;
  #inFlight = new Set();
  #failures = 0;
  #timer = null;
  #stopped = false;
  #late = 0;

  /**
   * @param base of the attempt's address, such as /api/attempts/7
   * @param tell called with (what, detail): 'receipt', 'offline', 'signed-out', 'elsewhere', 'closed', 'paused', 'refused'
   */
  constructor(outbox, base, tell) {
    this.#outbox = outbox;
    this.#base = base;
    this.#tell = tell;
    addEventListener('online', () => this.hurry());
  }

  /** Sends what waits now, whatever pause was running. */
  hurry() {
    this.#failures = 0;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.send();
  }

  /** How many answers came too late, and are kept beside the paper. */
  get late() {
    return this.#late;
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  send() {
    if (this.#stopped || this.#timer !== null) {
      return;
    }
    for (const answer of this.#outbox.all()) {
      if (this.#inFlight.size >= AT_ONCE) {
        return;
      }
      if (!this.#inFlight.has(answer.no)) {
        this.#bring(answer);
      }
    }
  }

  async #bring(sent) {
    this.#inFlight.add(sent.no);
    let failed = true;
    try {
      failed = await this.#handOver(sent);
    } catch {
      this.#tell('offline');
    } finally {
      this.#inFlight.delete(sent.no);
    }
    if (this.#stopped) {
      return;
    }
    if (failed) {
      this.#pause();
    } else {
      this.#failures = 0;
      this.send();
    }
  }

  /** @returns whether it must be sent again later */
  async #handOver(sent) {
    const { status, ok, answer } = await put(this.#base, sent);
    if (ok) {
      await this.#outbox.settle(answer);
      this.#tell('receipt', answer);
      return false;
    }
    if (status === 401) {
      this.#tell('signed-out');
      return true;
    }
    if (answer?.type === 'exams.attempt.continued-elsewhere') {
      this.stop();
      this.#tell('elsewhere');
      return true;
    }
    if (answer?.type === CLOSED) {
      await this.#outbox.settle(sent);
      this.#late += 1;
      this.#tell('closed');
      return false;
    }
    if (answer?.type === PAUSED) {
      this.#tell('paused');
      return true;
    }
    if (status === 422) {
      await this.#outbox.settle(sent);
      this.#tell('refused', answer.title);
      return false;
    }
    this.#tell('offline');
    return true;
  }

  #pause() {
    if (this.#timer !== null) {
      return;
    }
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.send();
      },
      longest * (0.5 + Math.random() / 2),
    );
  }
}
