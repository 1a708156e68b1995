/*
 * Photos and short voice notes at an item of the desk. A photo is made smaller here, so that a day of them fits on the
 * tablet; the server draws it anew in any case. Each is kept encrypted until the server has it (drill-outbox.js).
 */
import { evidenceOf, keepEvidence, newKey, removeEvidence } from './drill-outbox.js';

const MOST = 10;
const WIDEST = 1600;
const QUALITY = 0.85;
const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST_MS = 30_000;

async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

function asBase64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/**
 * @param sheetKey tells the key of the sheet that is being marked
 * @param say a text by its key
 * @param wrong called with what went wrong, in words
 * @returns draws what is kept for the sheet
 */
export function letAttach({ items, sheetKey, grader, say, wrong }) {
  let recorder = null;

  function chip(piece, number) {
    const line = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'wr-button wr-button--quiet';
    remove.textContent = say(piece.photo ? 'photo-kept' : 'voice-kept', number);
    remove.addEventListener('click', async () => {
      await removeEvidence(piece.key);
      draw();
    });
    line.append(remove);
    return line;
  }

  async function draw() {
    const kept = await evidenceOf(grader, sheetKey());
    for (const item of items) {
      const own = kept.filter((piece) => piece.item === item.no);
      item.element.querySelector('[data-evidence]').replaceChildren(...own.map((piece, i) => chip(piece, i + 1)));
    }
  }

  async function attach(item, blob, photo) {
    const full = (await evidenceOf(grader, sheetKey())).length >= MOST;
    if (full || blob.size > MOST_BYTES) {
      wrong(say(full ? 'evidence-full' : 'evidence-too-big', full ? MOST : MOST_BYTES / 1024 / 1024));
      return;
    }
    try {
      const content = await asBase64(blob);
      await keepEvidence({ key: newKey(), grader, sheetKey: sheetKey(), item: item.no, photo, content, record: null });
    } catch {
      wrong(say('evidence-not-kept'));
    }
    await draw();
  }

  async function photograph(item, input) {
    const [file] = input.files;
    input.value = '';
    if (file) {
      await attach(item, await smaller(file).catch(() => file), true);
    }
  }

  async function speak(item, button) {
    if (recorder) {
      recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      recorder = new MediaRecorder(stream);
      const parts = [];
      const stop = setTimeout(() => recorder?.stop(), LONGEST_MS);
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.onstop = async () => {
        clearTimeout(stop);
        stream.getTracks().forEach((track) => track.stop());
        const { mimeType } = recorder;
        recorder = null;
        button.textContent = say('voice');
        await attach(item, new Blob(parts, { type: mimeType }), false);
      };
      recorder.start();
      button.textContent = say('voice-stop');
    } catch {
      recorder = null;
      wrong(say('voice-impossible'));
    }
  }

  for (const item of items) {
    const input = item.element.querySelector('[data-photo]');
    input.addEventListener('change', () => photograph(item, input));
    const button = item.element.querySelector('[data-voice]');
    button.addEventListener('click', () => speak(item, button));
  }
  return draw;
}
