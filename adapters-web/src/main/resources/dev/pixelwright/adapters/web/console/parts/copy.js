import { html } from '../lib/html.js';
import { say } from '../lib/toasts.js';
import { t } from '../lib/words.js';
import { icon } from './icon.js';

/** Puts `text` on the clipboard and says whether that worked; without the right to do it (plain HTTP) by the old way. */
async function copy(text) {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied = copyBySelection(text);
  }
  say(t(copied ? 'shell.copied' : 'shell.notCopied'));
}

function copyBySelection(text) {
  const held = document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  // Behind an open dialog nothing can be selected.
  (held?.closest('dialog') ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  held?.focus({ preventScroll: true });
  return copied;
}

/** A button that copies `text`; `label` says what. */
export const copyButton = (text, label) => html`
  <button class="button icon slim" aria-label=${label} title=${label} @click=${() => copy(text)}>${icon('copy')}</button>`;
