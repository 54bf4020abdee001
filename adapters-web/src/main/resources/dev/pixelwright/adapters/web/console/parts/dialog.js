import { html, render } from '../lib/html.js';
import { t } from '../lib/words.js';

let count = 0;

/**
 * Shows a dialog over the page until it is closed. `content(close)` draws it; `close(value)` ends it. Answers the value, or
 * undefined where the person left it (Escape). `redraw` is given to `content` as the second argument.
 */
export function open(title, content) {
  const dialog = document.createElement('dialog');
  const id = `dialog-${++count}`;
  dialog.setAttribute('aria-labelledby', id);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let answer;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const draw = () => render(html`<h2 id=${id}>${title}</h2>${content(close, draw)}`, dialog);
    draw();
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
  });
}

/** A dialog belongs to the page that asked: who leaves that leaves it unanswered. */
export const closeAll = () => document.querySelectorAll('body > dialog[open]').forEach((dialog) => dialog.close());

/** Asks before something that cannot be taken back; answers whether to go on. */
export const confirm = async (title, text, yes) =>
  (await open(title, (close) => html`
    <p>${text}</p>
    <div class="row end">
      <button class="button" @click=${() => close(false)} autofocus>${t('shell.cancel')}</button>
      <button class="button danger" @click=${() => close(true)}>${yes}</button>
    </div>`)) === true;
