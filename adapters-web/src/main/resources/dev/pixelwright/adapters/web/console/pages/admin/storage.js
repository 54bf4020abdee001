import { bytes, number } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';

/** What is kept, and whose it is. */
export function storage(data) {
  const owners = data.largest_owners;
  return html`
    <dl class="figures large">
      ${figure(t('admin.images'), data.images, data.bytes)}
      ${figure(t('admin.derivatives'), data.derivatives, data.derivative_bytes)}
      ${figure(t('admin.users'), data.users)}
    </dl>
    ${data.orphan_objects + data.reserved_objects === 0 ? nothing : html`
      <p class="small quiet">${t('admin.objects', { reserved: data.reserved_objects, orphans: data.orphan_objects })}</p>`}
    ${owners.length === 0 ? nothing : html`
      <h3>${t('admin.largest')}</h3>
      <ol class="parts" role="list">${owners.map((owner) => share(owner, owners[0].bytes))}</ol>`}`;
}

const figure = (words, count, size) => html`
  <div>
    <dt>${words}</dt><dd class="figure">${number(count)}</dd>
    ${size === undefined ? nothing : html`<dd class="small quiet">${bytes(size)}</dd>`}
  </div>`;

const share = (owner, most) => html`
  <li class="stack tight">
    <p class="row apart"><span class="grow ellipsis">${owner.username}</span>
      <span class="small quiet">${t('admin.imagesOf', { n: owner.images })} · ${bytes(owner.bytes)}</span></p>
    <div class="share" aria-hidden="true"><div .style=${`inline-size: ${most > 0 ? (100 * owner.bytes) / most : 0}%`}></div></div>
  </li>`;
