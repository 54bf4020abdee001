import { html, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { icon } from '../../parts/icon.js';

/** What is shown this once: `title` and `text` say what it is, `example` how it is used; `kept` is called when it is kept. */
export const secretCard = ({ title, text, secret, example, kept }) => html`
  <section class="card secret" id="secret" tabindex="-1" aria-labelledby="secret-title">
    <h2 id="secret-title">${icon('key')}${title}</h2>
    <div class="stack">
      <p><strong>${t('account.once')}</strong> ${text}</p>
      ${line(secret, t('account.copySecret'))}
      ${example ? html`<p class="small quiet">${t('account.example')}</p>${line(example, t('account.copyExample'))}` : nothing}
      <div class="row"><button class="button primary" @click=${kept}>${t('account.kept')}</button></div>
    </div>
  </section>`;

const line = (text, label) => html`<div class="code-line"><code class="grow">${text}</code>${copyButton(text, label)}</div>`;
