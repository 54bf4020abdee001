// Everything that draws imports from here, so that the library's address stands in one file.
export { html, svg, nothing, render } from '../vendor/lit-html/lit-html.js';
export { repeat } from '../vendor/lit-html/directives/repeat.js';
export { live } from '../vendor/lit-html/directives/live.js';
export { ref } from '../vendor/lit-html/directives/ref.js';
// Not style-map: it writes the attribute at first, which our policy forbids. `.style=${'color: red'}` sets the property.
