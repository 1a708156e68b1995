/*
 * Keeps pages, and what they are made of, on this device, where along-worker.js finds them without a network.
 */
export const possible = Boolean(navigator.serviceWorker) && 'fetch' in window && 'caches' in window;

/** Lets a part of the product be answered from this device. Its name is that of its folder. */
export async function answerFor(base, folder) {
  await navigator.serviceWorker.register(`${base}/resources/js/along-worker.js`, { scope: `${base}/${folder}/` });
  await navigator.serviceWorker.ready;
  navigator.storage?.persist?.();
}

/* A copy does not know what time it is, but when it was made. */
function copy({ answer, text }) {
  const dated = text.replace(/ data-now="\d*"/, '').replace('<html ', `<html data-taken="${Date.now()}" `);
  return new Response(dated, { headers: answer.headers });
}

async function page(path) {
  const answer = await fetch(path, { headers: { 'Accept-Language': document.documentElement.lang } });
  if (answer.redirected || !answer.ok) {
    throw new Error(answer.redirected ? 'signed-out' : 'failed');
  }
  return { answer, text: await answer.text() };
}

function partsOf(text, address) {
  const found = new DOMParser().parseFromString(text, 'text/html');
  const named = (css, attribute) => [...found.querySelectorAll(css)].map((it) => it.getAttribute(attribute));
  return [
    ...named('script[src]', 'src'),
    ...named('link[href]', 'href'),
    ...named('img[src]', 'src'),
    ...named('use[href]', 'href').map((it) => it.split('#')[0]),
  ].map((it) => new URL(it, address).href);
}

/* A module or a style sheet brings others along. */
async function keepPart(kept, address, done) {
  if (done.has(address) || new URL(address).origin !== location.origin) {
    return;
  }
  done.add(address);
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error('failed');
  }
  await kept.put(address, answer.clone());
  if (/javascript|css/.test(answer.headers.get('Content-Type') ?? '')) {
    const within = [...(await answer.text()).matchAll(/(?:from\s+|import\s+|url\()['"]?(\.{1,2}\/[^'")]+)/g)];
    await Promise.all(within.map((it) => keepPart(kept, new URL(it[1], address).href, done)));
  }
}

/**
 * Takes these pages along, all of them or none.
 *
 * @param pages what to ask the server for, and the address to answer by later
 * @param onPage hears how many are there
 */
export async function takeAlong(cache, pages, onPage) {
  const made = [];
  for (const { path, as } of pages) {
    onPage(made.length, pages.length);
    made.push([new URL(as, location.href).href, await page(path)]);
  }
  const kept = await caches.open(cache);
  const done = new Set();
  for (const [address, { text }] of made) {
    await Promise.all(partsOf(text, address).map((it) => keepPart(kept, it, done)));
  }
  for (const [address, one] of made) {
    await kept.put(address.includes('?') ? address : `${address}?`, copy(one));
  }
}
