import { get } from '../api.js';
import { number, percent, say, term } from '../i18n.js';
import { colourGrids, loadGrids } from '../live-grids.js';
import { alertRow, when } from '../parts/alert-text.js';
import { badge, COLOURS, SEVERITIES, swatch } from '../parts/severity.js';
import { stageClock } from '../parts/stage.js';
import { places } from '../places.js';
import { link } from '../router.js';
import { duration } from '../time.js';
import { Page, empty, html, nothing, trouble, waiting } from '../view.js';
import '../parts/map.js';

const REFRESH_MILLIS = 10_000;
const SOON_MILLIS = 1_000;

/** How many households a grid should have, by its type. */
const HOUSEHOLDS = { urban: [300, 500], rural: [100, 200], mountain: [0, 300] };

/** 一格一档: all that is known of one grid. */
class GridPage extends Page {
  static properties = { code: {} };
  #file = null;
  #alerts = [];
  #colours = new Map();
  #soon = 0;

  willUpdate(changed) {
    if (changed.has('code')) {
      this.#file = null;
      this.#load();
      this.every(REFRESH_MILLIS, () => this.#load());
    }
  }

  #load() {
    const code = this.code;
    return this.attempt(async () => {
      const [file, page] = await Promise.all([
        get(`/v1/grids/${encodeURIComponent(code)}`),
        get('/v1/alerts', { grid: code, limit: 50 }),
      ]);
      if (code !== this.code) return;
      this.#file = file;
      this.#alerts = page.alerts;
      const around = await loadGrids(file.facts?.parent);
      if (code === this.code) this.#colours = colourGrids(around, 'patrol', COLOURS);
    });
  }

  alertsChanged(fresh) {
    if (fresh.some((alert) => alert.scope.grid === this.code || alert.grids?.includes(this.code))) this.#loadSoon();
  }

