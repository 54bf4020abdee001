import { get, post, whenExpired } from './api.js';
import { Signal } from './signal.js';
import { clear, say } from './toasts.js';
import { drop, settle } from './undo.js';

const LONG = 'pixelwright.long';

/** Who is signed in, as `GET /me` shows them; null for nobody. */
export const user = new Signal(null);

/** Whether the session ended while somebody was at work; their page stays as it is until they sign in again. */
export const expired = new Signal(false);

// What one tab does with the session, the others see at once.
const tabs = new BroadcastChannel('pixelwright.session');
let waiting = [];
let leaving = false;
const farewells = [];

export const isAdmin = () => user.value?.roles.includes('admin') ?? false;

/** Has `act` called when whoever was signed in is not any more: what goes on in the background is theirs. */
export function atFarewell(act) {
  farewells.push(act);
}

/** Asks who is signed in; answers null for nobody. Throws where nobody answers. */
export async function recall() {
  try {
    user.value = await get('/me', { silent: true });
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    left();
  }
  return user.value;
}

/** Signs in by the cookie that the service sets. */
export async function signIn(username, password, remember) {
  await post('/login', { username, password, remember_me: remember }, { silent: true });
  // Browsers have one session, all tabs together.
  localStorage.setItem(LONG, remember);
  await entered();
  tabs.postMessage('in');
}

/** Signs the same person in again, for as long as they had chosen. */
export const signInAgain = (password) => signIn(user.value.username, password, localStorage.getItem(LONG) === 'true');

export async function register(username, email, password) {
  const { access_token: token } = await post('/register', { username, email, password }, { silent: true });
  // The service opened a session for a program, which nobody would end.
  await post('/logout', undefined, { silent: true, headers: { Authorization: `Bearer ${token}` } });
  await signIn(username, password, false);
}

/** Carries out what could still be taken back, and signs out; says why where that does not work. */
export async function signOut() {
  leaving = true;
  try {
    await settle();
    await post('/logout', undefined, { silent: true });
  } catch (problem) {
    if (problem.status !== 401) {
      say(problem.message);
      return;
    }
  } finally {
    leaving = false;
  }
  left();
  tabs.postMessage('out');
}

/** The account is gone, or was left by another way. */
export function left() {
  farewell();
  user.value = null;
  expired.value = false;
  waiting.splice(0).forEach((resume) => resume(false));
}

function farewell() {
  drop();
  farewells.forEach((act) => act());
  clear();
}

async function entered() {
  const before = user.value;
  const now = await get('/me', { silent: true });
  if (before && before.id !== now.id) {
    // What is on the page belongs to somebody else.
    farewell();
    location.reload();
    return;
  }
  user.value = now;
  expired.value = false;
  waiting.splice(0).forEach((resume) => resume(true));
}

whenExpired(() => {
  // Who signs out is not asked to sign in.
  if (!user.value || leaving) {
    return Promise.resolve(false);
  }
  expired.value = true;
  return new Promise((resolve) => waiting.push(resolve));
});

tabs.addEventListener('message', ({ data }) => {
  if (data === 'out') {
    left();
  } else if (data === 'in') {
    void entered().catch(() => {});
  }
});
