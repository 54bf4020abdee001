import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { tabs } from '../../parts/tabs.js';

const WAYS = [
  { to: 'account', words: 'account.profile' },
  { to: 'account/sessions', words: 'account.sessions' },
  { to: 'account/keys', words: 'account.keys' },
  { to: 'account/usage', words: 'account.usage' },
  { to: 'account/webhooks', words: 'account.webhooks' },
  { to: 'account/presets', words: 'account.presets' },
];

/** A page of the account: its heading with what can be done, the ways to the others, and `content`. */
export const area = (title, content, actions = nothing) => html`
  <header class="area"><h1>${title}</h1><div class="row">${actions}</div></header>
  ${tabs(t('account.area'), WAYS.map(({ to, words }) => ({ to, words: t(words) })))}
  <div class="stack account">${content}</div>`;

/** While what a page shows is on its way. */
export const waiting = (rows = 3) => html`
  <div class="stack" aria-busy="true">${Array.from({ length: rows }, () => html`<div class="skeleton line"></div>`)}</div>`;
