import { html, nothing } from '../../lib/html.js';
import { isAdmin } from '../../lib/session.js';
import { t, tOr } from '../../lib/words.js';
import { icon } from '../../parts/icon.js';

/** In place of the form while nobody here can make models: why, and what whoever runs the installation can do about it. */
export const unavailable = (generators, again) => html`
  <div class="unavailable stack">
    <div class="card stack">
      <div class="row">${icon('cube')}<h2>${t('models.noneHere')}</h2></div>
      <p>${t(generators.length > 0 ? 'models.noneAvailable' : 'models.noneInstalled')}</p>
      ${generators.length > 0 ? html`
        <dl class="stack">${generators.map((each) => html`
          <div class="why"><dt><strong>${tOr(`models.name_${each.name}`, each.name)}</strong>
            <span class="small quiet about">${tOr(`models.about_${each.name}`, each.description)}</span></dt>
            <dd>${icon('warn')}<span>${each.obstacle?.message}</span></dd></div>`)}</dl>` : nothing}
      <p><button class="button" @click=${again}>${icon('retry')}${t('models.lookAgain')}</button></p>
    </div>
    <div class="card stack tight">
      <h2>${t(isAdmin() ? 'models.whatYouCanDo' : 'models.whatAnOperatorCanDo')}</h2>
      <ul class="help">
        <li>${t('models.help_relief')}</li>
        <li>${t('models.help_depth')} <code>models.depth.path</code></li>
        <li>${t('models.help_fal')} <code>models.fal.key</code></li>
      </ul>
      <p class="small quiet">${t('models.helpMore')}</p>
    </div>
  </div>`;
