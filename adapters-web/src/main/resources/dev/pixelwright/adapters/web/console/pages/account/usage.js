import { get } from '../../lib/api.js';
import { again } from '../../lib/again.js';
import { bytes, number, percent } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { t } from '../../lib/words.js';
import { meter } from '../../parts/meter.js';
import { problemNote } from '../../parts/note.js';
import { area, waiting } from './area.js';

const NEARLY = 0.8;
const PAUSE_MS = 30_000;
const HOUR_MINUTES = 60;

/** How much of what one may have one has. */
export default class UsagePage extends Page {
  usage = null;
  refusal = null;

  get title() {
    return t('account.usage');
  }

  async open() {
    this.usage = await get('/me/usage', { signal: this.signal });
    again(PAUSE_MS, () => this.#look(), this.signal);
  }

  #look() {
    this.refusal = null;
    return this.attempt(async () => {
      this.usage = await get('/me/usage', { signal: this.signal });
    }, (problem) => {
      this.refusal = problem;
    });
  }

  view() {
    return area(this.title, this.usage ? html`
      ${this.refusal ? problemNote(this.refusal) : nothing}
      <div class="columns">${this.#storage()}${this.#pixels()}</div>
      ${this.#counts()}
      ${this.#models()}` : waiting());
  }

  #storage() {
    const { bytes: used, max_bytes: most } = this.usage;
    return html`
      <section class="card stack tight">
        <h2 id="storage">${t('account.storage')}</h2>
        ${most === null
          ? this.#unlimited(bytes(used), t('account.noQuota'))
          : this.#limited('storage', used / most, t('account.ofBytes', { used: bytes(used), most: bytes(most) }),
            t('account.bytesLeft', { left: bytes(Math.max(0, most - used)) }))}
        <p class="small quiet">${t('account.storageWhat')}</p>
      </section>`;
  }

  #pixels() {
    const { hour_megapixels: used, max_hour_megapixels: most } = this.usage;
    const shown = (value) => number(value, { maximumFractionDigits: 1 });
    const minutes = HOUR_MINUTES - new Date().getUTCMinutes();
    return html`
      <section class="card stack tight">
        <h2 id="pixels">${t('account.pixels')}</h2>
        ${most === null
          ? this.#unlimited(t('account.unlimited'), t('account.noPixelQuota'))
          : this.#limited('pixels', used / most, t('account.ofPixels', { used: shown(used), most: shown(most) }),
            t('account.countsAnew', { n: minutes }))}
        <p class="small quiet">${t('account.pixelsWhat')}</p>
      </section>`;
  }

  #limited(id, part, words, rest) {
    return html`
      <p class="figure">${percent(part)}</p>
      ${meter({ id, part, words })}
      <p>${words}</p>
      <p class="small">${rest}</p>
      ${part >= NEARLY
        ? html`<p><span class="tag ${part >= 1 ? 'bad' : 'warn'}">${t(part >= 1 ? 'account.full' : 'account.nearlyFull')}</span></p>`
        : nothing}`;
  }

  #unlimited(figure, words) {
    return html`<p class="figure">${figure}</p><p>${words}</p>`;
  }

  #counts() {
    const { images, derivatives, derivative_bytes: made, jobs } = this.usage;
    const count = (words, value, more) => html`
      <div class="card"><dt>${words}</dt><dd class="figure">${number(value)}</dd>
        ${more ? html`<dd class="small quiet">${more}</dd>` : nothing}</div>`;
    return html`
      <dl class="counts">
        ${count(t('account.images'), images)}
        ${count(t('account.derivatives'), derivatives, t('account.bytesOf', { size: bytes(made) }))}
        ${count(t('account.jobs'), jobs)}
      </dl>`;
  }

  #models() {
    const { models } = this.usage;
    return html`
      <section class="card stack tight">
        <h2>${t('account.models')}</h2>
        <p class="quiet">${models.length === 0 ? t('account.noModels') : t('account.modelsWhat')}</p>
        ${models.length === 0 ? nothing : html`
          <div class="scroll" tabindex="0" role="region" aria-label=${t('account.models')}>
            <table>
              <thead><tr><th scope="col">${t('account.generator')}</th><th scope="col" class="end">${t('account.orders')}</th>
                <th scope="col" class="end">${t('account.unclear')}</th><th scope="col" class="end">${t('account.cost')}</th></tr></thead>
              <tbody>${models.map((each) => html`
                <tr><th scope="row">${each.generator}</th><td class="end">${number(each.orders)}</td>
                  <td class="end">${number(each.unclear)}</td><td class="end">${price(each)}</td></tr>`)}</tbody>
            </table>
          </div>
          ${models.some((each) => each.unclear > 0) ? html`<p class="small quiet">${t('account.unclearWhat')}</p>` : nothing}`}
      </section>`;
  }
}

function price({ price: sum, currency }) {
  if (sum === null) {
    return t('account.notTold');
  }
  return currency ? number(Number(sum), { style: 'currency', currency }) : number(Number(sum));
}
