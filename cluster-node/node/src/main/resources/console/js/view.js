import { LitElement, html, nothing } from 'lit';
import { alerts } from './alerts.js';
import { say } from './i18n.js';

export { html, nothing };

const CLOCK_MILLIS = 20_000;

/**
 * What every part of the page has in common: it renders into the document itself (one style sheet,
 * plain focus order) and again when the language, the live alerts or the minute changes.
 */
export class View extends LitElement {
  #clock = 0;
  #again = () => this.requestUpdate();
  #onAlerts = (event) => this.alertsChanged(event.detail ?? []);

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('language', this.#again);
    alerts.addEventListener('change', this.#onAlerts);
    alerts.addEventListener('state', this.#again);
    this.#clock = setInterval(this.#again, CLOCK_MILLIS);
  }

  disconnectedCallback() {
    removeEventListener('language', this.#again);
    alerts.removeEventListener('change', this.#onAlerts);
    alerts.removeEventListener('state', this.#again);
    clearInterval(this.#clock);
    super.disconnectedCallback();
  }

  alertsChanged() {
    this.requestUpdate();
  }
}

/** A page that fetches something and can show that it waits, or why it failed. */
export class Page extends View {
  static properties = { problem: { state: true }, loading: { state: true } };
  #timer = 0;

  /** Runs a fetching function; a newer run makes an older one's answer void. */
  async attempt(fetching) {
    this.loading = true;
    try {
      await fetching();
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
    this.loading = false;
    this.requestUpdate();
  }

  every(millis, action) {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => document.hidden || action(), millis);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }
}

export const waiting = () => html`<p class="hint" role="status">${say('loading')}</p>`;

export const empty = (text) => html`<p class="hint">${text}</p>`;

const KNOWN = { 0: 'problem.unreachable', 403: 'problem.forbidden', 404: 'problem.notFound', 503: 'problem.starting' };

export function trouble(problem, again) {
  const text = KNOWN[problem.status] ? say(KNOWN[problem.status]) : say('problem.other');
  const detail = problem.status && problem.status !== 404 ? problem.message : '';
  return html`<div class="trouble" role="alert">
    <strong>${text}</strong> <span>${detail}</span>
    ${again ? html`<button @click=${again}>${say('again')}</button>` : nothing}
  </div>`;
}
