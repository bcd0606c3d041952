import { get } from '../api.js';
import { number, percent, say, term } from '../i18n.js';
import { INDICATORS, colourGrids, loadGrids } from '../live-grids.js';
import { badge, COLOURS, counts, SEVERITIES, swatch } from '../parts/severity.js';
import { places } from '../places.js';
import { go, link } from '../router.js';
import { loadTrend, trendOption } from '../trend.js';
import { Page, html, nothing, trouble, waiting } from '../view.js';
import '../parts/chart.js';
import '../parts/map.js';
import '../parts/live-list.js';
import '../parts/place-search.js';

const REFRESH_MILLIS = 10_000;
const TREND_MILLIS = 300_000;

/** Stands where the figures will be, so that nothing moves when they come. */
const UNKNOWN = { openAlerts: {}, openIncidents: {}, coverage: {}, riskIndex: {}, grids: { byLevel: {} } };

/** The county, or a town or village of it: map, ranking, figures, and what comes in. */
class County extends Page {
  static properties = { division: {}, indicator: { state: true } };
  #rows = new Map();
  #rollUp = null;
  #first = new Map();
  #trend = null;
  #trendAt = 0;

  /** A class field would hide the property that renders again. */
  constructor() {
    super();
    this.indicator = 'risk';
  }

  willUpdate(changed) {
    if (changed.has('division')) {
      this.#trendAt = 0;
      this.#rollUp = null;
      this.#refresh();
      this.every(REFRESH_MILLIS, () => this.#refresh());
    }
  }

  get #here() {
    return places.divisions.has(this.division) ? this.division : places.roots[0];
  }

