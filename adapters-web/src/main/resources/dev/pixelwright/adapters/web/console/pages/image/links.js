import { post } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { Form } from '../../lib/form.js';
import { time } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { field } from '../../parts/field.js';
import { icon } from '../../parts/icon.js';
import { problemNote } from '../../parts/note.js';
import { expiryField, whole } from './expiries.js';
import { told } from './told.js';

/** Makes links that show the picture to everybody who has them. */
export class Links {
  transformation = 'resize:1280x/auto';
  expires = '604800';
  made = null;

  constructor(page) {
    this.page = page;
    this.form = new Form(page, []);
  }

  async #make(event) {
    const { page } = this;
    const done = await this.form.send(event, () => post(`/images/${page.image.id}/links`, {
      transformations: this.transformation,
      ...(this.expires ? { expires_in: Number(this.expires) } : {}),
    }));
    if (done) {
      this.made = done.value;
      page.update();
      await focusOn('#made-link');
    }
  }

  view() {
    const { form } = this;
    const { fault, rest } = told(form);
    return html`
      <section class="card" aria-labelledby="links-title">
        <h2 id="links-title">${t('image.links')}</h2>
        <form class="stack" @submit=${(event) => this.#make(event)}>
          <p class="quiet small">${t('image.linksWhy')}</p>
          ${rest ? problemNote(rest) : nothing}
          ${field({ name: 'link-transformation', label: t('image.transformation'), value: this.transformation,
            fault, input: (event) => { this.transformation = event.target.value; },
            attributes: { required: true, maxlength: 4096, autocomplete: 'off' } })}
          ${expiryField('link-expires', this.expires, (value) => { this.expires = value; })}
          <p><button class="button" aria-disabled=${form.stopped ? 'true' : nothing}>${icon('link')}${t('image.makeLink')}</button></p>
        </form>
        ${this.made ? this.#made() : nothing}
      </section>`;
  }

  #made() {
    const address = whole(this.made.url);
    return html`
      <div class="given">
        <div class="field">
          <label for="made-link">${t('image.link')}</label>
          <div class="copied">
            <input class="input code" id="made-link" readonly .value=${address} @focus=${(event) => event.target.select()}>
            ${copyButton(address, t('image.copyLink'))}</div>
          <span class="hint">${this.made.expires_at ? t('image.until', { time: time(this.made.expires_at) }) : t('image.forEver')}</span>
        </div>
      </div>`;
  }
}
