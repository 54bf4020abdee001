import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { problemNote } from '../../parts/note.js';

/** What a form was refused with where no field shows it, and how long to wait where that helps. */
export const refusal = (form) => (form.rest
  ? html`${problemNote(form.rest)}${form.wait > 0 ? countdown(form.wait) : nothing}`
  : nothing);

// A timer is not read aloud at each tick.
const countdown = (seconds) => html`<p class="countdown" role="timer">${t('account.wait', { n: seconds })}</p>`;
