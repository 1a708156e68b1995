/*
 * Icons for what scripts draw. The symbols are put into the page once, while there is a network; an icon that is drawn later
 * must not depend on it, least of all the one that says the network is gone.
 */
const SVG = 'http://www.w3.org/2000/svg';
let sheet = '';
let inPage = false;

/** @param address of the sheet of symbols */
export async function loadIcons(address) {
  sheet = address;
  try {
    const text = await (await fetch(address)).text();
    const symbols = new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('symbol');
    const holder = document.createElementNS(SVG, 'svg');
    holder.setAttribute('class', 'wr-visually-hidden');
    holder.setAttribute('aria-hidden', 'true');
    symbols.forEach((symbol) => {
      const own = document.importNode(symbol, true);
      own.id = `icon-${symbol.id}`;
      holder.append(own);
    });
    document.body.append(holder);
    inPage = symbols.length > 0;
  } catch {
    // without them each icon is fetched when it is drawn
  }
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('class', 'wr-icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', inPage ? `#icon-${name}` : `${sheet}#${name}`);
  svg.append(use);
  return svg;
}
