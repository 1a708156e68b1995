/*
 * Before the bell: how long it still takes, and whether this device is fit for the examination. The paper opens by itself
 * at the bell for those who said that they are ready; nobody's time runs while they are away.
 */
import { AnswerOutbox } from './answer-outbox.js';
import { request } from './answer-sender.js';
import { $, say } from './exam-page.js';
import { icon } from './icons.js';
import { ServerClock, clockText } from './server-clock.js';

/** A device whose clock is further off than this is told so; the examination goes by the server's clock all the same. */
const CLOCK_MAY_DIFFER_MS = 60_000;

/** Those who wait come in a moment after the bell, and not all at once. */
const COME_IN_AFTER_MS = 300;
const COME_IN_OVER_MS = 1_500;

const CLOCK_AGAIN_MS = 60_000;

export class WaitingRoom {
  #base;
  #sitting;
  #enter;
  #clock = new ServerClock();
  #timer;

  /** @param enter called when the candidate goes to the paper */
  constructor(base, sitting, enter) {
    this.#base = base;
    this.#sitting = sitting;
    this.#enter = enter;
  }

  /** @returns whether the sitting is still to come; if not, nothing is shown */
  async open() {
    const sitting = await this.#ask();
    if (!sitting || this.#clock.now >= Date.parse(sitting.opens)) {
      return false;
    }
    $('waiting').hidden = false;
    $('waiting-title').textContent = sitting.title;
    $('waiting-start').addEventListener('click', () => this.#goIn());
    this.#check();
    setInterval(() => this.#ask().catch(() => null), CLOCK_AGAIN_MS);
    this.#timer = setInterval(() => this.#tick(Date.parse(sitting.opens)), 250);
    return true;
  }

  async #ask() {
    const sentAt = performance.now();
    const { ok, answer } = await request('GET', `${this.#base}/api/sittings`);
    const found = ok ? answer.find((it) => it.id === this.#sitting) : null;
    if (found) {
      this.#clock.learn(found.serverTime, sentAt);
    }
    return found;
  }

  #tick(opens) {
    const left = this.#clock.secondsUntil(opens);
    $('waiting-clock').textContent = clockText(Math.max(0, left));
    if (left > 0) {
      return;
    }
    clearInterval(this.#timer);
    $('aloud').textContent = say('bell');
    if ($('waiting-ready').checked) {
      setTimeout(() => this.#goIn(), COME_IN_AFTER_MS + Math.random() * COME_IN_OVER_MS);
    } else {
      $('waiting-ready-field').hidden = true;
      $('waiting-start').hidden = false;
      $('waiting-start').focus();
    }
  }

  #goIn() {
    $('waiting').hidden = true;
    this.#enter();
  }

  async #check() {
    const sentAt = performance.now();
    const isReached = await request('GET', `${this.#base}/api/me`).then(
      ({ ok }) => ok,
      () => false,
    );
    const tookMs = Math.round(performance.now() - sentAt);
    const differsMs = Math.abs(Date.now() - this.#clock.now);
    const { isLasting } = await AnswerOutbox.of(0);
    $('waiting-checks').replaceChildren(
      this.#line(isLasting, isLasting ? say('check-store') : say('no-store')),
      this.#line(isReached, isReached ? say('check-server', tookMs) : say('check-server-gone')),
      differsMs > CLOCK_MAY_DIFFER_MS
        ? this.#line(false, say('check-clock-differs', Math.round(differsMs / 60_000)))
        : this.#line(true, say('check-clock')),
    );
  }

  #line(isGood, text) {
    const line = document.createElement('li');
    line.className = isGood ? 'wr-waiting__good' : 'wr-waiting__warn';
    const words = document.createElement('span');
    words.textContent = text;
    line.append(icon(isGood ? 'good' : 'warn'), words);
    return line;
  }
}
