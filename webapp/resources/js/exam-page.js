/*
 * What the scripts of the exam room share of its page: the elements, the sentences it was drawn with, the notice at its top.
 */
export const $ = (id) => document.getElementById(id);

const words = new Map(
  [...document.querySelectorAll('#words > div')].map((it) => [it.children[0].textContent, it.children[1].textContent]),
);

export const say = (word, ...values) => words.get(word).replace(/\{(\d)\}/g, (_, index) => values[index]);

/** @param link text and href of what to do next, or nothing */
export function notice(kind, text, link) {
  const box = $('notice');
  box.hidden = false;
  box.className = `wr-notice wr-notice--${kind}`;
  $('notice-text').textContent = text;
  const anchor = $('notice-link');
  anchor.hidden = !link;
  if (link) {
    anchor.textContent = link.text;
    anchor.href = link.href;
  }
}
