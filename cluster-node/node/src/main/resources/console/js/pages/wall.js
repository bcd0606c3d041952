import { alerts } from '../alerts.js';
import { get } from '../api.js';
import { either, number, percent, say, term } from '../i18n.js';
import { colourGrids, loadGrids } from '../live-grids.js';
import { when } from '../parts/alert-text.js';
import { badge, COLOURS, mark, SEVERITIES } from '../parts/severity.js';
import { places } from '../places.js';
import { loadTrend, trendOption } from '../trend.js';
import { Page, html, nothing, trouble } from '../view.js';
import '../parts/chart.js';
import '../parts/clock.js';
import '../parts/map.js';

const REFRESH_MILLIS = 10_000;
const TREND_MILLIS = 300_000;
/** More than any wall has room for; what does not fit is not shown. */
const SHOWN = 20;

/** 拼接大屏: for a wall, nobody touches it. */
class Wall extends Page {
  #rows = new Map();
  #rollUp = null;
  #trend = null;
  #trendAt = 0;

  connectedCallback() {
    super.connectedCallback();
    document.body.classList.add('dark');
    this.#load();
    this.every(REFRESH_MILLIS, () => this.#load());
  }

  disconnectedCallback() {
    document.body.classList.remove('dark');
    super.disconnectedCallback();
  }

  #load() {
    return this.attempt(async () => {
      const root = places.roots[0];
      [this.#rows, this.#rollUp] = await Promise.all([loadGrids(), get(`/v1/divisions/${encodeURIComponent(root)}`)]);
      if (Date.now() - this.#trendAt > TREND_MILLIS) {
        this.#trendAt = Date.now();
        this.#trend = trendOption(await loadTrend(root), true);
      }
    });
  }

  render() {
    const open = alerts.list.filter((alert) => alert.status === 'open' && alert.handling.state !== 'dismissed');
    const towns = [...(this.#rollUp?.children ?? [])].sort((a, b) => b.riskIndex.mean - a.riskIndex.mean).slice(0, 10);
    return html`<main class="wall">
      <header><h1>${places.nameOf(places.roots[0])} · ${say('wall.title')}</h1><p><gw-clock></gw-clock> <span class="connection ${alerts.state}">${say(`connection.${alerts.state}`)}</span></p></header>
      ${this.problem ? trouble(this.problem) : nothing}
      <section class="wall-left"><dl class="wall-figures">${SEVERITIES.map((severity) => html`<div class=${severity}><dt>${mark(severity)}${term('severity', severity)}</dt><dd>${number(this.#rollUp?.openAlerts.bySeverity[severity] ?? 0)}</dd></div>`)}
        <div><dt>${say('figure.incidents')}</dt><dd>${number(this.#rollUp?.openIncidents.total)}</dd></div><div><dt>${say('figure.coverage')}</dt><dd>${percent(this.#rollUp?.coverage.rate)}</dd></div></dl>
        <table class="ranking"><caption>${say('ranking', { level: term('level', 'town') })}</caption><tbody>${towns.map((town, i) => html`<tr><td>${i + 1}</td><th scope="row">${town.name}</th><td><meter min="0" max=${Math.max(10, towns[0].riskIndex.mean ?? 0)} .value=${town.riskIndex.mean ?? 0}></meter></td><td>${number(town.riskIndex.mean, 1)}</td></tr>`)}</tbody></table></section>
      <section class="wall-map"><gw-map dark .colours=${colourGrids(this.#rows, 'risk', { ...COLOURS, none: '#24364d' })}></gw-map></section>
      <section class="wall-right"><h2>${say('live')}</h2><div class="wall-list">${open.slice(0, SHOWN).map((alert) => html`<article class="wall-alert ${alert.severity}"><p>${badge(alert.severity)} <b>${term('rule', alert.rule)}</b> ${when(alert.at)}</p><p>${places.line(alert.scope)}</p><p>${either(alert.explanation)}</p></article>`)}</div></section>
      <section class="wall-trend">${this.#trend ? html`<gw-chart .option=${this.#trend} .label=${say('trend')}></gw-chart>` : nothing}</section></main>`;
  }
}

customElements.define('gw-wall', Wall);
