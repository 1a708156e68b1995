/* Asks for the access code that the invigilator tells those in the room. */
import { request } from './answer-sender.js';
import { $, say } from './exam-page.js';

export class AccessCode {
  #path;
  #then = () => null;

  constructor(base, sitting) {
    this.#path = `${base}/api/sittings/${sitting}/admissions`;
    $('code-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#give();
    });
  }

  /** @param then what to do once admitted; nothing for who still waits for the bell */
  ask(then) {
    this.#then = then ?? this.#then;
    if ($('code').hidden) {
      $('code').hidden = false;
      $('code-text').focus();
    }
  }

  async #give() {
    $('code-fault').hidden = true;
    try {
      const { ok, answer } = await request('POST', this.#path, { code: $('code-text').value });
      if (ok) {
        $('code').hidden = true;
        this.#then();
        return;
      }
      this.#refuse(answer.title);
    } catch {
      this.#refuse(say('code-not-sent'));
    }
  }

  #refuse(text) {
    $('code-fault').textContent = text;
    $('code-fault').hidden = false;
    $('code-text').select();
  }
}
