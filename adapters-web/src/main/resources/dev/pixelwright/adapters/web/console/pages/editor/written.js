import { html, live, nothing } from '../../lib/html.js';
import { t } from '../../lib/words.js';
import { copyButton } from '../../parts/copy.js';
import { address } from './renders.js';
import { API } from '../../lib/api.js';

/** The transformation as it is written, and the line that has it made by hand. Both can be written in. */
export function writtenView(editor) {
  const text = editor.text;
  const fault = editor.draft?.problem?.message ?? (editor.draft ? editor.preview.problem?.message : '') ?? '';
  return html`
    <section class="card stack written" aria-labelledby="written-title" @copy=${() => editor.renders.keep(text)}
      @click=${({ target }) => target.closest('.copied .button') && editor.renders.keep(text)}>
      <h2 id="written-title">${t('editor.written')}</h2>
      <div class="field">
        <label for="text">${t('editor.text')}</label>
        <div class="copied">
          <textarea class="input code" id="text" rows="2" spellcheck="false" autocapitalize="off" autocomplete="off"
            .value=${live(editor.typing ?? text)} aria-invalid=${fault ? 'true' : 'false'}
            aria-describedby=${fault ? 'text-fault text-hint' : 'text-hint'}
            @focus=${() => { editor.typing = text; }} @blur=${() => { editor.typing = null; editor.update(); }}
            @input=${(event) => { editor.typing = event.target.value; editor.write(event.target.value); }}></textarea>
          ${copyButton(text, t('editor.copyText'))}
        </div>
        ${fault ? html`<span class="fault" id="text-fault" role="alert">${fault}</span>` : nothing}
        <span class="hint" id="text-hint">${t('editor.textHint')}</span>
      </div>
      ${curlField(editor, 'render', renderLine(editor.image, text))}
      ${curlField(editor, 'job', jobLine(editor.image, text))}
    </section>`;
}

const curlField = (editor, kind, line) => html`
  <div class="field">
    <label for="curl-${kind}">${t(`editor.curl_${kind}`)}</label>
    <div class="copied">
      <textarea class="input code" id="curl-${kind}" rows="2" spellcheck="false" autocapitalize="off" autocomplete="off"
        .value=${live(editor.curl?.kind === kind ? editor.curl.line : line)}
        @blur=${() => { editor.curl = null; editor.update(); }}
        @input=${(event) => {
          editor.curl = { kind, line: event.target.value };
          const text = transformationIn(event.target.value);
          if (text) {
            editor.write(text);
          }
        }}></textarea>
      ${copyButton(line, t('editor.copyLine'))}
    </div>
  </div>`;

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const AUTHORIZATION = '-H "Authorization: Bearer $TOKEN"';

/** The line that has the picture made and fetched in one. */
const renderLine = (image, text) => `curl -sS ${AUTHORIZATION} -OJ ${quoted(location.origin + address(image.id, text))}`;

/** The line that orders it as a job. */
const jobLine = (image, text) =>
  `curl -sS ${AUTHORIZATION} -H 'Content-Type: application/json' ${quoted(`${location.origin}${API}/images/${image.id}/transform`)} `
  + `-d ${quoted(JSON.stringify({ transformations: text }))}`;

/** What a line orders, whichever of the two it is. */
function transformationIn(line) {
  const found = /\/render\/([^\s'"]+)/.exec(line)?.[1] ?? /"transformations"\s*:\s*"([^"]+)"/.exec(line)?.[1] ?? '';
  try {
    return decodeURI(found);
  } catch {
    return found;
  }
}
