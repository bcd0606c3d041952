import { get } from '../api.js';
import { number, say, term } from '../i18n.js';
import { places } from '../places.js';
import { link } from '../router.js';
import { clock } from '../time.js';
import { View, empty, html, nothing, trouble, waiting } from '../view.js';
import { when } from './alert-text.js';
import { badge } from './severity.js';
import { stageClock } from './stage.js';

const MOST_GRIDS = 5;
const MOST_ALERTS = 50;

/** The events behind an alert. Each opens and then tells what became of its incident. */
class EvidenceList extends View {
  static properties = { alert: { attribute: false } };
  #incidents = new Map();

  alertsChanged() {}

  render() {
    const { total = 0, events = [] } = this.alert.evidence ?? {};
    const newest = [...events].sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
    return html`<section><h2>${say('evidence')} <small>${say('evidence.total', { n: number(total), shown: events.length })}</small></h2>
      ${events.length ? html`<ol class="timeline">${newest.map((event) => this.#event(event))}</ol>` : empty(say('evidence.none'))}</section>`;
  }

  #event(event) {
    return html`<li><details @toggle=${(toggled) => toggled.target.open && event.incidentId && this.#follow(event.incidentId)}>
      <summary>${when(event.time)} <b>${term('event', event.type)}</b> ${event.incidentId ? html`<code>${event.incidentId}</code>` : nothing}</summary>
      <dl class="facts">
        <dt>${say('field.time')}</dt><dd>${clock(event.time, 'exact')}</dd>
        <dt>${say('field.source')}</dt><dd><code>${event.source}</code></dd>
        <dt>${say('field.id')}</dt><dd><code>${event.id}</code></dd>
        ${event.incidentId ? this.#incident(event) : this.#place(this.alert.scope.grid)}
      </dl></details></li>`;
  }

  #place(grid) {
    return grid ? html`<dt>${say('field.grid')}</dt><dd><a href=${link('grids', grid)}>${places.line(this.#scopeOf(grid))}</a></dd>` : nothing;
  }

  #scopeOf(grid) {
    const path = places.pathOf(places.grids.get(grid)?.parent);
    const of = (level) => path.find((one) => one.level === level)?.code;
    return { town: of('town'), village: of('village'), grid };
  }

  #incident({ incidentId }) {
    const known = this.#incidents.get(incidentId);
    if (!known) return nothing;
    if (known.problem) return html`<dt>${say('incident.course')}</dt><dd>${trouble(known.problem)}</dd>`;
    if (!known.alerts) return html`<dt>${say('incident.course')}</dt><dd>${waiting()}</dd>`;
    return html`${this.#place(known.grid)}
      <dt>${say('incident.now')}</dt><dd>${known.open ? html`${term('category', known.open.category)} · ${term('stage', known.open.stage)} · ${stageClock(known.open)}` : say(known.silent ? 'grid.silent' : 'incident.ended')}</dd>
      <dt>${say('incident.course')}</dt><dd><ol class="incident-course">${this.#deeds(incidentId, known.alerts)}</ol>
        ${known.alerts.length ? html`<a href=${link('search', null, { q: incidentId })}>${say('incident.search')}</a>` : nothing}</dd>`;
  }

  /** What this alert's evidence and other alerts say of the incident, the oldest first. */
  #deeds(incidentId, alerts) {
    const events = this.alert.evidence.events.filter((one) => one.incidentId === incidentId);
    const deeds = [
      ...events.map((one) => ({ time: one.time, text: html`<b>${term('event', one.type)}</b>` })),
      ...alerts.map((one) => ({ time: one.openedAt, text: html`${badge(one.severity)} <a href=${link('alerts', one.alertId)}>${term('rule', one.rule)}</a> ${stageOf(one)} ${term('status', one.status)}` })),
    ];
    return deeds.sort((a, b) => Date.parse(a.time) - Date.parse(b.time)).map(({ time, text }) => html`<li>${when(time)} ${text}</li>`);
  }

  async #follow(incidentId) {
    if (this.#incidents.get(incidentId)?.alerts) return;
    this.#incidents.set(incidentId, {});
    this.requestUpdate();
    this.#incidents.set(incidentId, await load(incidentId, this.#grids).catch((problem) => ({ problem })));
    this.requestUpdate();
  }

  get #grids() {
    return this.alert.grids?.length ? this.alert.grids : [this.alert.scope.grid].filter(Boolean);
  }
}

async function load(incidentId, grids) {
  const [page, ...files] = await Promise.all([
    get('/v1/alerts', { q: incidentId, limit: MOST_ALERTS }),
    ...grids.slice(0, MOST_GRIDS).map((grid) => get(`/v1/grids/${encodeURIComponent(grid)}`).catch(() => ({ grid }))),
  ]);
  const found = files.map(({ grid, live }) => ({ grid, open: live?.openIncidents.list.find((one) => one.incidentId === incidentId) }));
  const open = found.find((one) => one.open);
  return { alerts: page.alerts.filter((alert) => concerns(alert, incidentId)), open: open?.open, grid: open?.grid ?? (grids.length === 1 ? grids[0] : null), silent: files.some((file) => file.facts && !file.live) };
}

/** The words of an incident's number may also stand in another's. */
const concerns = (alert, incidentId) =>
  alert.key.startsWith(`incident:${incidentId}/`) || alert.evidence?.events.some((one) => one.incidentId === incidentId);

/** The stage that an overdue warning is about: incident:<id>/<stage>#<n>. */
function stageOf(alert) {
  const stage = /^incident:.*\/(\w+)#\d+$/.exec(alert.key)?.[1];
  return stage ? term('stage', stage) : '';
}

customElements.define('gw-evidence', EvidenceList);
