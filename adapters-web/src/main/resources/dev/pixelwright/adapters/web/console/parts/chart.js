import { html, nothing, ref, svg } from '../lib/html.js';
import { named, ticks } from '../lib/scale.js';
import { bars, lines, patterns, swatch } from './chart-marks.js';

const HEIGHT = 240;
const TOP = 12;
const BOTTOM = 28;
const START = 56;
const END = 28;
const NAME_WIDTH = 76;
const TICKS = 4;
const TIP_WIDTH = 210;
const ASIDE = 12;

let count = 0;

/**
 * A chart over places in a row, such as hours: bars that stand on each other, or lines, drawn by us so that each mark is told apart
 * by its pattern as well, can be asked by pointer and by keyboard, and stands in a table besides. A page makes one and calls `view`
 * with `{title, words, places, series, kind, shown, whole}`: `words` are `{point, table, place, none}`, `places` `{name, full}`,
 * `series` `{name, values}` with null for what is not known, and `shown` writes a value.
 */
export class Chart {
  #id = `chart-${++count}`;
  #update;
  #width = 600;
  #at = null;
  #observer = null;

  constructor(update) {
    this.#update = update;
  }

  close() {
    this.#observer?.disconnect();
  }

  view(data) {
    const known = data.series.some(({ values }) => values.some((value) => value !== null && value !== 0));
    return html`
      <figure class="chart" aria-labelledby="${this.#id}-title">
        <figcaption class="row apart"><h2 id="${this.#id}-title">${data.title}</h2>${legend(this.#id, data)}</figcaption>
        ${known ? this.#plot(data) : html`<p class="quiet none">${data.words.none}</p>`}
        ${table(data)}
      </figure>`;
  }

  #plot(data) {
    const frame = this.#frame(data);
    const point = (event) => this.#point(event, frame, data);
    const at = this.#at === null ? null : Math.min(this.#at, data.places.length - 1);
    return html`
      <div class="plot" ${ref(this.#measure)} @pointermove=${point} @pointerdown=${point} @pointerleave=${() => this.#show(null)}
        @keydown=${(event) => event.key === 'Escape' && this.#show(null)}>
        <svg width=${this.#width} height=${HEIGHT} viewBox="0 0 ${this.#width} ${HEIGHT}" aria-hidden="true">
          ${patterns(this.#id)}
          ${axes(frame, data)}
          ${at === null ? nothing : svg`<line class="guide" x1=${frame.x(at)} x2=${frame.x(at)} y1=${TOP} y2=${HEIGHT - BOTTOM}></line>`}
          ${data.kind === 'bars' ? bars(this.#id, frame, data.series) : lines(frame, data.series)}
        </svg>
        <input type="range" min="0" max=${data.places.length - 1} step="1" .value=${String(at ?? data.places.length - 1)}
          aria-label=${data.words.point} aria-valuetext=${told(data, at ?? data.places.length - 1)}
          @input=${this.#ask} @focus=${this.#ask} @blur=${() => this.#show(null)}>
        ${at === null ? nothing : this.#tip(frame, data, at)}
      </div>`;
  }

  #tip(frame, data, at) {
    // Beside what is asked, where there is more room.
    const x = frame.x(at);
    const left = Math.max(0, x > this.#width / 2 ? x - TIP_WIDTH - ASIDE : Math.min(x + ASIDE, this.#width - TIP_WIDTH));
    return html`
      <div class="tip" aria-hidden="true" .style=${`inset-inline-start: ${left}px; inline-size: ${TIP_WIDTH}px`}>
        <strong>${data.places[at].full}</strong>
        ${data.series.map((each, index) => html`
          <span class="row">
            ${swatch(this.#id, data.kind, index)}<span class="grow">${each.name}</span><b>${value(data, each, at)}</b>
          </span>`)}
      </div>`;
  }

  #frame({ places, series, kind, whole }) {
    const heights = kind === 'bars'
      ? places.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
      : series.flatMap(({ values }) => values.filter((each) => each !== null));
    const marks = ticks(Math.max(0, ...heights), TICKS, whole);
    const step = (this.#width - START - END) / places.length;
    return {
      step,
      marks,
      width: this.#width,
      bottom: HEIGHT - BOTTOM,
      start: START,
      end: this.#width - END,
      names: named(places.length, Math.floor((this.#width - START) / NAME_WIDTH)),
      x: (index) => START + step * (index + 0.5),
      y: (amount) => TOP + (HEIGHT - BOTTOM - TOP) * (1 - amount / marks.at(-1)),
    };
  }

  #point(event, frame, data) {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    this.#show(Math.max(0, Math.min(data.places.length - 1, Math.floor((x - frame.start) / frame.step))));
  }

  #ask = ({ target }) => this.#show(Number(target.value));

  #show(at) {
    if (this.#at !== at) {
      this.#at = at;
      this.#update();
    }
  }

  // As wide as its place, so that the letters are as large as all others.
  #measure = (plot) => {
    this.#observer?.disconnect();
    if (plot) {
      this.#observer = new ResizeObserver(([{ contentRect }]) => {
        const width = Math.max(240, Math.floor(contentRect.width));
        if (width !== this.#width) {
          this.#width = width;
          this.#update();
        }
      });
      this.#observer.observe(plot);
    }
  };
}

const value = (data, { values }, at) => (values[at] === null ? '–' : data.shown(values[at]));

const told = (data, at) =>
  `${data.places[at].full}: ${data.series.map((each) => `${each.name} ${value(data, each, at)}`).join(', ')}`;

const legend = (id, { kind, series }) => html`
  <ul class="legend row" role="list">
    ${series.map(({ name }, index) => html`<li class="row">${swatch(id, kind, index)}${name}</li>`)}
  </ul>`;

const axes = (frame, { places, shown }) => svg`
  ${frame.marks.map((mark) => svg`
    <line class="gridline" x1=${frame.start} x2=${frame.end} y1=${frame.y(mark)} y2=${frame.y(mark)}></line>
    <text class="label" x=${frame.start - 8} y=${frame.y(mark)} text-anchor="end" dominant-baseline="middle">${shown(mark)}</text>`)}
  ${frame.names.map((index) => svg`
    <text class="label" x=${frame.x(index)} y=${frame.bottom + 20} text-anchor="middle">${places[index].name}</text>`)}`;

const table = (data) => html`
  <details class="numbers"><summary>${data.words.table}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${data.title}>
      <table>
        <thead><tr><th scope="col">${data.words.place}</th>
          ${data.series.map(({ name }) => html`<th scope="col" class="end">${name}</th>`)}</tr></thead>
        <tbody>${data.places.map(({ full }, at) => html`
          <tr><th scope="row">${full}</th>
            ${data.series.map((each) => html`<td class="end">${value(data, each, at)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>
  </details>`;
