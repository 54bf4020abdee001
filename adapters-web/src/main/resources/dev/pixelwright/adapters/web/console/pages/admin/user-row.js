import { html, nothing } from '../../lib/html.js';
import { user } from '../../lib/session.js';
import { t } from '../../lib/words.js';
import { problemNote } from '../../parts/note.js';
import { when } from '../../parts/when.js';

/** One user, and what can be changed of them; `problem` is what the last change was refused with. */
export function userRow(each, { problem, turnRole, turnStanding }) {
  const { id, username: name, email, disabled, created_at: since, last_login: last } = each;
  const admin = each.roles.includes('admin');
  const role = admin ? 'demote' : 'promote';
  const standing = disabled ? 'enable' : 'disable';
  return html`
    <li class="item" data-user=${id}>
      <div class="grow stack tight">
        <h2>${name}
          ${id === user.value?.id ? html`<span class="tag info">${t('admin.you')}</span>` : nothing}
          ${admin ? html`<span class="tag good">${t('admin.isAdmin')}</span>` : nothing}
          ${disabled ? html`<span class="tag bad">${t('admin.isDisabled')}</span>` : nothing}</h2>
        <p class="small quiet">${email} · ${when(since, (ago) => t('admin.since', { when: ago }))}
          · ${last ? when(last, (ago) => t('admin.lastLogin', { when: ago })) : t('admin.neverIn')}</p>
        ${problem ? problemNote(problem) : nothing}
      </div>
      <div class="row">
        <a class="button slim plain" href="admin/audit?actor=${id}" aria-label=${t('admin.actionsOf', { name })}>${t('admin.actions')}</a>
        <button class="button slim plain role" aria-label=${t('admin.actOn', { act: t(`admin.do_${role}`), name })}
          @click=${turnRole}>${t(`admin.do_${role}`)}</button>
        <button class="button slim standing ${disabled ? '' : 'danger'}" aria-label=${t('admin.actOn', { act: t(`admin.do_${standing}`), name })}
          @click=${turnStanding}>${t(`admin.do_${standing}`)}</button>
      </div>
    </li>`;
}
