/**
 * Keeps the app itself in the browser, so that it opens where there is no network. What is on a
 * board is not its business: boards are in the browser's own database, and answers of the API,
 * snapshots and files are never kept here.
 *
 * The build puts before it what this version is called and which files it is made of
 * (`app-copy.ts`): `const VERSION = '…'; const FILES = ['/…', …];`
 */

/** So long a page waits for the server before it is taken from the copy. */
const PAGE_PATIENCE_MS = 4000;
const CACHE = `samsyn-app-${VERSION}`;
const PAGE = '/index.html';
/** The files of the build, whose names change with what is in them. */
const HASHED = /^\/assets\//;
const NO_PAGE = /^\/(?:api|sync|schemas|healthz|readyz|metrics|assets)(?:\/|$)|\.[a-z0-9]{1,12}$/i;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (HASHED.test(pathname)) event.respondWith(fromCopy(request));
  else if (request.mode === 'navigate' && !NO_PAGE.test(pathname)) {
    event.respondWith(fromServer(request));
  }
});

/** One after the other, so that a bad line is left for the board; what is here is not fetched again. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  for (const file of FILES) {
    const known = HASHED.test(file) ? await caches.match(file) : undefined;
    if (known !== undefined) await cache.put(file, known);
    else await cache.add(file);
  }
}

/** Runs when no page of an earlier version is open any more. */
async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith('samsyn-app-') && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function fromCopy(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}

/** The newest page there is: the server's, or the kept one where it does not come. */
async function fromServer(request) {
  const kept = await caches.match(PAGE);
  if (kept === undefined) return fetch(request);
  const patience = new Promise((resolve) => setTimeout(() => resolve(kept), PAGE_PATIENCE_MS));
  const asked = fetch(request).then((answer) => (answer.status < 500 ? answer : kept));
  return Promise.race([asked.catch(() => kept), patience]);
}
