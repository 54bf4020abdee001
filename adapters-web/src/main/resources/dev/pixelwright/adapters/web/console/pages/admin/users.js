import { get, patch, query } from '../../lib/api.js';
import { focusOn } from '../../lib/focus.js';
import { html, repeat } from '../../lib/html.js';
import { Listing } from '../../lib/listing.js';
import { Page } from '../../lib/page.js';
import { go } from '../../lib/router.js';
import { isAdmin, recall, user } from '../../lib/session.js';
import { say } from '../../lib/toasts.js';
import { t } from '../../lib/words.js';
import { confirm } from '../../parts/dialog.js';
import { more } from '../../parts/more.js';
import { area, waiting } from './area.js';
import { userRow } from './user-row.js';

const PAGE = 50;

/** Who has an account here, and who may run the installation. */
export default class UsersPage extends Page {
  opened = false;
  /** `{id, problem}` of the last change that was refused, shown with its user. */
  refusal = null;
  list = new Listing((cursor) => get(query('/admin/users', { limit: PAGE, cursor }), { signal: this.signal }));

  get title() {
    return t('admin.users');
  }

  async open() {
    await this.list.open();
    this.opened = true;
  }

  view() {
    return area(this.title, this.opened ? html`
      <p class="quiet">${t('admin.userCount', { n: this.list.total ?? this.list.items.length })}</p>
      <ul class="rows" role="list">${repeat(this.list.items, ({ id }) => id, (each) => userRow(each, {
        problem: this.refusal?.id === each.id ? this.refusal.problem : null,
        turnRole: () => this.#turnRole(each),
        turnStanding: () => this.#turnStanding(each),
      }))}</ul>
      ${more(this.list, () => this.#extend())}` : waiting());
  }

  #turnRole(each) {
    const admin = each.roles.includes('admin');
    const roles = admin ? each.roles.filter((role) => role !== 'admin') : [...each.roles, 'admin'];
    return this.#change(each, { roles: roles.length > 0 ? roles : ['user'] }, admin ? 'demote' : 'promote', '.role');
  }

  #turnStanding(each) {
    return this.#change(each, { disabled: !each.disabled }, each.disabled ? 'enable' : 'disable', '.standing');
  }

  async #change(each, change, words, button) {
    const name = each.username;
    if (!(await confirm(t(`admin.this_${words}`, { name }), t(`admin.sure_${words}`, { name }), t(`admin.do_${words}`)))) {
      return;
    }
    this.refusal = null;
    const now = await this.attempt(() => patch(`/admin/users/${each.id}`, change), (problem) => {
      this.refusal = { id: each.id, problem };
    });
    if (now) {
      this.list.replace(now);
      say(t(`admin.done_${words}`, { name }));
    }
    if (now && now.id === user.value?.id) {
      await this.#oneself();
    }
    this.update();
    await focusOn(`[data-user="${each.id}"] ${button}`);
  }

  // What one may do has changed, perhaps so that this page is not for one any more.
  async #oneself() {
    await recall();
    if (user.value && !isAdmin()) {
      go('./', { replace: true });
    }
  }

  async #extend() {
    const first = await this.list.extend();
    this.update();
    if (first) {
      await focusOn(`[data-user="${first.id}"] .button`);
    }
  }
}
