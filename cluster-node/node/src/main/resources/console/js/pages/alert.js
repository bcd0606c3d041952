import { get } from '../api.js';
import { alerts } from '../alerts.js';
import { either, say, term } from '../i18n.js';
import { handlingTag, statusTag, when } from '../parts/alert-text.js';
import { measureOption, measureText } from '../parts/measure.js';
import { badge, COLOURS } from '../parts/severity.js';
import { places } from '../places.js';
import { link } from '../router.js';
import { span } from '../time.js';
import { Page, html, nothing, trouble, waiting } from '../view.js';
import '../parts/chart.js';
import '../parts/map.js';
import '../parts/actions.js';
import '../parts/evidence.js';

const AGAIN_MILLIS = 5_000;

/** Everything about one alert; its address can be passed on. */
class AlertPage extends Page {
  static properties = { alertId: {}, said: { state: true } };
  #alert = null;
  #history = [];
  #again = 0;

  willUpdate(changed) {
    if (changed.has('alertId')) {
      this.#alert = alerts.find(this.alertId) ?? null;
      this.#history = this.#alert ? [this.#alert] : [];
      this.said = null;
      clearTimeout(this.#again);
      if (this.#alert?.revision !== 1) this.#load();
    }
  }

  /**
   * A first revision is all that there is of its alert, and the index may not hold it yet: it is not
   * asked for. What lacks earlier revisions is asked for until they come.
   */
  async #load() {
    const path = `/v1/alerts/${encodeURIComponent(this.alertId)}`;
    await this.attempt(async () => {
      const [alert, history] = await Promise.all([get(path), get(`${path}/history`)]);
      this.#take([...history.revisions, alert]);
    });
    clearTimeout(this.#again);
    if (this.problem && this.#alert && this.isConnected) this.#again = setTimeout(() => this.#load(), AGAIN_MILLIS);
  }

  disconnectedCallback() {
    clearTimeout(this.#again);
    super.disconnectedCallback();
  }

  /** The stream is ahead of the index: no older answer takes back what it said. */
  #take(revisions) {
    const own = revisions.filter((one) => one.alertId === this.alertId);
    this.#history = [...new Map([...this.#history, ...own].map((one) => [one.revision, one])).values()].sort((a, b) => a.revision - b.revision);
    this.#alert = this.#history.at(-1) ?? null;
  }

  alertsChanged(fresh) {
    const own = fresh.filter((one) => one.alertId === this.alertId);
    if (!own.length) return;
    this.#take(own);
    this.requestUpdate();
  }

  render() {
    if (!this.#alert) return html`<h1 class="visually-hidden">${say('alert.facts')}</h1>${this.problem ? trouble(this.problem, () => this.#load()) : waiting()}`;
    const alert = this.#alert;
    const grids = alert.grids?.length ? alert.grids : [alert.scope.grid].filter(Boolean);
    return html`<article class="alert-page">
      <header class="alert-head ${alert.severity}">
        <p>${badge(alert.severity)} ${statusTag(alert)} ${handlingTag(alert)}</p>
        <h1>${term('rule', alert.rule)}<small>${places.line(alert.scope)}</small></h1>
        <p class="lead">${either(alert.explanation)}</p>
        <p class="advice"><b>${say('advice')}</b>${either(alert.advice)}</p>
        <button class="plain" @click=${this.#share}>${this.said ?? say('share')}</button>
      </header>
      <div class="columns">
        <div>${this.#facts(alert)}${this.#measure(alert)}<gw-evidence .alert=${alert}></gw-evidence></div>
        <div>
          <gw-actions .alert=${alert}></gw-actions>
          ${this.#place(grids, alert)}${this.#course()}
        </div>
      </div>
    </article>`;
  }

  #facts(alert) {
    const end = alert.resolvedAt ? new Date(alert.resolvedAt) : new Date();
    return html`<section><h2>${say('alert.facts')}</h2><dl class="facts">
      <dt>${say('alert.opened')}</dt><dd>${when(alert.openedAt)}</dd>
      <dt>${say('alert.lasts')}</dt><dd>${span(end - new Date(alert.openedAt))}</dd>
      ${alert.resolvedAt ? html`<dt>${say('alert.resolved')}</dt><dd>${when(alert.resolvedAt)}</dd>` : nothing}
      <dt>${say('measure')}</dt><dd>${measureText(alert)}</dd>
      <dt>${say('alert.key')}</dt><dd><code>${alert.key}</code></dd>
      <dt>${say('alert.rule')}</dt><dd><a href=${link('rules', alert.rule)}>${term('rule', alert.rule)}</a> ${say('version', { n: alert.ruleVersion })}</dd>
      <dt>${say('alert.number')}</dt><dd><code>${alert.alertId}</code> · ${say('revision', { n: alert.revision })}</dd>
    </dl></section>`;
  }

  #measure(alert) {
    const option = measureOption(this.#history, alert);
    return option ? html`<section><h2>${say('measure.course')}</h2><gw-chart class="measure" .option=${option} .label=${measureText(alert)}></gw-chart></section>` : nothing;
  }

  #place(grids, alert) {
    const colours = new Map(grids.map((grid) => [grid, COLOURS[alert.severity]]));
    return html`<section><h2>${say('alert.place')}</h2>
      <div class="map-frame small"><gw-map .focus=${alert.scope.village ?? alert.scope.grid} .colours=${colours}></gw-map></div>
      <p>${grids.map((grid) => html`<a class="tag" href=${link('grids', grid)}>${places.nameOf(grid)}</a> `)}</p></section>`;
  }

  #course() {
    const revisions = [...this.#history].reverse();
    return html`<section><h2>${say('alert.course')}</h2><ol class="timeline course">${revisions.map((one, i) => {
      const before = revisions[i + 1];
      const acted = one.handling.at && one.handling.at !== before?.handling.at;
      return html`<li>${when(acted ? one.handling.at : one.at)} ${badge(one.severity)} ${acted ? this.#deed(one.handling) : term('transition', one.transition)}</li>`;
    })}</ol></section>`;
  }

  #deed(handling) {
    return html`<b>${handling.by}</b> ${term('handling', handling.state)}${handling.to ? ` → ${handling.to}` : ''}${handling.reason ? `(${term('reason', handling.reason)})` : ''}
      ${handling.note ? html`<q>${handling.note}</q>` : nothing}`;
  }

  async #share() {
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    this.said = say('share.done');
  }
}

customElements.define('gw-alert', AlertPage);
