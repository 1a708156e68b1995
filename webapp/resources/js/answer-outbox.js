/*
 * What a candidate has chosen and the server has not yet acknowledged. It is written down before it is sent, so a reload,
 * a crash or five minutes without a network lose nothing; an answer leaves only with the server's receipt.
 */
const ANSWERS = 'answers';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('watchroom-exams', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ANSWERS, { keyPath: ['attempt', 'no'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Of one attempt, on this device. */
export class AnswerOutbox {
  #attempt;
  #database;
  #waiting = new Map();

  constructor(attempt, database) {
    this.#attempt = attempt;
    this.#database = database;
  }

  /** Opens it with what an earlier visit of this page left unsent. */
  static async of(attempt) {
    const database = await open().catch(() => null);
    const outbox = new AnswerOutbox(attempt, database);
    if (database) {
      const range = IDBKeyRange.bound([attempt, 0], [attempt, Number.MAX_SAFE_INTEGER]);
      const left = await outbox.#within('readonly', (store) => store.getAll(range));
      left.forEach((answer) => outbox.#waiting.set(answer.no, answer));
    }
    return outbox;
  }

  /** The attempts that have answers waiting on this device. */
  static async waiting() {
    const database = await open().catch(() => null);
    const keys = await new AnswerOutbox(null, database).#within('readonly', (store) => store.getAllKeys());
    return [...new Set(keys.map(([attempt]) => attempt))];
  }

  /** Whether it survives a reload; a browser in private mode may forbid that. */
  get isLasting() {
    return this.#database !== null;
  }

  get size() {
    return this.#waiting.size;
  }

  has(no) {
    return this.#waiting.has(no);
  }

  /** In the order in which they were given. */
  all() {
    return [...this.#waiting.values()].sort((a, b) => a.epoch - b.epoch || a.seq - b.seq);
  }

  /** Takes an answer in; a later one to the same question takes the place of an earlier. */
  async put(answer) {
    const kept = { ...answer, attempt: this.#attempt };
    this.#waiting.set(kept.no, kept);
    await this.#within('readwrite', (store) => store.put(kept));
  }

  /** Lets go of an answer that the server holds, unless a later one has taken its place meanwhile. */
  async settle({ no, epoch, seq }) {
    const waiting = this.#waiting.get(no);
    if (waiting && waiting.epoch === epoch && waiting.seq === seq) {
      this.#waiting.delete(no);
      await this.#within('readwrite', (store) => store.delete([this.#attempt, no]));
    }
  }

  async #within(mode, work) {
    if (!this.#database) {
      return [];
    }
    const transaction = this.#database.transaction([ANSWERS], mode);
    const request = work(transaction.objectStore(ANSWERS));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}
