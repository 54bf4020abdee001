import { look, online } from './lib/connection.js';
import { goOnDeleting } from './lib/deletion.js';
import { render } from './lib/html.js';
import { go, match, path, start } from './lib/router.js';
import { expired, isAdmin, recall, user } from './lib/session.js';
import { Problem } from './lib/problem.js';
import { need, speak, t } from './lib/words.js';
import { bring, wear } from './lib/sheets.js';
import { say, toasts } from './lib/toasts.js';
import { underway } from './lib/uploads.js';
import { routes } from './routes.js';
import { refusal } from './parts/expiry.js';
import { closeAll } from './parts/dialog.js';
import { blank, frame, missing, refused } from './parts/shell.js';

const body = document.createElement('div');

// Whether a new start was tried already.
const RELOADED = 'pixelwright.reloaded';

// As long as nobody takes a page that is on its way for one that does not come.
const AT_ONCE_MS = 150;

let page = null;
let route = null;
let opening = 0;
let drawing = false;

/** Has everything drawn again, once however often it is called in between. */
function update() {
  if (!drawing) {
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      draw();
    });
  }
}

function draw() {
  render(frame({ route, content: content(), alone: Boolean(route?.alone), speak: chooseLanguage }), body);
  if (page) {
    document.title = `${page.title} · Pixelwright`;
  }
}

// The boundary: what a page throws while it is drawn is shown in its place, and the frame goes on working.
function content() {
  if (!page) {
    return route === undefined ? missing() : blank();
  }
  if (!page.problem) {
    try {
      return page.view();
    } catch (error) {
      console.error(error);
      page.problem = broken();
    }
  }
  return refused(page, page.again ?? (() => arrive({ back: true })));
}

const broken = () => new Problem({ code: 'CONSOLE', message: t('shell.broken') });

async function arrive({ back }) {
  const turn = ++opening;
  page?.close();
  page = null;
  closeAll();
  const found = match(routes, path());
  const stopped = found && stop(found.route);
  if (stopped) {
    go(stopped, { replace: true });
    if (user.value) {
      say(t('shell.admins'));
    }
    return;
  }
  route = found?.route;
  if (!found) {
    update();
    document.title = `${t('shell.missing')} · Pixelwright`;
    return;
  }
  try {
    const module = await fetched(found.route, turn);
    sessionStorage.removeItem(RELOADED);
    if (turn === opening) {
      wear(found.route.styles);
      await openPage(module.default, found.params, back);
    }
  } catch (error) {
    await failed(error, turn);
  }
}

// An empty frame is drawn only where it takes a while: what comes sooner is drawn once.
async function fetched(wanted, turn) {
  const slow = setTimeout(() => turn === opening && update(), AT_ONCE_MS);
  try {
    const [module] = await Promise.all([wanted.load(), need(...wanted.words), bring(wanted.styles)]);
    return module;
  } finally {
    clearTimeout(slow);
  }
}

// Where somebody may not go, another page says why: who is not signed in signs in first and comes back.
function stop(wanted) {
  if (!wanted.open && !user.value) {
    const here = path() + location.search;
    return here === '/' ? 'sign-in' : `sign-in?next=${encodeURIComponent(here)}`;
  }
  return wanted.admin && !isAdmin() ? './' : null;
}

async function openPage(Kind, params, back) {
  const opened = new Kind({ params, query: new URLSearchParams(location.search), update });
  page = opened;
  draw();
  if (!back) {
    window.scrollTo(0, 0);
  }
  settle();
  try {
    await opened.open();
  } catch (error) {
    if (!(error instanceof Problem)) {
      console.error(error);
    }
    if (!error.aborted) {
      opened.problem = error instanceof Problem ? error : broken();
    }
  }
  if (page === opened) {
    update();
  }
}

async function failed(error, turn, again) {
  console.error(error);
  const problem = error instanceof Problem ? error : await notBrought();
  if (turn === opening) {
    page = { title: t('shell.trouble'), problem, again: again ?? (problem.offline ? undefined : () => location.reload()), close() {} };
    update();
  }
}

// A module does not come while the service does not answer, or where it has other modules by now: then a new start helps, and a
// browser may not ask again for what failed once.
async function notBrought() {
  if (!(await look())) {
    return new Problem({ code: 'OFFLINE', message: t('problem.offline') });
  }
  if (!sessionStorage.getItem(RELOADED)) {
    sessionStorage.setItem(RELOADED, 'yes');
    location.reload();
  }
  return new Problem({ code: 'CONSOLE', message: t('shell.stale') });
}

// Who does not see the page hears where they are: the heading has the focus after each change of page.
function settle() {
  const heading = body.querySelector('h1');
  if (heading && !body.querySelector('[autofocus]')) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  body.querySelector('[autofocus]')?.focus();
}

async function chooseLanguage(tag) {
  try {
    await speak(tag);
    update();
  } catch (error) {
    console.error(error);
    say(t('problem.offline'));
    void look();
  }
}

// What the first page is made of is on its way as soon as it is known who is there; what does not come is told when it is needed.
function hasten() {
  const wanted = match(routes, path())?.route;
  const first = wanted && stop(wanted) ? match(routes, '/sign-in').route : wanted;
  if (first) {
    first.load().catch(() => {});
    need(...first.words).catch(() => {});
    void bring(first.styles);
  }
}

async function begin() {
  const known = recall();
  known.then(hasten, () => {});
  await need('shell', 'problem');
  document.body.append(body);
  toasts.watch(update);
  expired.watch(update);
  refusal.watch(update);
  underway.watch(update);
  online.watch(update);
  start((how) => void arrive(how));
  try {
    await known;
  } catch (problem) {
    // Nobody knows yet who is signed in, so no page can be opened.
    void failed(problem, opening, () => location.reload());
    online.watch((is) => is && location.reload());
    if (problem.offline && online.value) {
      // It answered again while the words were on their way.
      location.reload();
    }
    return;
  }
  // A page that could not be opened is tried again by itself.
  online.watch((is) => is && page?.problem?.offline && void arrive({ back: true }));
  goOnDeleting();
  user.watch(() => {
    goOnDeleting();
    const wanted = match(routes, path())?.route;
    if (!user.value && !wanted?.open) {
      go('sign-in', { replace: true });
    } else {
      update();
    }
  });
  await arrive({ back: true });
  if ('serviceWorker' in navigator && window.isSecureContext) {
    navigator.serviceWorker.register('sw.js').catch((error) => console.warn('No service worker', error));
  }
}

window.addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof Problem && reason.aborted) {
    return;
  }
  console.error(reason);
});

void begin();
