import { repeat } from 'lit/directives/repeat.js';
import { alerts } from '../alerts.js';
import { say, term } from '../i18n.js';
import { places } from '../places.js';
import { View, empty, html, nothing, trouble, waiting } from '../view.js';
import { alertRow } from './alert-text.js';
import { mark, SEVERITIES } from './severity.js';

const MOST_SHOWN = 100;
const MOST_COUNTED = 999;
export const RULES = ['repeated-dispute', 'overdue-handling', 'coverage-gap'];

/** The live alerts, newest first; while it is paused it counts what it holds back. */
class LiveList extends View {
  static properties = {
    division: {},
    severities: { state: true },
    rule: { state: true },
    frozen: { state: true },
  };

  #unread = new Set();
  #held = new Set();

  /** Class fields would hide the properties that render again. */
  constructor() {
    super();
    this.severities = new Set(SEVERITIES);
    this.rule = '';
    this.frozen = null;
  }

  alertsChanged(fresh) {
    for (const alert of fresh) {
      if (!this.#fits(alert)) continue;
      note(this.#unread, alert.alertId);
      if (this.frozen) note(this.#held, alert.alertId);
    }
    this.requestUpdate();
  }

  #fits(alert) {
    const grids = alert.grids?.length ? alert.grids : [alert.scope.grid];
    return (
      this.severities.has(alert.severity) &&
      (!this.rule || alert.rule === this.rule) &&
      (!this.division || places.roots.includes(this.division) || grids.some((grid) => places.isWithin(grid, this.division)))
    );
  }

  render() {
    const shown = (this.frozen ?? alerts.list).filter((alert) => this.#fits(alert)).slice(0, MOST_SHOWN);
    return html`<section class="live" aria-label=${say('live')}>
      <div class="toolbar"><h2>${say('live')}</h2>
        ${this.#unread.size ? html`<button class="unread-count" @click=${this.#read}>${say('live.unread', { n: counted(this.#unread) })}</button>` : nothing}
        <button aria-pressed=${Boolean(this.frozen)} @click=${this.#pause}>${this.frozen ? say('live.resume', { n: counted(this.#held) }) : say('live.pause')}</button></div>
      ${this.#filters()}
      ${alerts.error ? trouble(alerts.error, () => alerts.load()) : nothing}
      <div class="alert-list" @click=${this.#readOne}>
        ${alerts.loaded || shown.length ? nothing : waiting()}
        ${repeat(shown, (alert) => alert.alertId, (alert) => alertRow(alert, this.#unread.has(alert.alertId)))}
        ${alerts.loaded && !shown.length ? empty(say('live.none')) : nothing}
      </div>
    </section>`;
  }

  #filters() {
    return html`<div class="filters" role="group" aria-label=${say('filters')}>
      ${SEVERITIES.map((severity) => html`<button class="chip" aria-pressed=${this.severities.has(severity)} @click=${() => this.#toggle(severity)}>${mark(severity)}${term('severity', severity)}</button>`)}
      <select aria-label=${say('rule')} @change=${(event) => (this.rule = event.target.value)}>
        <option value="">${say('rule.all')}</option>
        ${RULES.map((rule) => html`<option value=${rule}>${term('rule', rule)}</option>`)}</select></div>`;
  }

  #toggle(severity) {
    const next = new Set(this.severities);
    if (!next.delete(severity)) next.add(severity);
    this.severities = next;
  }

  #pause() {
    this.frozen = this.frozen ? null : alerts.list;
    this.#held.clear();
  }

  #read() {
    this.#unread.clear();
    this.requestUpdate();
  }

  #readOne(event) {
    const row = event.target.closest('.alert-row');
    if (row) this.#unread.delete(row.href.split('/').pop());
  }
}

/** Counted to the end, a page that stays open for weeks would grow for weeks. */
function note(set, alertId) {
  set.delete(alertId);
  set.add(alertId);
  if (set.size > MOST_COUNTED + 1) set.delete(set.values().next().value);
}

const counted = (set) => (set.size > MOST_COUNTED ? `${MOST_COUNTED}+` : set.size);

customElements.define('gw-live-list', LiveList);
