/*
 * What the exam room tells the invigilator's desk, and hears in answer: how many answers are unsaved, how often the full
 * screen was left; how the paper stands, and whether it is paused. Nothing about answers is decided by it.
 */
import { request } from './answer-sender.js';
import { $ } from './exam-page.js';

const EVERY_MS = 20_000;
const PAUSED_EVERY_MS = 5_000;
const MOST = 1_000;

export class DeskSignals {
  #path;
  #isFullScreenAsked = false;
  #screenLeft = 0;

  constructor(base, sitting) {
    this.#path = `${base}/api/sittings/${sitting}/signals`;
    $('full-screen-go').addEventListener('click', () => document.documentElement.requestFullscreen().catch(() => null));
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) {
        this.#screenLeft += 1;
      }
      this.#askForFullScreen();
    });
  }

  /** @returns status, ok and answer, as of any request */
  async report(unsaved) {
    const left = this.#screenLeft;
    this.#screenLeft = 0;
    let heard = false;
    try {
      const reply = await request('POST', this.#path, {
        unsaved: Math.min(unsaved, MOST),
        screenLeft: Math.min(left, MOST),
      });
      heard = reply.ok;
      if (heard) {
        this.#isFullScreenAsked = reply.answer.fullScreen;
        this.#askForFullScreen();
      }
      return reply;
    } finally {
      this.#screenLeft += heard ? 0 : left;
    }
  }

  /** Does it now and then, never a whole room at the same moment; more often while the paper is paused. */
  async every(work, isPaused) {
    for (;;) {
      await work();
      const pause = isPaused() ? PAUSED_EVERY_MS : EVERY_MS;
      await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
    }
  }

  #askForFullScreen() {
    $('full-screen').hidden =
      !this.#isFullScreenAsked || !document.fullscreenEnabled || Boolean(document.fullscreenElement);
  }
}
