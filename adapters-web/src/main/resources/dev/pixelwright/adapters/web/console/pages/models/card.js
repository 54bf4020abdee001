import { post } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { html, nothing } from '../../lib/html.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { failureText, isUnderWay, progressOf, statusTag } from '../../parts/job-state.js';
import { modelFormat, modelOptions, previewOf } from '../../parts/job-text.js';
import { comeAgain, rendered } from '../../parts/picture.js';
import { faces, showModel } from '../../parts/viewer.js';
import { showFormats } from './formats.js';

// As the library shows pictures, so that it is made once.
const SMALL = 'resize:480x480,fit=cover/webp';

/** One file of a batch: how far it is, why it was refused, or its model. `page` hears of jobs that are others now. */
export const card = (item, page) => html`
  <li class="card model" data-position=${item.position}>
    ${face(item)}
    <div class="about-file">
      <h2 class="ellipsis" title=${item.filename}>${item.filename}</h2>
      ${item.job ? ofJob(item, page) : refused(item)}
    </div>
  </li>`;

const refused = ({ failure }) => html`
  <p><span class="tag status bad">${icon('warn')}${t('models.refused')}</span></p>${failureText(failure)}`;

function face({ job }) {
  if (!job) {
    return html`<div class="face">${icon('image')}</div>`;
  }
  const shown = (source) => html`<img src=${source} width="640" height="480" loading="lazy" alt="" @error=${comeAgain} @load=${appear}>`;
  // Two templates, so that the tries of the first picture are not counted for the second.
  return job.status === 'completed'
    ? html`<div class="face">${shown(rendered(job.image_id, previewOf(job.transformation)))}</div>`
    : html`<div class="face faint">${icon('image')}${shown(rendered(job.image_id, SMALL))}</div>`;
}

// The picture waits behind the models, which are worked on first.
const appear = ({ target }) => target.classList.add('there');

function ofJob(item, page) {
  const { job } = item;
  if (job.status === 'completed') {
    return made(item);
  }
  return html`
    <p>${statusTag(job.status)}</p>
    ${isUnderWay(job) ? progressOf(job, item.filename) : nothing}
    ${job.status === 'failed' ? html`
      ${failureText(page.refusals.get(item.position) ?? job.failure)}
      <p><button class="button slim" aria-label=${t('jobs.retryOf', { name: item.filename })} @click=${() => retry(item, page)}>
        ${icon('retry')}${t('jobs.retry')}</button></p>` : nothing}`;
}

async function retry({ position, job }, page) {
  page.refusals.delete(position);
  const again = await page.attempt(() => post(`/jobs/${job.id}/retry`), (problem) => page.refusals.set(position, problem));
  if (again) {
    page.replace(position, again);
    await focusOn(`[data-position="${position}"] h2`);
  }
}

function made({ job, filename }) {
  const { derivative, transformation } = job;
  const glb = modelFormat(transformation) === 'glb';
  const facts = `${modelFormat(transformation).toUpperCase()} · ${faces(modelOptions(transformation).faces)} · ${bytes(derivative.bytes)}`;
  const open = () => showModel({ src: derivative.url, poster: rendered(job.image_id, previewOf(transformation)), name: filename, facts });
  const formats = () => showFormats({ imageId: job.image_id, transformation, name: filename });
  return html`
    <p class="small quiet">${facts}</p>
    ${glb ? nothing : html`<p class="small quiet">${t('jobs.onlyGlb', { format: modelFormat(transformation).toUpperCase() })}</p>`}
    <div class="row">
      ${glb ? html`<button class="button slim" aria-label=${t('viewer.showOf', { name: filename })} @click=${open}>
        ${icon('cube')}${t('viewer.show')}</button>` : nothing}
      <a class="button slim" href=${derivative.url} download aria-label=${t('jobs.downloadOf', { name: filename })}>
        ${icon('download')}${t('jobs.download')}</a>
      <button class="button slim" aria-label=${t('jobs.formatsOf', { name: filename })} @click=${formats}>
        ${t('jobs.formats')}</button>
    </div>`;
}
