/*
 * Lets the drill desk open where there is no network. What an instructor took along in the morning (drill-day.js) is
 * answered from this device when the network does not answer within a few seconds; all else goes to the network as ever.
 */
const DAY = 'watchroom-drill-day';
const PATIENCE_MS = 4000;
const SILENCE_MS = 10_000;

let silentUntil = 0;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

/* One copy of a desk serves every trainee of the group, and one of a list every search in it. */
function name(address) {
  const url = new URL(address);
  const asked = ['cohort', 'sheet'].filter((it) => url.searchParams.has(it));
  if (!url.pathname.startsWith('/drills/') || !url.pathname.endsWith('.xhtml')) {
    return url.href;
  }
  return url.origin + url.pathname + '?' + asked.map((it) => `${it}=${url.searchParams.get(it)}`).join('&');
}

function inTime(answer) {
  return new Promise((resolve, reject) => {
    setTimeout(reject, PATIENCE_MS);
    answer.then(resolve, reject);
  });
}

async function answer(request) {
  const kept = await (await caches.open(DAY)).match(name(request.url), { ignoreVary: true });
  if (!kept) {
    return fetch(request);
  }
  if (request.mode !== 'navigate' && Date.now() < silentUntil) {
    return kept;
  }
  try {
    const fresh = await inTime(fetch(request));
    return fresh.status < 502 ? fresh : kept;
  } catch {
    silentUntil = Date.now() + SILENCE_MS;
    return kept;
  }
}

addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  const isKept = !pathname.startsWith('/api/') || pathname.startsWith('/api/drill-pictures/');
  if (method === 'GET' && origin === location.origin && isKept) {
    event.respondWith(answer(event.request));
  }
});
