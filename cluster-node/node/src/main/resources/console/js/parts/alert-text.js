import { html, nothing } from 'lit';
import { ago, clock } from '../time.js';
import { either, say, term } from '../i18n.js';
import { places } from '../places.js';
import { link } from '../router.js';
import { badge } from './severity.js';

/** A time with its distance from now beside it. */
export const when = (text) => html`<time datetime=${text ?? ''} title=${clock(text, 'exact')}>${clock(text)} <small>${ago(text)}</small></time>`;

/** Of an alert that ended by itself nothing waits for anyone. */
export const handlingTag = (alert) => alert.status !== 'open' && alert.handling.state === 'new' ? nothing : html`<span class="tag ${alert.handling.state}">${term('handling', alert.handling.state)}</span>`;

export const statusTag = (alert) => (alert.status === 'open' ? nothing : html`<span class="tag">${term('status', alert.status)}</span>`);

/** One alert in a list; the whole row leads to its page. */
export const alertRow = (alert, unread) => html`<a class="alert-row ${alert.severity} ${unread ? 'unread' : ''}" href=${link('alerts', alert.alertId)}>
  <span class="first">${badge(alert.severity)}<b>${term('rule', alert.rule)}</b>${statusTag(alert)}${handlingTag(alert)}${when(alert.at)}</span>
  <span class="place">${places.line(alert.scope)}${alert.grids?.length > 1 ? html` <small>${say('alert.grids', { n: alert.grids.length })}</small>` : nothing}</span>
  <span class="text">${either(alert.explanation)}</span>
</a>`;
