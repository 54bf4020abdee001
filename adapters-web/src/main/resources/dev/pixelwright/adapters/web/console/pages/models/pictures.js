import { focusOn } from '../../lib/focus.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';

const MOST_FILES = 25;

let count = 0;

/** The files that somebody chose for models, and whether they can be sent together. */
export class Pictures {
  files = [];

  constructor({ maxBytes, update }) {
    this.maxBytes = maxBytes;
    this.update = update;
  }

  get bytes() {
    return this.files.reduce((sum, { file }) => sum + file.size, 0);
  }

  /** What is wrong with them, told before anything is sent; an empty text if nothing. */
  get fault() {
    if (this.files.length > MOST_FILES) {
      return t('models.tooMany', { n: this.files.length, most: MOST_FILES });
    }
    return this.bytes > this.maxBytes ? t('models.tooLarge', { bytes: bytes(this.bytes), most: bytes(this.maxBytes) }) : '';
  }

  take(files) {
    // The same file twice is a slip.
    const isNew = (file) => !this.files.some((each) => each.file.name === file.name && each.file.size === file.size);
    this.files = [...this.files, ...[...files].filter(isNew).map((file) => ({ id: ++count, file, shown: URL.createObjectURL(file) }))];
    this.update();
  }

  remove(id) {
    const index = this.files.findIndex((each) => each.id === id);
    URL.revokeObjectURL(this.files[index].shown);
    this.files = this.files.filter((each) => each.id !== id);
    this.update();
    const next = this.files[Math.min(index, this.files.length - 1)];
    void focusOn(next ? `[data-file="${next.id}"] button` : '#files');
  }

  forget() {
    this.files.forEach(({ shown }) => URL.revokeObjectURL(shown));
    this.files = [];
  }

  view(busy) {
    return html`
      <div class="drop">
        ${icon('image')}
        <p><label class="button" for="files">${t('models.pick')}</label> <span class="quiet">${t('models.orDrop')}</span></p>
        <p class="small quiet" id="files-hint">${t('models.limits', { most: MOST_FILES, bytes: bytes(this.maxBytes) })}</p>
        <input class="unseen" id="files" type="file" multiple accept="image/*" aria-describedby="files-hint files-fault" ?disabled=${busy}
          @change=${(event) => this.#picked(event)}>
      </div>
      ${this.files.length > 0 ? this.#list(busy) : nothing}
      <p class="fault" id="files-fault" role="alert">${this.fault}</p>`;
  }

  #list(busy) {
    return html`
      <ul role="list" class="chosen" aria-label=${t('models.chosen')}>${repeat(this.files, ({ id }) => id, ({ id, file, shown }) => html`
        <li data-file=${id}>
          <span class="thumb"><img src=${shown} alt="" width="48" height="48" @error=${({ target }) => target.classList.add('broken')}></span>
          <span class="grow"><span class="ellipsis">${file.name}</span><span class="small quiet">${bytes(file.size)}</span></span>
          <button type="button" class="button icon slim plain" aria-label=${t('models.remove', { name: file.name })} ?disabled=${busy}
            @click=${() => this.remove(id)}>${icon('close')}</button>
        </li>`)}</ul>
      <div class="stack tight">
        <meter max=${this.maxBytes} .value=${Math.min(this.bytes, this.maxBytes)} aria-label=${t('models.room')}></meter>
        <p class="small quiet">${t('models.sum', { n: this.files.length, bytes: bytes(this.bytes), most: bytes(this.maxBytes) })}</p>
      </div>`;
  }

  #picked(event) {
    this.take(event.target.files);
    event.target.value = '';
  }
}
