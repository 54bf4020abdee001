import { post } from '../../lib/api.js';
import { html, nothing } from '../../lib/html.js';
import { arrived } from '../../lib/uploads.js';
import { t } from '../../lib/words.js';
import { field } from '../../parts/field.js';
import { note, problemNote } from '../../parts/note.js';

const ATTRIBUTES = { type: 'url', inputmode: 'url', required: true, placeholder: 'https://example.org/photo.jpg' };
const OFF = 'IMPORT_BY_URL_OFF';

/** Has the service fetch an image by its address, where the installation does that; elsewhere it says why not. */
export class AddressForm {
  #allowed = false;
  #off = '';
  #refusal = null;
  #image = null;
  #busy = false;

  constructor(page) {
    this.page = page;
  }

  view() {
    return html`
      <details class="card address" @toggle=${(event) => event.currentTarget.open && void this.#ask()}>
        <summary><h2>${t('upload.byAddress')}</h2></summary>
        ${this.#off ? note('info', html`<p>${this.#off}</p><p class="small">${t('upload.offWhy')}</p>`) : nothing}
        ${this.#allowed ? this.#form() : nothing}
        ${this.#refusal && !this.#allowed ? problemNote(this.#refusal, () => this.#ask()) : nothing}
      </details>`;
  }

  #form() {
    const fault = this.#refusal?.of('url') ?? '';
    return html`
      <form class="stack" @submit=${(event) => void this.#submit(event)}>
        ${this.#refusal && !fault ? problemNote(this.#refusal) : nothing}
        ${field({ name: 'url', label: t('upload.address'), hint: t('upload.addressHint'), fault, attributes: ATTRIBUTES })}
        <div class="row"><button class="button primary" ?disabled=${this.#busy}>${t('upload.fetch')}</button>
          <span role="status">${this.#busy ? t('upload.fetching') : this.#image
            ? html`${t('upload.fetched')} <a href="images/${this.#image.id}">${this.#image.filename}</a>` : ''}</span></div>
      </form>`;
  }

  // Whether this installation fetches at all is told by its answer to an address that is none.
  async #ask() {
    if (!this.#allowed && !this.#off) {
      await this.page.attempt(() => post('/images', { url: 'about:blank' }, { signal: this.page.signal }), (problem) => {
        this.#allowed = problem.status === 422;
        this.#off = problem.code === OFF ? problem.message : '';
        this.#refusal = this.#allowed || this.#off ? null : problem;
      });
    }
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.currentTarget;
    this.#busy = true;
    this.#refusal = null;
    this.#image = null;
    this.page.update();
    const image = await this.page.attempt(() => post('/images', { url: form.elements.url.value }), (problem) => {
      this.#refusal = problem;
    });
    this.#busy = false;
    if (image) {
      this.#image = image;
      arrived.value = image;
      form.reset();
    }
    this.page.update();
  }
}