  /** Many warnings at once are one reason to look again. */
  #loadSoon() {
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      if (this.isConnected) this.#load();
    }, SOON_MILLIS);
  }

  render() {
    if (!this.#file) return html`<h1 class="visually-hidden">${say('level.grid')}</h1>${this.problem ? trouble(this.problem, () => this.#load()) : waiting()}`;
    const { facts, live } = this.#file;
    return html`<article class="grid-page">
      <header class="alert-head ${live?.level ?? 'none'}">
        <h1>${facts?.name ?? this.code} <small>${say('grid.code')} ${this.code}</small></h1>
        <p>${(facts?.divisions ?? []).slice().reverse().map((one) => html`<a class="tag" href=${link('', null, { division: one.code })}>${one.name}</a> `)}</p>
        ${live ? html`<p class="lead">${badge(live.level)} ${say('figure.index')} <b>${number(live.riskIndex, 1)}</b></p>` : html`<p class="hint">${say('grid.silent')}</p>`}
      </header>
      ${this.problem ? trouble(this.problem, () => this.#load()) : nothing}
      <div class="columns">
        <div>${facts ? this.#facts(facts) : nothing}${live ? this.#parts(live) : nothing}${live ? this.#incidents(live.openIncidents) : nothing}</div>
        <div>${live ? this.#patrol(live.patrol, facts) : nothing}${this.#history()}</div>
      </div></article>`;
  }

  #facts(facts) {
    return html`<section><h2>${say('grid.facts')}</h2><dl class="facts">
      <dt>${say('grid.type')}</dt><dd>${term('type', facts.type)}</dd>
      <dt>${say('grid.households')}</dt><dd>${number(facts.households)} ${say('unit.households')} ${size(facts)}</dd>
      <dt>${say('grid.residents')}</dt><dd>${number(facts.residents)} ${say('unit.people')}</dd>
      <dt>${say('grid.activeFrom')}</dt><dd>${when(facts.activeFrom)}</dd>
      <dt>${say('grid.checkpoints')}</dt><dd>${number(facts.checkpoints.length)} ${say('unit.points')}</dd>
    </dl></section>`;
  }

  #parts(live) {
    return html`<section><h2>${say('grid.parts')}</h2>
      ${live.parts.length ? html`<table><thead><tr><th scope="col">${say('rule')}</th><th scope="col">${say('severity')}</th><th scope="col">${say('alert.opened')}</th><th scope="col">${say('grid.points')}</th></tr></thead>
      <tbody>${live.parts.map((part) => html`<tr class=${part.discounted ? 'faded' : ''}>
        <th scope="row"><a href=${link('alerts', part.alertId)}>${term('rule', part.rule)}</a></th><td>${badge(part.severity)}</td>
        <td>${when(part.openedAt)}${part.resolvedAt ? html` <span class="tag">${say('status.resolved')}</span>` : nothing}</td><td>+${number(part.points, 1)}</td></tr>`)}</tbody></table>
      <p class="hint">${say('grid.partsHelp')}</p>` : empty(say('grid.noParts'))}</section>`;
  }

  #incidents(open) {
    return html`<section><h2>${say('figure.incidents')} <small>${number(open.total)} ${say('unit.incidents')}</small></h2>
      <p>${Object.entries(open.byStage).map(([stage, n]) => html`<span class="tag">${term('stage', stage)} ${number(n)}</span> `)}</p>
      ${open.list.length ? html`<div class="scroll"><table><thead><tr><th scope="col">${say('incident')}</th><th scope="col">${say('category')}</th><th scope="col">${say('stage')}</th><th scope="col">${say('stage.clock')}</th></tr></thead>
      <tbody>${open.list.slice(0, 200).map((one) => html`<tr><th scope="row"><code>${one.incidentId}</code></th><td>${term('category', one.category)}</td><td>${term('stage', one.stage)}</td><td>${stageClock(one)}</td></tr>`)}</tbody></table></div>` : empty(say('grid.noIncidents'))}</section>`;
  }

  #patrol(patrol, facts) {
    const late = (patrol.coverage ?? 0) >= 1;
    const points = facts?.checkpoints ?? [];
    return html`<section><h2>${say('patrol')}</h2>
      <div class="map-frame small"><gw-map .focus=${this.code} .points=${points} .colours=${this.#colours}></gw-map></div>
      <ul class="keys" aria-label=${say('legend')}>${[...SEVERITIES, 'none'].map((level) => html`<li>${swatch(level)}${say(`legend.patrol.${level}`)}</li>`)}</ul>
      <dl class="facts"><dt>${say('patrol.last')}</dt><dd>${patrol.lastPatrol ? when(patrol.lastPatrol) : say('patrol.never')}</dd>
      <dt>${say('patrol.interval')}</dt><dd>${duration(patrol.interval)}</dd>
      <dt>${say('patrol.coverage')}</dt><dd class=${late ? 'worse' : ''}>${percent(patrol.coverage)}</dd>
      <dt>${say('patrol.due')}</dt><dd class=${late ? 'worse' : ''}>${when(patrol.dueAt)}</dd></dl>
      <p class="hint">${say('patrol.known', { n: points.length })}</p></section>`;
  }

  #history() {
    return html`<section><h2>${say('grid.history')}</h2><div class="alert-list">${this.#alerts.map((alert) => alertRow(alert))}
      ${this.#alerts.length ? nothing : empty(say('grid.noAlerts'))}</div>
      <p><a href=${link('search', null, { grid: this.code })}>${say('grid.allAlerts')}</a></p></section>`;
  }
}

function size({ type, households }) {
  const [least, most] = HOUSEHOLDS[type] ?? [];
  if (!most) return nothing;
  const rule = say(least ? 'grid.size' : 'grid.sizeMost', { least, most });
  return html`<small class=${households < least || households > most ? 'worse' : ''}>${rule}</small>`;
}

customElements.define('gw-grid', GridPage);
