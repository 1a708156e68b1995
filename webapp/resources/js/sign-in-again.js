/*
 * Signing in again without leaving the paper. Whoever signs in must be the person whose paper it is.
 */
import { request } from './answer-sender.js';
import { $, say } from './exam-page.js';

const CODE_NEEDED = 'people.code.needed';

export class SignInAgain {
  #base;
  #owner;
  #signedIn;

  /**
   * @param owner the name of the person whose paper lies open
   * @param signedIn called when that person is signed in again
   */
  constructor(base, owner, signedIn) {
    this.#base = base;
    this.#owner = owner;
    this.#signedIn = signedIn;
    $('again-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#signIn();
    });
  }

  show(isNeeded) {
    $('again').hidden = !isNeeded;
  }

  async #signIn() {
    $('again-submit').disabled = true;
    try {
      this.#fault(await this.#refusal());
    } catch {
      this.#fault(say('again-offline'));
    }
    $('again-submit').disabled = false;
  }

  /** @returns why not, or nothing when the right person is signed in */
  async #refusal() {
    const credentials = { name: $('again-name').value, password: $('again-password').value };
    if ($('again-code').value) {
      credentials.code = $('again-code').value;
    }
    const { ok, answer } = await request('POST', `${this.#base}/api/session`, credentials);
    if (!ok) {
      if (answer.type === CODE_NEEDED) {
        $('again-code-field').hidden = false;
      }
      return answer.title;
    }
    const me = await request('GET', `${this.#base}/api/me`);
    if (me.answer?.name !== this.#owner) {
      await request('DELETE', `${this.#base}/api/session`);
      return say('again-other', this.#owner);
    }
    $('again-form').reset();
    this.#signedIn();
    return '';
  }

  #fault(text) {
    $('again-fault').textContent = text;
    $('again-fault').hidden = !text;
  }
}
