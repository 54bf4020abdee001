import { query } from '../../lib/api.js';
import { html } from '../../lib/html.js';
import { Page } from '../../lib/page.js';
import { t } from '../../lib/words.js';
import { Chart } from '../../parts/chart.js';
import { activity } from './activity.js';
import { area } from './area.js';
import { health } from './health.js';
import { Panel } from './panel.js';
import { queue } from './queue.js';
import { storage } from './storage.js';
import { workers } from './workers.js';

const OFTEN_MS = 10_000;
const SELDOM_MS = 60_000;
const SPANS = [6, 24, 168];

/** How the installation is. Each panel asks for itself, so that one that fails takes none of the others with it. */
export default class OverviewPage extends Page {
  hours = 24;
  charts = [new Chart(this.update), new Chart(this.update), new Chart(this.update)];
  health = new Panel(this, { id: 'health', path: () => '/health', pauseMs: OFTEN_MS, draw: health });
  queue = new Panel(this, { id: 'queue', path: () => '/admin/queue', pauseMs: OFTEN_MS, draw: queue });
  workers = new Panel(this, { id: 'workers', path: () => '/admin/workers', pauseMs: OFTEN_MS, draw: workers });
  storage = new Panel(this, { id: 'storage', path: () => '/admin/storage', pauseMs: SELDOM_MS, draw: storage });
  activity = new Panel(this, {
    id: 'activity',
    path: () => query('/admin/activity', { hours: this.hours }),
    pauseMs: SELDOM_MS,
    draw: (data) => activity(data, this.charts),
  });

  get title() {
    return t('admin.overview');
  }

  async open() {
    [this.health, this.queue, this.workers, this.storage, this.activity].forEach((panel) => panel.start());
  }

  close() {
    super.close();
    this.charts.forEach((chart) => chart.close());
  }

  view() {
    const heading = (id, words) => html`<h2 id=${id}>${words}</h2>`;
    return area(this.title, html`
      <div class="panels">
        ${this.health.view(heading('health', t('admin.health')))}
        ${this.queue.view(heading('queue', t('admin.queue')))}
        ${this.workers.view(heading('workers', t('admin.workers')))}
        ${this.storage.view(heading('storage', t('admin.storage')))}
        ${this.activity.view(html`<div class="row apart">${heading('activity', t('admin.activity'))}${this.#span()}</div>`, 'wide')}
      </div>`);
  }

  #span() {
    return html`
      <label class="row small"><span class="quiet">${t('admin.span')}</span>
        <select class="input span" @change=${(event) => this.#reach(Number(event.target.value))}>
          ${SPANS.map((n) => html`<option value=${n} ?selected=${n === this.hours}>${t('admin.hours', { n })}</option>`)}
        </select></label>`;
  }

  #reach(hours) {
    this.hours = hours;
    void this.activity.look();
  }
}
