import { alerts } from '../alerts.js';
import { number, say } from '../i18n.js';
import { empty, html } from '../view.js';

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];

/**
 * From the instant that a warning became true until it was in this browser, over what came since
 * the log-in.
 *
 * @param ahead by how many milliseconds this computer's clock is ahead of the server's
 */
export function delays(ahead) {
  const sorted = alerts.delays.map((millis) => Math.max(0, millis - ahead)).sort((a, b) => a - b);
  const figure = (part) => html`<div><dt>${say(`delay.${part}`)}</dt><dd>${seconds(share(sorted, part / 100))}</dd><dd></dd></div>`;
  return html`<section><h2>${say('delay')} <small>${say('delay.count', { n: number(sorted.length) })}</small></h2>
    ${sorted.length ? html`<dl class="figures">${[50, 95, 99].map(figure)}</dl><p class="hint">${say('delay.what')}</p>` : empty(say('delay.none'))}</section>`;
}

const seconds = (millis) => (millis < 1_000 ? say('unit.millis', { n: number(millis) }) : say('unit.seconds', { n: number(millis / 1_000, 1) }));
