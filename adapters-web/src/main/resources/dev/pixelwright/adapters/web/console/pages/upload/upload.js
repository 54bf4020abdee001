import { capabilities } from '../../lib/capabilities.js';
import { online } from '../../lib/connection.js';
import { bytes } from '../../lib/format.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { add, cancelAll, forget, moved, retryFailed, totals, uploads } from '../../lib/uploads.js';
import { t } from '../../lib/words.js';
import { Drop } from '../../parts/drop.js';
import { icon } from '../../parts/icon.js';
import { note } from '../../parts/note.js';
import { AddressForm } from './address.js';
import { row } from './row.js';

export default class UploadPage extends Page {
  #limits = null;

  constructor(given) {
    super(given);
    this.drop = new Drop({ take: (files) => void this.#take(files), update: this.update, signal: this.signal });
    this.address = new AddressForm(this);
  }

  get title() {
    return t('upload.title');
  }

  async open() {
    moved.watch(this.update, this.signal);
    this.#limits = await capabilities();
  }

  view() {
    const list = uploads();
    const sums = totals();
    return html`
      <header><h1>${this.title}</h1></header>
      <div class="stack">
        ${this.#chooser(list.length > 0)}
        ${list.length > 0 ? this.#summary(list, sums) : nothing}
        ${list.length > 0 ? html`
          <ul role="list" class="files" aria-label=${t('upload.files')}>
            ${repeat(list, (upload) => upload.id, (upload) => row(upload, this.#limits))}
          </ul>` : nothing}
        ${this.address.view()}
      </div>
      ${this.drop.view(t('upload.drop'))}`;
  }

  #chooser(small) {
    const limits = this.#limits;
    return html`
      <div class="chooser ${small ? 'small' : ''}">
        ${icon('upload')}
        <p class="lead">${t('upload.lead')}</p>
        <label class="button primary" for="choose">${icon('plus')}${t('upload.choose')}</label>
        <input class="unseen" id="choose" type="file" multiple accept="image/*" aria-describedby="limits"
          @change=${(event) => this.#chosen(event)}>
        <p class="small quiet limits" id="limits">${limits
          ? t('upload.limits', { formats: limits.reads.join(', ').toUpperCase(), size: bytes(limits.max_file_bytes) })
          : ' '}</p>
      </div>`;
  }

  #summary(list, sums) {
    const told = sums.open > 0
      ? t('upload.underway', { n: sums.files, done: sums.done })
      : t('upload.ended', { n: sums.done });
    return html`
      <section class="card stack tight summary" aria-label=${t('upload.all')}>
        <div class="row apart">
          <div role="status">
            <h2>${told}${sums.failed > 0 ? html`<span class="tag bad">${t('upload.failures', { n: sums.failed })}</span>` : nothing}</h2>
          </div>
          <div class="row">
            ${sums.open > 0 ? this.#button(t('upload.cancelAll'), cancelAll) : nothing}
            ${sums.again > 0 ? this.#button(t('upload.retryFailed'), retryFailed) : nothing}
            ${sums.open < list.length ? this.#button(t('upload.forget'), () => forget(...list), 'plain') : nothing}
          </div>
        </div>
        ${sums.open > 0 ? html`
          <progress max=${Math.max(sums.bytes, 1)} .value=${sums.sent} aria-label=${t('upload.all')}></progress>
          <p class="small quiet">${t('upload.sentOf', { sent: bytes(sums.sent), all: bytes(sums.bytes) })}</p>` : nothing}
        ${sums.open > 0 && !online.value ? note('warn', t('upload.paused')) : nothing}
      </section>`;
  }

  #button(words, act, classes = '') {
    return html`<button class="button slim ${classes}" @click=${() => this.#keepFocus(act)}>${words}</button>`;
  }

  // A button that has done its work may be gone: who pressed it goes on at the choice of files.
  #keepFocus(act) {
    act();
    this.update();
    setTimeout(() => {
      if (document.activeElement === document.body) {
        document.getElementById('choose')?.focus();
      }
    });
  }

  #chosen(event) {
    void this.#take([...event.currentTarget.files]);
    // The same file can be chosen again.
    event.currentTarget.value = '';
  }

  async #take(files) {
    const limits = this.#limits ?? (await this.attempt(capabilities, () => {}));
    add(files, limits?.max_file_bytes);
    this.update();
  }
}
