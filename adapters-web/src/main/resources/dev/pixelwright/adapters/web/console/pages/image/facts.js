import { bytes, megapixels, number } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { when } from '../../parts/when.js';

/** What is known of the original. */
export const facts = (image) => html`
  <section class="card image-facts" aria-labelledby="facts-title">
    <h2 id="facts-title">${t('image.facts')}</h2>
    <dl class="facts">
      <dt>${t('image.format')}</dt><dd>${image.format.toUpperCase()}</dd>
      <dt>${t('image.pixels')}</dt>
      <dd>${number(image.width)} × ${number(image.height)} <span class="quiet">${megapixels(image.width, image.height)}</span></dd>
      <dt>${t('image.size')}</dt><dd>${bytes(image.bytes)}</dd>
      ${image.pages > 1 ? html`<dt>${t('image.pages')}</dt><dd>${number(image.pages)}</dd>` : nothing}
      <dt>${t('image.alpha')}</dt><dd>${t(image.alpha ? 'image.yes' : 'image.no')}</dd>
      ${image.dominant_colour ? html`
        <dt>${t('image.colour')}</dt>
        <dd class="row"><span class="colour-chip" .style=${`background:#${image.dominant_colour}`}></span>
          <code>#${image.dominant_colour}</code></dd>` : nothing}
      <dt>${t('image.uploaded')}</dt>
      <dd>${when(image.created_at)}</dd>
      <dt>${t('image.sha')}</dt>
      <dd class="hash"><code>${image.sha256}</code>${copyButton(image.sha256, t('image.copySha'))}</dd>
      <dt>${t('image.id')}</dt>
      <dd class="hash"><code>${image.id}</code>${copyButton(image.id, t('image.copyId'))}</dd>
    </dl>
  </section>`;
