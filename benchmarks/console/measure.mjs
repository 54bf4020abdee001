import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { colouredPng } from './pictures.mjs';

const [address, root, folder, roundsText = '5'] = process.argv.slice(2);
const ROUNDS = Number(roundsText);
const IMAGES = 500;
const SCROLLING_MS = 90_000;
// A window that was just opened loads what Chromium itself shows in it, which takes more than a second of processor; people have theirs open.
const WINDOW_MS = 3000;
const ME = { username: 'measurer', email: 'measurer@example.com', password: 'correct horse battery' };

const GOALS = [
  { name: 'transferred before pictures, signed out', unit: 'kB', most: 150, of: (run) => run.entry.kilobytes },
  { name: 'transferred before pictures, the library', unit: 'kB', most: 150, of: (run) => run.library.kilobytes },
  { name: 'largest contentful paint, signed out', unit: 's', most: 1, of: (run) => run.entry.lcp },
  { name: 'largest contentful paint, the library', unit: 's', most: 1, of: (run) => run.library.lcp },
  { name: 'layout shift, the library', unit: '', most: 0.02, of: (run) => run.library.shift },
  { name: `longest task while ${IMAGES} pictures scroll by`, unit: 'ms', most: 100, of: (run) => run.scroll.longest },
];

async function call(route, options = {}) {
  const response = await fetch(`${address}/api/v1${route}`, options);
  if (!response.ok) {
    throw new Error(`${route}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

const json = (body) => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function furnish() {
  await call('/register', json(ME));
  const { access_token: token } = await call('/login', json({ username: ME.username, password: ME.password }));
  const upload = (name, bytes) => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), name);
    return call('/images', { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form });
  };
  const photographs = fs.readdirSync(folder).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).slice(0, 24);
  for (let number = photographs.length; number < IMAGES; number++) {
    await upload(`sample-${String(number).padStart(3, '0')}.png`, colouredPng(number));
  }
  // The newest stand first: photographs are what is seen when the page opens.
  for (const name of photographs) {
    await upload(name, fs.readFileSync(path.join(folder, name)));
  }
}

async function opened(browser, signedIn, measure) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: address, serviceWorkers: 'block' });
  if (signedIn) {
    await context.request.post('/api/v1/login', { data: { username: ME.username, password: ME.password } });
  }
  const page = await context.newPage();
  await page.waitForTimeout(WINDOW_MS);
  await page.addInitScript(() => {
    window.seen = { lcp: 0, shift: 0, longest: 0 };
    const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('largest-contentful-paint', (entry) => { window.seen.lcp = entry.startTime / 1000; });
    watch('layout-shift', (entry) => { window.seen.shift += entry.hadRecentInput ? 0 : entry.value; });
    watch('longtask', (entry) => { window.seen.longest = Math.max(window.seen.longest, entry.duration); });
  });
  try {
    return await measure(page, await bytesOf(page));
  } finally {
    await context.close();
  }
}

// What came over the wire, by the protocol of the browser's own tools; headers count, pictures do not.
async function bytesOf(page) {
  const tools = await page.context().newCDPSession(page);
  const kinds = new Map();
  let bytes = 0;
  await tools.send('Network.enable');
  tools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += kinds.get(requestId) === 'Image' ? 0 : encodedDataLength;
  });
  return () => bytes;
}

async function firstPage(page, bytes, ready) {
  await page.goto('/console/');
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  return { ...(await page.evaluate(() => window.seen)), kilobytes: bytes() / 1000 };
}

async function scrolled(page) {
  await page.goto('/console/');
  await page.locator('main img').first().waitFor();
  await page.evaluate(() => { window.seen.longest = 0; });
  await page.mouse.move(700, 500);
  const until = Date.now() + SCROLLING_MS;
  for (let shown = 0; shown < IMAGES;) {
    if (Date.now() > until) {
      throw new Error(`Only ${shown} of ${IMAGES} pictures came by in ${SCROLLING_MS / 1000} s`);
    }
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
    shown = await page.locator('main img').count();
  }
  return page.evaluate(() => window.seen);
}

async function round(browser) {
  return {
    entry: await opened(browser, false, (page, bytes) => firstPage(page, bytes, 'input[name=password]')),
    library: await opened(browser, true, (page, bytes) => firstPage(page, bytes, 'main img')),
    scroll: await opened(browser, true, scrolled),
  };
}

function row(goal, runs) {
  const values = runs.map(goal.of).sort((a, b) => a - b);
  const digits = goal.unit === 'kB' || goal.unit === 'ms' ? 0 : 3;
  const median = values[Math.floor(values.length / 2)];
  const shown = [values[0], median, values.at(-1)].map((value) => value.toFixed(digits));
  return { ...goal, kept: median <= goal.most, text: `| ${goal.name} | ${shown[0]} / **${shown[1]}** / ${shown[2]} ${goal.unit} | ${goal.most} ${goal.unit} | ${median <= goal.most ? 'kept' : '**not kept**'} |` };
}

function write(rows, version) {
  const git = (...words) => execFileSync('git', ['-C', root, ...words]).toString().trim();
  const dirty = git('status', '--porcelain') === '' ? '' : '-dirty';
  const page = `# What the web console costs a browser

Written by \`benchmarks/console/run FOLDER ${ROUNDS}\`.

|  |  |
|---|---|
| verdict | ${rows.every((each) => each.kept) ? 'kept' : 'not kept'} |
| commit | ${git('rev-parse', '--short=12', 'HEAD')}${dirty} |
| started | ${new Date().toISOString().slice(0, 19)}Z |
| machine | ${os.cpus().length} processors (${os.cpus()[0].model}); ${os.type()}; Chromium ${version}, shared by browser and service |

A library of ${IMAGES} pictures, the newest of them photographs; a window of 1440 by 900 that has been open for ${WINDOW_MS / 1000} s; nothing kept from before and no service worker. Least / **median** / most of
${ROUNDS} rounds. Bytes are as they come over the wire, with headers, without pictures. A task that keeps the page from answering is told by the browser when it takes longer than 50 ms; 0 means that there was none.

| | measured | at most | |
|---|---|---|---|
${rows.map((each) => each.text).join('\n')}
`;
  fs.writeFileSync(path.join(root, 'docs', 'results', 'console.md'), page);
  console.log(page);
}

await furnish();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
const runs = [];
await round(browser);
for (let number = 0; number < ROUNDS; number++) {
  runs.push(await round(browser));
}
const rows = GOALS.map((goal) => row(goal, runs));
write(rows, browser.version());
await browser.close();
process.exitCode = rows.every((each) => each.kept) ? 0 : 1;
