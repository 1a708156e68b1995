/*
 * Brings answers to the server and their receipts back. Each goes out at once; what fails is sent again, after a growing
 * pause with a random share, until the server has acknowledged it. The same (epoch, seq) sent twice counts once there.
 */
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

export class AnswerSender {
  #outbox;
  #base;
  #tell;
  #inFlight = new Set();
  #failures = 0;
  #timer = null;
  #stopped = false;

  /**
   * @param base of the attempt's address, such as /api/attempts/7
   * @param tell called with (what, detail): 'receipt', 'offline', 'signed-out', 'elsewhere', 'closed', 'refused'
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
  async #handOver({ no, epoch, seq, choice, clientTime }) {
    const { status, ok, answer } = await request('PUT', `${this.#base}/answers/${no}`, {
      epoch,
      seq,
      choice,
      clientTime,
    });
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
    if (answer?.type === 'exams.attempt.closed') {
      this.stop();
      this.#tell('closed');
      return true;
    }
    if (status === 422) {
      await this.#outbox.settle({ no, epoch, seq });
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
