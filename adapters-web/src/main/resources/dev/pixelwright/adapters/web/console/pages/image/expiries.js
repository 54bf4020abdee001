import { html } from '../../lib/html.js';
import { t } from '../../lib/words.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long a link is good, in seconds; an empty text is for ever. */
const CHOICES = { hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY, ever: '' };

export const expiryField = (id, value, choose) => html`
  <div class="field">
    <label for=${id}>${t('image.expires')}</label>
    <select class="input" id=${id} @change=${(event) => choose(event.target.value)}>
      ${Object.entries(CHOICES).map(([name, seconds]) => html`
        <option value=${seconds} .selected=${String(seconds) === String(value)}>${t(`image.for_${name}`)}</option>`)}
    </select>
  </div>`;

/** A link as others need it, also where the service does not know its own address. */
export const whole = (url) => new URL(url, location.origin).href;
