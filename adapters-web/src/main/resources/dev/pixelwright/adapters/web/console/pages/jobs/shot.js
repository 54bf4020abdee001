import { html } from '../../lib/html.js';
import { icon } from '../../parts/icon.js';
import { isLight, makesModel, previewOf } from '../../parts/job-text.js';
import { comeAgain, rendered } from '../../parts/picture.js';

// As the library shows pictures on most screens, so that no other is made for this.
const SMALL = 'resize:160x160,fit=cover/webp';

/** What a job is about, small: its result where there is one that is light, else the picture that it is made of. */
export const shot = (job) => html`
  <span class="shot">
    <img alt="" width="64" height="64" loading="lazy" decoding="async" src=${sourceOf(job)} @error=${comeAgain}>
    ${makesModel(job.transformation) ? html`<span class="mark">${icon('cube')}</span>` : ''}
  </span>`;

function sourceOf(job) {
  if (job.derivative && makesModel(job.transformation)) {
    return rendered(job.image_id, previewOf(job.transformation));
  }
  return job.derivative && isLight(job.derivative) ? job.derivative.url : rendered(job.image_id, SMALL);
}
