/*
 * The picture and the sound of the question that is shown. A picture opens in a dialog at its own size. All of a paper's files
 * are fetched at its start, so that a lost network takes none away.
 */
import { $, say } from './exam-page.js';

let drawnFor;

/** @param address that the names of the files follow */
export function showMedia(question, address) {
  if (drawnFor === question.no) {
    return;
  }
  drawnFor = question.no;
  $('media').replaceChildren(
    ...(question.media ?? []).map((it) => (it.kind === 'PICTURE' ? picture(it, address) : sound(it, address))),
  );
}

export function fetchAhead(questions, address) {
  const names = new Set(questions.flatMap((question) => question.media ?? []).map((it) => it.id));
  names.forEach((name) => fetch(address + name).catch(() => undefined));
}

export const isLooking = () => $('zoom').open;

function picture({ id, text }, address) {
  const image = document.createElement('img');
  image.src = address + id;
  image.alt = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'wr-media__picture';
  button.title = say('picture-larger');
  button.append(image);
  button.addEventListener('click', () => {
    $('zoom-picture').src = image.src;
    $('zoom-picture').alt = text;
    $('zoom').showModal();
  });
  return button;
}

function sound({ id, text }, address) {
  const player = document.createElement('audio');
  player.src = address + id;
  player.controls = true;
  player.preload = 'auto';
  player.setAttribute('aria-label', text);
  return player;
}
