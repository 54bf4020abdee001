import { look, online } from '../lib/connection.js';
import { html, nothing, repeat } from '../lib/html.js';
import { path } from '../lib/router.js';
import { expired, isAdmin, signOut, user } from '../lib/session.js';
import { toasts } from '../lib/toasts.js';
import { underway } from '../lib/uploads.js';
import { language, languages, t } from '../lib/words.js';
import { icon } from './icon.js';
import { brand } from './mark.js';
import { empty, problemNote } from './note.js';
import { expiry } from './expiry.js';

const WAYS = [
  { to: './', icon: 'library', words: 'shell.library', at: /^\/(images\/.*)?$/ },
  { to: 'upload', icon: 'upload', words: 'shell.upload', at: /^\/upload/, count: underway },
  { to: 'jobs', icon: 'jobs', words: 'shell.jobs', at: /^\/jobs/ },
  { to: 'models', icon: 'cube', words: 'shell.models', at: /^\/(models|batches)/ },
  { to: 'account', icon: 'account', words: 'shell.account', at: /^\/account/ },
  { to: 'admin', icon: 'admin', words: 'shell.admin', at: /^\/admin/, admin: true },
];

/** The frame with a page in it; `alone` pages have no ways to others. */
export const frame = ({ content, alone, speak }) => html`
  <a class="button skip" href="#main" @click=${skip}>${t('shell.skip')}</a>
  ${online.value ? nothing : offline()}
  ${alone ? html`<div class="alone"><header>${preferences(speak)}</header><main id="main">${content}</main></div>` : html`
    <div class="shell">
      ${bar(speak)}
      ${user.value ? ways() : nothing}
      <main class="main" id="main" tabindex="-1">${content}</main>
    </div>`}
  ${expired.value ? expiry() : nothing}
  <div class="toasts" role="status" aria-live="polite">${repeat(toasts.value, (toast) => toast.id, toastView)}</div>`;

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

const offline = () => html`
  <div class="strip" role="alert">${icon('warn')}<span>${t('shell.offline')}</span>
    <button class="button slim" @click=${look}>${t('shell.again')}</button></div>`;

const bar = (speak) => html`
  <header class="bar">
    <a class="brand" href="./">${brand()}</a>
    <span class="grow"></span>
    ${preferences(speak)}
  </header>`;

const preferences = (speak) => html`
  <details class="menu" @keydown=${closeMenu} @focusout=${leaveMenu}>
    <summary class="button plain">${icon('account')}<span class="ellipsis">${user.value?.username ?? ''}</span><span class="unseen">${t('shell.menu')}</span></summary>
    <div class="sheet">
      <button class="button plain" @click=${turnTheme}>${icon('sun')}${t('shell.theme')}</button>
      ${languages().filter((tag) => tag !== language()).map((tag) => html`
        <button class="button plain" lang=${tag} @click=${() => speak(tag)}>${icon('globe')}${NAMES[tag]}</button>`)}
      <a class="button plain" href="style">${icon('eye')}${t('shell.style')}</a>
      <a class="button plain" href="/docs" target="_blank" rel="noopener">${icon('info')}${t('shell.api')}</a>
      ${user.value ? html`<button class="button plain" @click=${() => signOut()}>${icon('out')}${t('shell.signOut')}</button>` : nothing}
    </div>
  </details>`;

const NAMES = { en: 'English', es: 'Español' };

function closeMenu(event) {
  if (event.key === 'Escape') {
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary').focus();
  }
}

function leaveMenu(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) {
    event.currentTarget.open = false;
  }
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('pixelwright.theme', root.dataset.theme);
}

const ways = () => html`
  <nav class="ways" aria-label=${t('shell.ways')}>
    ${WAYS.filter((way) => !way.admin || isAdmin()).map((way) => html`
      <a href=${way.to} aria-current=${way.at.test(path()) ? 'page' : nothing}>${icon(way.icon)}${t(way.words)}${way.count?.value ? badge(way.count.value) : nothing}</a>`)}
  </nav>`;

const badge = (n) => html`<span class="tag info"><span aria-hidden="true">${n}</span><span class="unseen">${t('shell.underway', { n })}</span></span>`;

const toastView = (toast) => html`
  <div class="toast" @mouseenter=${toast.hold} @focusin=${toast.hold} @mouseleave=${(event) => release(toast, event)}
    @focusout=${(event) => release(toast, event)}>
    <span class="grow">${toast.text}</span>
    ${toast.action ? html`<button class="button slim undo" @click=${() => { toast.dismiss(); toast.action(); }}>${toast.label}</button>` : nothing}
    <button class="button icon slim" aria-label=${t('shell.dismiss')} @click=${toast.close}>${icon('close')}</button>
  </div>`;

// Who reads it by the pointer may have the focus in it, too.
function release(toast, { type, currentTarget: shown, relatedTarget: next }) {
  const held = type === 'focusout' ? shown.contains(next) || shown.matches(':hover') : shown.contains(document.activeElement);
  if (!held) {
    toast.release();
  }
}

/** While the page's own code is on its way. */
export const blank = () => html`<div class="stack" aria-busy="true"><h1 class="unseen">${t('shell.loading')}</h1></div>`;

export const missing = () => html`
  <h1 class="unseen">${t('shell.missing')}</h1>
  ${empty('search', t('shell.missing'), html`<p>${t('shell.missingWhy')}</p><a class="button" href="./">${t('shell.library')}</a>`)}`;

/** In place of a page that could not be opened. */
export const refused = (page, again) => html`
  <div class="stack"><h1>${page.title}</h1>${problemNote(page.problem, again)}</div>`;
