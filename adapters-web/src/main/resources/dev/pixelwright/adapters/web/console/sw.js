/* Keeps the shell of the console, so that it opens without the service and says what is the matter. Keeps nothing that is
   somebody's: no picture, no answer of the API. The service ends this file with the version of the shell, so that a browser
   installs it anew with each. */
const PREFIX = 'pixelwright-shell-';
// Not a variable: a browser stops a worker that has nothing to do, and starts it again while its pages are still open.
const OPENED = 'pixelwright-opened';

async function fetchShell() {
  const shell = await (await fetch('shell.json', { cache: 'no-store' })).json();
  const name = PREFIX + shell.version;
  if (!(await caches.match('./', { cacheName: name }))) {
    const cache = await caches.open(name);
    try {
      await cache.addAll(shell.files.map((file) => new Request(file === '' ? './' : file, { cache: 'no-cache' })));
    } catch (error) {
      // Half a shell is worse than none.
      await caches.delete(name);
      throw error;
    }
  }
}

/** The names of the whole shells that are kept, the newest first. */
async function shells() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  const pages = await Promise.all(names.map((name) => caches.match('./', { cacheName: name })));
  return names.filter((name, index) => pages[index]);
}

// Pages that are open go on with the shell that they were opened from.
async function keepNewest() {
  const opened = await caches.open(OPENED);
  const needed = new Set((await shells()).slice(0, 1));
  for (const request of await opened.keys()) {
    if (await self.clients.get(new URL(request.url).searchParams.get('client'))) {
      needed.add(await (await opened.match(request)).text());
    } else {
      await opened.delete(request);
    }
  }
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && !needed.has(name)).map((name) => caches.delete(name)));
}

self.addEventListener('install', (event) => {
  // What is none of our business does not pass through here at all: it is quicker, and a last request of a page that is left
  // would be lost on the way.
  event.addRoutes?.({ condition: { urlPattern: '/api/*' }, source: 'network' }).catch(() => {});
  event.waitUntil(fetchShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(keepNewest().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith('/console/')) {
    return;
  }
  event.respondWith(event.request.mode === 'navigate' ? open(event) : bring(event));
});

// The service first, so that a new version is seen at once; a kept shell when nobody answers, or only a proxy.
async function open({ request, resultingClientId }) {
  const answer = await fetch(request).catch(() => Response.error());
  if (answer.type !== 'error' && ![502, 503, 504].includes(answer.status)) {
    return answer;
  }
  const [name] = await shells();
  if (!name) {
    return answer;
  }
  await (await caches.open(OPENED)).put(mark(resultingClientId), new Response(name));
  return caches.match('./', { cacheName: name });
}

// All files of a page from where the page came from: two versions side by side do not fit.
async function bring({ request, clientId }) {
  const name = await (await caches.match(mark(clientId), { cacheName: OPENED }))?.text();
  const found = name && (await caches.match(request, { cacheName: name, ignoreSearch: true }));
  return found || fetch(request);
}

const mark = (client) => `opened?client=${encodeURIComponent(client)}`;
