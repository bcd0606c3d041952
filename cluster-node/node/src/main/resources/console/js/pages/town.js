import { repeat } from 'lit/directives/repeat.js';
import { alerts } from '../alerts.js';
import { act } from '../api.js';
import { either, number, say, term } from '../i18n.js';
import { handlingTag, when } from '../parts/alert-text.js';
import { badge, SEVERITIES } from '../parts/severity.js';
import { places } from '../places.js';
import { allowSound, notify, ring, soundAllowed } from '../ring.js';
import { link } from '../router.js';
import { session } from '../session.js';
import { span } from '../time.js';
import { Page, empty, html, nothing, trouble, waiting } from '../view.js';

const MOST_LARGE = 30;
const MOST_OPEN = 200;
const worst = (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.at.localeCompare(a.at);

/** What a township center must see to: new warnings large, then what is still open. */
class Town extends Page {
  #sent = new Set();

  alertsChanged(fresh) {
    const rings = fresh.filter((alert) => alert.status === 'open' && alert.handling.state === 'new' && alert.transition !== 'updated');
    if (rings.length) {
      rings.sort(worst);
      ring(rings[0].severity);
      notify(rings[0]);
    }
    this.requestUpdate();
  }

  render() {
    const open = alerts.list.filter((alert) => alert.status === 'open' && alert.handling.state !== 'dismissed').sort(worst);
    const fresh = open.filter((alert) => alert.handling.state === 'new');
    const underway = open.filter((alert) => alert.handling.state !== 'new');
    return html`<div class="town">
      <div class="toolbar"><h1>${places.nameOf(session.me.division ?? places.roots[0])} <small>${say('town.title')}</small></h1>
        <p class="connection ${alerts.state}" role="status">${say(`connection.long.${alerts.state}`)}</p>
        ${soundAllowed() ? nothing : html`<button @click=${this.#allow}>${say('town.sound')}</button>`}</div>
      ${this.problem ? trouble(this.problem) : nothing} ${alerts.error ? trouble(alerts.error, () => alerts.load()) : nothing}
      <section aria-label=${say('town.new')}><h2>${say('town.new')} <small aria-live="polite">${number(fresh.length)} ${say('unit.alerts')}</small></h2>
        ${alerts.loaded ? nothing : waiting()}
        <div class="cards">${repeat(fresh.slice(0, MOST_LARGE), (alert) => alert.alertId, (alert) => this.#card(alert))}</div>
        ${fresh.length > MOST_LARGE ? html`<p class="hint">${say('town.more', { n: number(fresh.length - MOST_LARGE) })}</p>` : nothing}
        ${alerts.beyond ? html`<p class="hint"><a href=${link('search', null, { status: 'open', sort: 'openedAt' })}>${say('town.beyond', { n: number(alerts.beyond) })}</a></p>` : nothing}
        ${alerts.loaded && !fresh.length ? empty(say('town.nothing')) : nothing}</section>
      <section><h2>${say('town.underway')} <small>${number(underway.length)} ${say('unit.alerts')}</small></h2>
        ${underway.length ? this.#underway(underway.slice(0, MOST_OPEN)) : empty(say('town.noneUnderway'))}</section>
    </div>`;
  }

  #card(alert) {
    return html`<article class="card ${alert.severity}">
      <p class="first">${badge(alert.severity)} <b>${term('rule', alert.rule)}</b> ${when(alert.at)}</p>
      <h3><a href=${link('alerts', alert.alertId)}>${places.line(alert.scope)}</a></h3>
      <p>${either(alert.explanation)}</p><p class="advice">${either(alert.advice)}</p>
      <button class="primary large" ?disabled=${this.#sent.has(alert.alertId)} @click=${() => this.#acknowledge(alert)}>${say(this.#sent.has(alert.alertId) ? 'do.sending' : 'town.acknowledge')}</button>
    </article>`;
  }

  #underway(list) {
    return html`<div class="scroll"><table><thead><tr><th scope="col">${say('severity')}</th><th scope="col">${say('rule')}</th><th scope="col">${say('alert.place')}</th><th scope="col">${say('handling')}</th><th scope="col">${say('town.openFor')}</th></tr></thead>
      <tbody>${list.map((alert) => html`<tr><td>${badge(alert.severity)}</td><th scope="row"><a href=${link('alerts', alert.alertId)}>${term('rule', alert.rule)}</a></th><td>${places.line(alert.scope)}</td>
        <td>${handlingTag(alert)} ${alert.handling.to ?? alert.handling.by ?? ''}</td><td>${span(Date.now() - new Date(alert.openedAt))}</td></tr>`)}</tbody></table></div>`;
  }

  #allow() {
    allowSound();
    setTimeout(() => this.requestUpdate(), 300);
  }

  async #acknowledge(alert) {
    this.#sent.add(alert.alertId);
    this.requestUpdate();
    await this.attempt(() => act(alert.alertId, { action: 'acknowledge' }));
    if (this.problem) this.#sent.delete(alert.alertId);
    else setTimeout(() => this.#sent.delete(alert.alertId), 30_000);
  }
}

customElements.define('gw-town', Town);
