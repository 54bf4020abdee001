import { duration, number } from '../../lib/format.js';
import { html } from '../../lib/html.js';
import { language, t } from '../../lib/words.js';

const DAY_S = 86_400;

/** Charts of what was done: `data` as `GET /admin/activity` answers it, `charts` three that are kept between drawings. */
export function activity({ bucket_seconds: bucket, items }, [ended, latency, uploads]) {
  const long = bucket * items.length > DAY_S * 1.5;
  const common = {
    places: items.map(({ at }) => place(new Date(at), long)),
    words: { point: t('admin.point'), table: t('admin.asTable'), place: t('admin.time'), none: t('admin.nothing') },
  };
  const of = (name) => items.map((item) => item[name] ?? null);
  const count = { ...common, kind: 'bars', whole: true, shown: (value) => number(value) };
  return html`
    <div class="charts">
      ${ended.view({ ...count, title: t('admin.ended'),
        series: ['completed', 'failed', 'cancelled'].map((name) => ({ name: t(`admin.jobs_${name}`), values: of(name) })) })}
      ${latency.view({ ...common, kind: 'lines', shown: seconds, title: t('admin.latencies'),
        series: [{ name: t('admin.p50'), values: of('p50_seconds') }, { name: t('admin.p95'), values: of('p95_seconds') }] })}
      ${uploads.view({ ...count, title: t('admin.uploads'), series: [{ name: t('admin.images'), values: of('uploads') }] })}
    </div>`;
}

// What is quick is told in milliseconds: hundredths of a second are nobody's measure.
const seconds = (value) =>
  (value > 0 && value < 1 ? number(Math.round(value * 1000), { style: 'unit', unit: 'millisecond' }) : duration(value));

// On the axis as little as tells the places apart, in the tip and the table the whole time.
function place(moment, long) {
  const format = (options) => new Intl.DateTimeFormat(language(), options).format(moment);
  return {
    name: format(long ? { weekday: 'short', day: 'numeric' } : { hour: '2-digit', minute: '2-digit' }),
    full: format({ dateStyle: 'medium', timeStyle: 'short' }),
  };
}