  #refresh() {
    const here = this.#here;
    return this.attempt(async () => {
      const [rows, rollUp] = await Promise.all([loadGrids(), get(`/v1/divisions/${encodeURIComponent(here)}`)]);
      if (here !== this.#here) return;
      this.#rows = rows;
      this.#rollUp = rollUp;
      for (const child of rollUp.children) {
        if (!this.#first.has(child.code)) this.#first.set(child.code, child.riskIndex.mean);
      }
      await this.#refreshTrend(here);
    });
  }

  async #refreshTrend(here) {
    if (Date.now() - this.#trendAt < TREND_MILLIS) return;
    this.#trendAt = Date.now();
    this.#trend = trendOption(await loadTrend(here));
  }

  alertsChanged() {}

  render() {
    return html`<div class="county">
      <section class="overview" aria-label=${say('overview')}>
        ${this.#toolbar()} ${this.problem ? trouble(this.problem, () => this.#refresh()) : nothing}
        <div class="map-frame">
          <gw-map .focus=${this.#here} .colours=${colourGrids(this.#rows, this.indicator, COLOURS)}
            @pick=${(event) => this.#pick(event.detail)}></gw-map>
          ${this.#legend()}
        </div>
        ${this.#figures(this.#rollUp ?? UNKNOWN)}
        <div class="lower">${this.#ranking()}
          ${this.#trend ? html`<gw-chart class="trend" .option=${this.#trend} .label=${say('trend')}></gw-chart>` : html`<span class="trend"></span>`}</div>
      </section>
      <gw-live-list .division=${this.#here}></gw-live-list>
    </div>`;
  }

  #toolbar() {
    return html`<div class="toolbar">
      <nav class="crumbs" aria-label=${say('crumbs')}>${places.pathOf(this.#here).map(
        (one) => html`<a href=${link('', null, { division: one.code })} aria-current=${one.code === this.#here ? 'location' : nothing}>${one.name}</a>`,
      )}</nav>
      <gw-place-search></gw-place-search>
      <label>${say('indicator')} <select @change=${(event) => (this.indicator = event.target.value)}>${Object.keys(INDICATORS).map(
        (name) => html`<option value=${name} ?selected=${name === this.indicator}>${say(`indicator.${name}`)}</option>`,
      )}</select></label>
    </div>`;
  }

  #legend() {
    return html`<ul class="legend" aria-label=${say('legend')}>${[...SEVERITIES, 'none'].map(
      (level) => html`<li>${swatch(level)}${say(`legend.${this.indicator}.${level}`)}</li>`,
    )}</ul>`;
  }

  /** From above one goes down level by level; a village's grids open their file. */
  #pick(grid) {
    const path = places.pathOf(places.grids.get(grid).parent).map((one) => one.code);
    const next = path[path.indexOf(this.#here) + 1];
    if (path.includes(this.#here) && next) go('', null, { division: next });
    else go('grids', grid);
  }

  #figures(of) {
    return html`<dl class="figures">
      <div><dt>${say('figure.alerts')}</dt><dd>${number(of.openAlerts.total)} ${say('unit.alerts')}</dd><dd>${counts(of.openAlerts.bySeverity)}</dd></div>
      <div><dt>${say('figure.incidents')}</dt><dd>${number(of.openIncidents.total)} ${say('unit.incidents')}</dd><dd>${say('figure.overdue', { n: number(of.openIncidents.overdue) })}</dd></div>
      <div><dt>${say('figure.coverage')}</dt><dd>${percent(of.coverage.rate)}</dd><dd>${say('figure.watched', { n: number(of.coverage.covered), of: number(of.coverage.watched) })}</dd></div>
      <div><dt>${say('figure.risk')}</dt><dd>${number(of.riskIndex.mean, 1)}</dd><dd>${say('figure.max', { n: number(of.riskIndex.max, 1) })}</dd></div>
      <div><dt>${say('figure.grids')}</dt><dd>${number(of.grids.total)} ${say('unit.grids')}</dd><dd>${say('figure.atRisk', { n: of.grids.total === undefined ? '—' : number(of.grids.total - (of.grids.byLevel.none ?? 0)) })}</dd></div>
    </dl>`;
  }

  #ranking() {
    if (!this.#rollUp) return html`<div>${waiting()}</div>`;
    const { children } = this.#rollUp;
    if (!children.length) return this.#gridRanking();
    const ranked = [...children].sort((a, b) => b.riskIndex.mean - a.riskIndex.mean);
    return html`<div class="scroll"><table class="ranking">
      <caption>${say('ranking', { level: term('level', ranked[0].level) })}</caption>
      <thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('figure.risk')}</th><th scope="col">${say('change')}</th><th scope="col">${say('figure.alerts')}</th><th scope="col">${say('stage.overdue')}</th><th scope="col">${say('figure.coverage')}</th></tr></thead>
      <tbody>${ranked.map((one) => html`<tr>
        <th scope="row"><a href=${link('', null, { division: one.code })}>${one.name}</a></th>
        <td>${number(one.riskIndex.mean, 1)}</td><td>${this.#change(one)}</td><td>${counts(one.openAlerts.bySeverity)}</td>
        <td>${number(one.openIncidents.overdue)}</td><td>${percent(one.coverage.rate)}</td></tr>`)}</tbody>
    </table></div>`;
  }

  /** Since this page was opened; the figures of earlier days are not kept by the API. */
  #change(one) {
    const change = (one.riskIndex.mean ?? 0) - (this.#first.get(one.code) ?? 0);
    if (Math.abs(change) < 0.05) return '—';
    return html`<span class=${change > 0 ? 'worse' : 'better'}>${change > 0 ? '▲' : '▼'} ${number(Math.abs(change), 1)}</span>`;
  }

  #gridRanking() {
    const rows = [...this.#rows.values()].filter((row) => places.isWithin(row.grid, this.#here));
    rows.sort((a, b) => b.riskIndex - a.riskIndex);
    return html`<div class="scroll"><table class="ranking">
      <caption>${say('ranking', { level: say('level.grid') })}</caption>
      <thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('figure.index')}</th><th scope="col">${say('severity')}</th><th scope="col">${say('stage.overdue')}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row"><a href=${link('grids', row.grid)}>${row.name}</a></th>
        <td>${number(row.riskIndex, 1)}</td><td>${badge(row.level)}</td><td>${number(row.overdueIncidents)}</td></tr>`)}</tbody>
    </table></div>`;
  }
}

customElements.define('gw-county', County);
