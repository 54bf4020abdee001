import { html, nothing, svg } from '../lib/html.js';

// The n-th series has the n-th colour and the n-th pattern or dash, the same in the plot, the legend and the tip.
const DOT = 3;
const SIDE = 4;
const GAP = 2;

const fill = (id, index) => (index === 0 ? nothing : `url(#${id}-${index})`);

/** What bars are filled with: plain, hatched, dotted. */
export const patterns = (id) => svg`
  <defs>
    <pattern id="${id}-1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="soft-1" width="6" height="6"></rect><rect class="ink-1" width="3" height="6"></rect>
    </pattern>
    <pattern id="${id}-2" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="soft-2" width="6" height="6"></rect><circle class="ink-2" cx="3" cy="3" r="1.6"></circle>
    </pattern>
  </defs>`;

/** Bars of all series on each other, in each place. */
export function bars(id, frame, series) {
  const width = Math.max(2, frame.step - GAP * (frame.step > 8 ? 2 : 1));
  const column = (_, at) => {
    let below = 0;
    return series.map(({ values }, index) => {
      const from = below;
      below += values[at] ?? 0;
      return values[at]
        ? svg`<rect class="bar-${index}" fill=${fill(id, index)} x=${frame.x(at) - width / 2} width=${width}
            y=${frame.y(below)} height=${frame.y(from) - frame.y(below)}></rect>`
        : nothing;
    });
  };
  return svg`${series[0].values.map(column)}`;
}

/** A line for each series, broken where nothing is known, with a mark at each value. */
export const lines = (frame, series) => series.map(({ values }, index) => svg`
  <path class="line-${index}" d=${path(frame, values)}></path>
  ${values.map((value, at) => (value === null ? nothing : point(index, frame.x(at), frame.y(value))))}`);

function path(frame, values) {
  let broken = true;
  return values.map((value, at) => {
    if (value === null) {
      broken = true;
      return '';
    }
    const to = `${broken ? 'M' : 'L'}${frame.x(at)} ${frame.y(value)}`;
    broken = false;
    return to;
  }).join('');
}

const point = (index, x, y) => (index === 0
  ? svg`<circle class="point-0" cx=${x} cy=${y} r=${DOT}></circle>`
  : svg`<path class="point-${index}" d="M${x} ${y - SIDE}l${SIDE} ${SIDE}l${-SIDE} ${SIDE}l${-SIDE} ${-SIDE}z"></path>`);

/** How a series looks, beside its name. */
export const swatch = (id, kind, index) => html`
  <svg class="swatch" width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
    ${kind === 'bars'
      ? svg`<rect class="bar-${index}" fill=${fill(id, index)} width="22" height="12" rx="2"></rect>`
      : svg`<path class="line-${index}" d="M0 6H22"></path>${point(index, 11, 6)}`}
  </svg>`;
