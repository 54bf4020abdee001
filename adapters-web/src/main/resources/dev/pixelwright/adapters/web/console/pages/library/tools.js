import { html, live, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';

export const SORTS = ['-created_at', 'created_at', 'filename', '-bytes'];

const SORT_WORDS = {
  '-created_at': 'library.newest',
  created_at: 'library.oldest',
  filename: 'library.byName',
  '-bytes': 'library.largest',
};

/** What is to be seen, and in which order. */
export const tools = ({ q, sort }, { seek, order }) => html`
  <form class="tools" role="search" @submit=${(event) => { event.preventDefault(); seek(event.currentTarget.elements.q.value, true); }}>
    <label class="seek grow">
      <span class="unseen">${t('library.search')}</span>${icon('search')}
      <input class="input" type="search" name="q" id="q" placeholder=${t('library.search')} autocomplete="off" maxlength="100"
        .value=${live(q)} @input=${(event) => seek(event.currentTarget.value)}>
    </label>
    <label class="sort"><span class="unseen">${t('library.sort')}</span>
      <select class="input" @change=${(event) => order(event.currentTarget.value)}>
        ${SORTS.map((each) => html`<option value=${each} .selected=${each === sort}>${t(SORT_WORDS[each])}</option>`)}
      </select></label>
  </form>`;

/** How many there are, and the way to choose all that are shown. */
export const count = (total, images, chosen, { all, clear }) => html`
  <div class="count">
    <p class="quiet" role="status">${total === null ? '' : t('library.count', { n: total })}</p>
    <p class="keys small quiet" id="grid-keys">${t('library.keys')}</p>
    ${images.length === 0 ? nothing : html`
      <label class="choice"><input type="checkbox" id="all" .checked=${live(chosen > 0 && chosen === images.length)}
        .indeterminate=${chosen > 0 && chosen < images.length} @change=${(event) => (event.currentTarget.checked ? all() : clear())}>
        ${t('library.all')}</label>`}
  </div>`;

// An address has its bounds, and the list of what is to be edited stands in it.
const MOST_AT_ONCE = 200;

/** What can be done with those that are chosen. */
export function chosenBar(chosen, { remove, clear }) {
  const ids = chosen.map((image) => image.id);
  return html`
    <div class="chosen-bar" role="group" aria-label=${t('library.selection')}>
      <p role="status">${t('library.chosen', { n: ids.length })}</p>
      <button class="button icon slim plain" aria-label=${t('library.clear')} title=${t('library.clear')}
        @click=${clear}>${icon('close')}</button>
      <span class="grow"></span>
      ${ids.length > MOST_AT_ONCE
        ? html`<span class="small quiet">${t('library.tooMany', { n: MOST_AT_ONCE })}</span>`
        : html`<a class="button slim" href="images/${ids[0]}/edit?with=${ids.join(',')}">${icon('edit')}${t('library.transform')}</a>`}
      <button class="button danger slim" @click=${remove}>${icon('trash')}${t('shell.delete')}</button>
    </div>`;
}
