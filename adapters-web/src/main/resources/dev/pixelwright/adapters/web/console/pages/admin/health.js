import { number } from '../../lib/format.js';
import { html, nothing } from '../../lib/html.js';
import { t, tOr } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';

/** Each part of the service, and plainly what it means when one is down. */
export function health({ status, components }) {
  const well = status === 'healthy';
  return html`
    <p class="state ${well ? 'good' : 'bad'}" role="status">
      ${icon(well ? 'check' : 'warn')}<strong>${t(well ? 'admin.healthy' : 'admin.degraded')}</strong></p>
    ${well ? nothing : html`<p class="small">${t('admin.degradedWhat')}</p>`}
    <ul class="parts" role="list">${Object.entries(components).map(part)}</ul>
    <p class="small quiet">${t('admin.lookedEvery')}</p>`;
}

const part = ([name, { status, latency_ms: latency }]) => html`
  <li class="row apart">
    <span>${tOr(`admin.part_${name}`, name)}</span>
    <span class="row">
      ${typeof latency === 'number' ? html`<span class="small quiet">${milliseconds(latency)}</span>` : nothing}
      <span class="tag ${status === 'up' ? 'good' : 'bad'}">${icon(status === 'up' ? 'check' : 'warn')}
        ${tOr(`admin.status_${status}`, status)}</span>
    </span>
  </li>`;

const milliseconds = (value) => number(value, { style: 'unit', unit: 'millisecond', maximumFractionDigits: value < 10 ? 1 : 0 });
