import { html, svg } from '../lib/html.js';

/** Our mark, as in icons/mark.svg: drawn in the page, because it is seen first and must not come later than the rest. */
export const mark = (size) => html`
  <svg class="mark" viewBox="0 0 64 64" width=${size} height=${size} aria-hidden="true">${svg`
    <rect width="64" height="64" rx="14" fill="#a93a10"></rect>
    <path fill="#fff" d="M14 14h12v12H14z"></path>
    <path fill="#ffd9c7" d="M26 26h12v12H26zM14 38h12v12H14z"></path>
    <path fill="#fff" fill-opacity=".55" d="M14 26h12v12H14zM38 38h12v12H38z"></path>
    <path fill="#fff" d="M26 14h12c6.600 0 12 5.400 12 12v12H38V26H26z"></path>`}</svg>`;

/** The mark with the name. */
export const brand = () => html`${mark(32)}Pixelwright`;
