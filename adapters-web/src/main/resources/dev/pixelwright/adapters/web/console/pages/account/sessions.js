import { del, get } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { html, nothing, repeat } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { signOut } from '../../lib/session.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { confirm } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';
import { address, agent, isHere } from './agent.js';
import { area, waiting } from './area.js';

/** Where one is signed in, and the ways to end that. */
export default class SessionsPage extends Page {
  items = null;
  refusal = null;

  get title() {
    return t('account.sessions');
  }

  async open() {
    const { items } = await get('/me/sessions', { signal: this.signal });
    // This one first, then the latest.
    this.items = items.sort((a, b) => b.current - a.current || b.created_at.localeCompare(a.created_at));
  }

  get #others() {
    return this.items?.filter((session) => !session.current) ?? [];
  }

  view() {
    return area(this.title, html`
      <p class="quiet">${t('account.sessionsWhat')}</p>
      ${this.refusal ? problemNote(this.refusal) : nothing}
      ${this.items
        ? html`<ul class="rows" role="list">${repeat(this.items, ({ id }) => id, (session) => this.#row(session))}</ul>`
        : waiting()}`,
    html`
      ${this.#others.length > 0
        ? html`<button class="button" @click=${() => this.#endOthers()}>${t('account.endOthers')}</button>`
        : nothing}
      <button class="button danger" @click=${() => this.#everywhere()}>${icon('out')}${t('account.everywhere')}</button>`);
  }

  #row(session) {
    const { program, system } = agent(session.user_agent);
    const name = system ? t('account.onSystem', { program, system }) : program || t('account.unknownAgent');
    return html`
      <li class="item" data-session=${session.id}>
        <div class="grow">
          <h2>${name} ${session.current ? html`<span class="tag good">${icon('check')}${t('account.thisSession')}</span>` : nothing}</h2>
          <p class="small quiet">
            ${t(isHere(session.address) ? 'account.fromHere' : 'account.from', { address: address(session.address) })}
            · ${when(session.created_at, (ago) => t('account.opened', { when: ago }))}
            · ${when(session.expires_at, (ago) => t('account.ends', { when: ago }))}
          </p>
        </div>
        ${session.current ? nothing : html`
          <button class="button slim" aria-label=${t('account.endThis', { name })}
            @click=${() => this.#end(session)}>${t('account.end')}</button>`}
      </li>`;
  }

  async #close(session) {
    try {
      await del(`/me/sessions/${session.id}`);
    } catch (problem) {
      // Ended by itself meanwhile, which is what was wanted.
      if (problem.code !== 'SESSION_NOT_FOUND') {
        throw problem;
      }
    }
    this.items = this.items.filter((each) => each.id !== session.id);
  }

  async #end(session) {
    this.refusal = null;
    const next = this.#others[this.#others.indexOf(session) + 1] ?? this.#others.at(-2);
    if (await this.#try(() => this.#close(session))) {
      say(t('account.ended'));
      await focusOn(() => next && document.querySelector(`[data-session="${next.id}"] button`), 'h1');
    }
  }

  async #endOthers() {
    const others = this.#others;
    if (await confirm(t('account.endOthers'), t('account.endOthersSure', { n: others.length }), t('account.endOthers'))) {
      if (await this.#try(() => Promise.all(others.map((session) => this.#close(session))))) {
        say(t('account.othersEnded'));
        await focusOn('h1');
      }
    }
  }

  async #everywhere() {
    if (await confirm(t('account.everywhere'), t('account.everywhereSure'), t('account.everywhere'))) {
      await this.#try(async () => {
        // What was opened since the list was shown is to end too.
        await this.open();
        await Promise.all(this.#others.map((session) => this.#close(session)));
        await signOut();
      });
    }
  }

  async #try(act) {
    this.refusal = null;
    return this.attempt(async () => {
      await act();
      return true;
    }, (problem) => {
      this.refusal = problem;
    });
  }
}
