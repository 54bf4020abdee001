import { html, nothing } from '../../lib/html.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';
import { note } from '../../parts/note.js';
import { failureText, progressOf } from '../../parts/job-state.js';
import { canShow, isLight, makesModel, modelFormat, previewOf, smaller } from '../../parts/job-text.js';
import { comeAgain, picture, rendered } from '../../parts/picture.js';

const WIDTHS = [480, 960, 1440];

/** What came of a job, or how far it is. `page` has `image`, `name`, `viewer` and carries out what the buttons ask for. */
export const result = (job, page) => html`
  <section class="card stack" aria-labelledby="result">
    <h2 id="result">${t('jobs.result')}</h2>
    ${job.derivative ? there(job, page) : absent(job, page)}
  </section>`;

const absent = (job, page) => html`
  <div class="pending">
    ${picture(page.image, { widths: [320, 640], sizes: '(min-width: 60rem) 40rem, 100vw', form: (width) => `resize:${width}x/webp`,
    alt: t('jobs.source', { name: page.name }), width: page.image.width, height: page.image.height, lazy: false, classes: 'faint' })}
  </div>
  ${job.status === 'failed' ? note('bad', failureText(job.failure)) : nothing}
  ${job.status === 'cancelled' ? note('info', t('jobs.cancelledWhy')) : nothing}
  ${page.underWay ? progressOf(job, page.name) : nothing}`;

function there(job, page) {
  return html`
    ${makesModel(job.transformation) ? model(job, page) : shownPicture(job, page)}
    <div class="row">
      <a class="button" href=${job.derivative.url} download>
        ${icon('download')}${t('jobs.download')} · ${job.derivative.format} · ${bytes(job.derivative.bytes)}</a>
      ${makesModel(job.transformation)
    ? html`<button class="button" @click=${() => page.formats()}>${icon('cube')}${t('jobs.formats')}</button>` : nothing}
    </div>`;
}

function shownPicture(job, page) {
  const { derivative } = job;
  const alt = t('jobs.resultOf', { name: page.name });
  if (isLight(derivative)) {
    return html`<img class="picture chequer" src=${derivative.url} alt=${alt} width=${derivative.width} height=${derivative.height}>`;
  }
  // The light form of a heavy result is made when somebody looks at it here.
  return html`
    ${picture({ id: job.image_id }, { widths: WIDTHS.filter((width) => width < derivative.width * 2), sizes: '(min-width: 60rem) 40rem, 100vw',
    form: (width) => smaller(job.transformation, width), alt, width: derivative.width, height: derivative.height, lazy: false, classes: 'chequer' })}
    ${canShow(derivative) ? nothing : html`<p class="small quiet">${t('jobs.shownAs', { format: derivative.format })}</p>`}`;
}

function model(job, page) {
  if (page.viewer) {
    return page.viewer.view();
  }
  const isGlb = modelFormat(job.transformation) === 'glb';
  return html`
    <div class="poster">
      <img class="picture" src=${rendered(job.image_id, previewOf(job.transformation))} width="960" height="720" @error=${comeAgain}
        alt=${t('viewer.preview', { name: page.name })}>
      ${isGlb ? html`<button class="button primary" @click=${() => page.look()}>${icon('cube')}${t('viewer.show')}</button>` : nothing}
    </div>
    ${isGlb ? nothing : html`<p class="small quiet">${t('jobs.onlyGlb', { format: modelFormat(job.transformation).toUpperCase() })}</p>`}`;
}
