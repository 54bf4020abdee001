import { html } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { pull } from './pull.js';

const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
export const ASPECTS = { '': 0, '1:1': 1, '4:3': 4 / 3, '3:2': 3 / 2, '16:9': 16 / 9, '3:4': 3 / 4, '9:16': 9 / 16 };

const within = (value, least, most) => Math.max(least, Math.min(most, value));
const share = (part, whole) => `${(part / whole) * 100}%`;

/** What lies over the picture before the open step: the box of a crop with its handles, or the point of a focus. */
export function overlay(editor) {
  const { composition } = editor;
  const step = composition.step(composition.selected);
  const size = composition.size(step.key) ?? editor.base;
  if (!size) {
    return '';
  }
  return composition.placeable === 'point' ? pointView(editor, step) : boxView(editor, step, size);
}

function boxView(editor, step, size) {
  const box = editor.composition.box(step.key) ?? { x: 0, y: 0, width: size.width, height: size.height };
  const put = (next) => putBox(editor, step, size, next);
  const begin = (handle) => (event) => pull(event, (dx, dy) =>
    put(pulled(box, handle, dx * size.width, dy * size.height, size, ASPECTS[editor.aspect])));
  const numbers = t('editor.boxAt', { x: box.x, y: box.y, width: box.width, height: box.height });
  return html`
    <div class="crop-shade" .style=${`left:${share(box.x, size.width)};top:${share(box.y, size.height)};`
      + `width:${share(box.width, size.width)};height:${share(box.height, size.height)}`}>
      <button class="crop-box" id="crop-box" aria-label=${t('editor.box')} aria-describedby="box-numbers place-hint"
        @pointerdown=${begin('')} @keydown=${(event) => boxKey(event, box, size, editor.aspect, put)}>
        <span class="thirds" aria-hidden="true"></span>
      </button>
      ${HANDLES.map((handle) => html`<span class="handle ${handle}" aria-hidden="true" @pointerdown=${begin(handle)}></span>`)}
    </div>
    <output class="unseen" id="box-numbers">${numbers}</output>`;
}

// Where the step counts in per cent, it goes on to.
function putBox(editor, step, size, box) {
  const of = (value, whole) => String(step.values.unit === 'percent' ? Math.round(value / whole * 100) : Math.round(value));
  const least = (text) => (text === '0' ? '1' : text);
  editor.composition.change(step.key, {
    x: of(box.x, size.width), y: of(box.y, size.height),
    width: least(of(box.width, size.width)), height: least(of(box.height, size.height)),
    gravity: undefined, fx: undefined, fy: undefined,
  }, 'box');
}

/** The box after its handle was pulled so far (the middle of it moves it), within the picture and in the shape that is asked for. */
function pulled(box, handle, dx, dy, size, aspect) {
  if (handle === '') {
    const along = (start, by, length, whole) => Math.round(within(start + by, 0, whole - length));
    return { ...box, x: along(box.x, dx, box.width, size.width), y: along(box.y, dy, box.height, size.height) };
  }
  let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  left = handle.includes('w') ? within(left + dx, 0, right - 1) : left;
  right = handle.includes('e') ? within(right + dx, left + 1, size.width) : right;
  top = handle.includes('n') ? within(top + dy, 0, bottom - 1) : top;
  bottom = handle.includes('s') ? within(bottom + dy, top + 1, size.height) : bottom;
  const length = (from, to) => Math.max(1, Math.round(to - from));
  const free = { x: Math.round(left), y: Math.round(top), width: length(left, right), height: length(top, bottom) };
  return aspect ? shaped(free, handle, size, aspect) : free;
}

// The side that is not pulled follows; where it cannot, both stop.
function shaped(box, handle, size, aspect) {
  const byHeight = handle === 'n' || handle === 's';
  const roomX = handle.includes('w') ? box.x + box.width : size.width - box.x;
  const roomY = handle.includes('n') ? box.y + box.height : size.height - box.y;
  const wanted = byHeight ? box.height * aspect : box.width;
  const width = Math.max(1, Math.round(Math.min(wanted, roomX, roomY * aspect)));
  const height = Math.max(1, Math.round(width / aspect));
  return {
    x: handle.includes('w') ? box.x + box.width - width : box.x,
    y: handle.includes('n') ? box.y + box.height - height : box.y,
    width, height: Math.min(height, size.height),
  };
}

// A hundredth of the picture at a time, or one pixel with Ctrl or Alt.
function boxKey(event, box, size, aspect, put) {
  const way = ARROWS[event.key];
  if (!way) {
    return;
  }
  event.preventDefault();
  const fine = event.ctrlKey || event.altKey || event.metaKey;
  const unit = (length) => (fine ? 1 : Math.max(1, Math.round(length / 100)));
  const [dx, dy] = [way[0] * unit(size.width), way[1] * unit(size.height)];
  put(pulled(box, event.shiftKey ? (dx === 0 ? 's' : 'e') : '', dx, dy, size, event.shiftKey ? ASPECTS[aspect] : 0));
}

/** Gives the open crop the shape, as large as it fits about the same middle. */
export function reshape(editor) {
  const { composition, aspect } = editor;
  const step = composition.step(composition.selected);
  const size = composition.size(step.key);
  const box = composition.box(step.key);
  const wanted = ASPECTS[aspect];
  if (!wanted || !box || Math.abs(box.width / box.height - wanted) < 0.01) {
    return;
  }
  const width = Math.round(Math.min(Math.max(box.width, box.height * wanted), size.width, size.height * wanted));
  const height = Math.max(1, Math.round(width / wanted));
  putBox(editor, step, size, {
    x: within(Math.round(box.x + (box.width - width) / 2), 0, size.width - width),
    y: within(Math.round(box.y + (box.height - height) / 2), 0, size.height - height), width, height });
}

function pointView(editor, step) {
  const [x, y] = [Number(step.values.fx ?? 0.5), Number(step.values.fy ?? 0.5)];
  const put = (fx, fy) => {
    const of = (value) => String(Math.round(within(value, 0, 1) * 1000) / 1000);
    editor.composition.change(step.key, { gravity: 'focal', fx: of(fx), fy: of(fy) }, 'point');
  };
  const key = (event) => {
    const way = ARROWS[event.key];
    if (way) {
      event.preventDefault();
      const unit = event.ctrlKey || event.altKey || event.metaKey ? 0.001 : 0.01;
      put(x + way[0] * unit, y + way[1] * unit);
    }
  };
  return html`
    <button class="focal-point" id="focal-point" aria-label=${t('editor.point')} aria-describedby="point-numbers place-hint"
      .style=${`left:${x * 100}%;top:${y * 100}%`} @keydown=${key}
      @pointerdown=${(event) => pull(event, (dx, dy) => put(x + dx, y + dy))}></button>
    <output class="unseen" id="point-numbers">${t('editor.pointAt', { x: Math.round(x * 100), y: Math.round(y * 100) })}</output>`;
}
