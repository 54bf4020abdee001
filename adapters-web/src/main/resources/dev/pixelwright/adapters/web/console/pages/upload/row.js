import { online } from '../../lib/connection.js';
import { bytes, percent } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { cancel, canRetry, forget, isOpen, retry } from '../../lib/uploads.js';
import { language, t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';

const drawn = new WeakMap();

/** One file on its way: what it is, how far it is, what went wrong with it, and what can be done about it. */
export function row(upload, limits) {
  // The list is drawn ten times a second, and most of it is as it was.
  const now = [upload.state, upload.sent, upload.problem, upload.image, limits, online.value, language()];
  const before = drawn.get(upload);
  if (before?.now.every((each, index) => each === now[index])) {
    return before.result;
  }
  const result = draw(upload, limits);
  drawn.set(upload, { now, result });
  return result;
}

const draw = (upload, limits) => html`
  <li class="file ${upload.state}" id="upload-${upload.id}" tabindex="-1">
    ${thumbnail(upload)}
    <div class="told">
      ${upload.image
        ? html`<a class="name ellipsis" href="images/${upload.image.id}">${upload.name}</a>`
        : html`<span class="name ellipsis">${upload.name}</span>`}
      <span class="state small quiet">${bytes(upload.size)} · ${state(upload)}</span>
      ${upload.state === 'sending' ? bar(upload) : nothing}
      ${upload.problem ? html`<p class="fault small">${words(upload, limits)}</p>` : nothing}
    </div>
    <div class="acts">
      ${isOpen(upload) ? act('close', t('upload.cancel', { name: upload.name }), () => cancel(upload), upload) : nothing}
      ${canRetry(upload) ? act('retry', t('upload.retry', { name: upload.name }), () => retry(upload), upload) : nothing}
      ${isOpen(upload) ? nothing : act('close', t('upload.remove', { name: upload.name }), () => forget(upload), upload)}
    </div>
  </li>`;

// A format that the browser does not know shows as an ornament.
const thumbnail = (upload) => html`
  <span class="thumb">
    ${icon('image')}
    ${upload.preview ? html`
      <img src=${upload.preview} alt="" width="56" height="56" loading="lazy" decoding="async"
        @error=${({ target }) => { target.hidden = true; }}>` : nothing}
    ${upload.state === 'done' ? html`<span class="done-mark">${icon('check')}</span>` : nothing}
  </span>`;

function state(upload) {
  if (upload.state === 'sending') {
    return arrivedAll(upload) ? t('upload.looking') : percent(upload.sent / Math.max(upload.size, 1));
  }
  if (upload.state === 'waiting') {
    return online.value ? t('upload.waiting') : t('upload.held');
  }
  return t({ done: 'upload.done', failed: 'upload.failed', cancelled: 'upload.cancelled' }[upload.state]);
}

const arrivedAll = (upload) => upload.sent >= upload.size;

const bar = (upload) => html`
  <progress max=${Math.max(upload.size, 1)} .value=${upload.sent} aria-label=${t('upload.progress', { name: upload.name })}></progress>`;

function words({ problem, size }, limits) {
  if (problem.code === 'FILE_TOO_LARGE' && !problem.message) {
    return t('upload.tooLarge', { size: bytes(size), most: bytes(limits?.max_file_bytes ?? 0) });
  }
  return problem.code === 'FILE_UNREADABLE' ? t('upload.unreadable') : problem.message;
}

const act = (name, label, carryOut, upload) => html`
  <button class="button icon slim plain" aria-label=${label} title=${label}
    @click=${(event) => press(event, carryOut, upload)}>${icon(name)}</button>`;

// The button is another one afterwards, or gone with its file: the focus goes to what is nearest.
function press(event, carryOut, upload) {
  const item = event.currentTarget.closest('.file');
  const next = item.nextElementSibling ?? item.previousElementSibling;
  carryOut();
  const look = () => {
    if (document.activeElement === document.body) {
      const place = document.getElementById(`upload-${upload.id}`) ?? (next?.isConnected ? next : null);
      (place?.querySelector('button') ?? document.getElementById('choose'))?.focus();
    }
  };
  // After the next word of the queue, which has the list drawn.
  setTimeout(look, 200);
}
