/*
 * The pictures and sounds of what is shown, a question or a situation. A picture opens in a dialog at its own size. All of a paper's files
 * are fetched at its start, so that a lost network takes none away.
 */
import { $, say } from './exam-page.js';

/**
 * Leaves alone what is there already, so that a sound plays on.
 *
 * @param place the element that holds them
 * @param address that the names of the files follow
 */
export function showMedia(place, media, address) {
  const shown = media.map((it) => it.id).join(' ');
  if (place.dataset.shown === shown) {
    return;
  }
  place.dataset.shown = shown;
  place.replaceChildren(...media.map((it) => (it.kind === 'PICTURE' ? picture(it, address) : sound(it, address))));
}

/** @param holders questions and situations */
export function fetchAhead(holders, address) {
  const names = new Set(holders.flatMap((it) => it.media).map((it) => it.id));
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
