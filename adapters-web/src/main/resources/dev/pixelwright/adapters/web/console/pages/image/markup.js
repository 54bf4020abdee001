import { get, query } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { Form } from '../../lib/form.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { field } from '../../parts/field.js';
import { icon } from '../../parts/icon.js';
import { problemNote } from '../../parts/note.js';
import { expiryField, whole } from './expiries.js';
import { told } from './told.js';

// The fields that show their own faults.
const SHOWN = ['widths', 'sizes', 'alt', 'transformation'];

/** Makes the markup of a picture in several widths, of which a browser chooses. */
export class Markup {
  values = { widths: '320,640,960,1280,1920', sizes: '100vw', alt: '', transformation: 'auto', expires_in: '' };
  made = null;

  constructor(page) {
    this.page = page;
    this.form = new Form(page, []);
  }

  async #make(event) {
    const { page } = this;
    const widths = this.values.widths.replaceAll(/\s/g, '');
    const done = await this.form.send(event, () => get(query(`/images/${page.image.id}/srcset`, { ...this.values, widths })));
    if (done) {
      this.made = done.value;
      page.update();
      await focusOn('#made-markup');
      const area = document.getElementById('made-markup');
      area?.setSelectionRange(0, 0);
      area?.scrollTo(0, 0);
    }
  }

  get #told() {
    return told(this.form, SHOWN);
  }

  #fault(name) {
    return this.form.fault(name) || (name === 'transformation' ? this.#told.fault : '');
  }

  #field(name, attributes) {
    return field({ name: `markup-${name}`, label: t(`image.markup_${name}`), hint: name === 'sizes' ? t('image.sizesHint') : '',
      value: this.values[name], fault: this.#fault(name), attributes: { autocomplete: 'off', ...attributes },
      input: (event) => { this.values[name] = event.target.value; } });
  }

  view() {
    const { rest } = this.#told;
    return html`
      <section class="card" aria-labelledby="markup-title">
        <h2 id="markup-title">${t('image.markup')}</h2>
        <form class="stack" @submit=${(event) => this.#make(event)}>
          <p class="quiet small">${t('image.markupWhy')}</p>
          ${rest ? problemNote(rest) : nothing}
          ${this.#field('widths', { required: true })}
          ${this.#field('sizes', { maxlength: 500 })}
          ${this.#field('alt', { maxlength: 500 })}
          ${this.#field('transformation', { required: true, maxlength: 4096 })}
          ${expiryField('markup-expires', this.values.expires_in, (value) => { this.values.expires_in = value; })}
          <p><button class="button" aria-disabled=${this.form.stopped ? 'true' : nothing}>${icon('image')}${t('image.makeMarkup')}</button></p>
        </form>
        ${this.made ? this.#made() : nothing}
      </section>`;
  }

  #made() {
    const markup = this.made.html.replaceAll(/(["\s])(\/t\/[^"\s]+)/g, (all, lead, url) => lead + whole(url));
    return html`
      <div class="given">
        <div class="field">
          <label for="made-markup">${t('image.html')}</label>
          <div class="copied"><textarea class="input code" id="made-markup" rows="6" readonly .value=${markup}></textarea>
            ${copyButton(markup, t('image.copyHtml'))}</div>
        </div>
      </div>`;
  }
}
