/*
 * Lets pages open where there is no network: the drill desk that an instructor took along in the morning (drill-day.js), the
 * course that a trainee took along (course-along.js). They are answered from this device when the network does not answer
 * within a few seconds; all else goes to the network as ever.
 */
const KEPT = { drills: 'watchroom-drill-day', courses: 'watchroom-courses' };
const FOLDER = new URL(registration.scope).pathname.split('/').at(-2);
const PICTURES = ['/api/drill-pictures/', '/api/courses/'];
const ASKED = ['cohort', 'sheet', 'code', 'lesson'];
const PATIENCE_MS = 4000;
const SILENCE_MS = 10_000;

let silentUntil = 0;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

/* One copy of a desk serves every trainee of the group, one of a list every search in it, one of a lesson every way to it. */
function name(address) {
  const url = new URL(address);
  const asked = ASKED.filter((it) => url.searchParams.has(it));
  if (!url.pathname.includes(`/${FOLDER}/`) || !url.pathname.endsWith('.xhtml')) {
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
  const kept = await (await caches.open(KEPT[FOLDER])).match(name(request.url), { ignoreVary: true });
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
  const isKept = !pathname.includes('/api/') || PICTURES.some((it) => pathname.includes(it));
  if (method === 'GET' && origin === location.origin && isKept) {
    event.respondWith(answer(event.request));
  }
});
