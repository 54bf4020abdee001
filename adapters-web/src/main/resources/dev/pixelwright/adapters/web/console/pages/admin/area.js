import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { tabs } from '../../parts/tabs.js';

const WAYS = [
  { to: 'admin', words: 'admin.overview' },
  { to: 'admin/users', words: 'admin.users' },
  { to: 'admin/failures', words: 'admin.failures' },
  { to: 'admin/audit', words: 'admin.audit' },
];

/** A page of the administration: its heading with what can be done, the ways to the others, and `content`. */
export const area = (title, content, actions = nothing) => html`
  <header class="area"><h1>${title}</h1><div class="row">${actions}</div></header>
  ${tabs(t('admin.area'), WAYS.map(({ to, words }) => ({ to, words: t(words) })))}
  <div class="stack admin">${content}</div>`;

/** While what a page shows is on its way. */
export const waiting = (rows = 3) => html`
  <div class="stack" aria-busy="true">${Array.from({ length: rows }, () => html`<div class="skeleton line"></div>`)}</div>`;
