import { html, nothing } from '../lib/html.js';
import { t } from '../lib/words.js';
import { problemNote } from './note.js';

/** Below a Listing: the way to its next part. `extend` is called for it. */
export const more = (listing, extend) => html`
  ${listing.problem ? problemNote(listing.problem) : nothing}
  ${listing.more
    ? html`<button class="button further" aria-disabled=${listing.busy} @click=${extend}>${t('shell.more')}</button>`
    : nothing}`;
