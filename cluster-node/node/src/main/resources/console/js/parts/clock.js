import { LitElement, html } from 'lit';
import { clock } from '../time.js';

/** The time of day, going on by the second. */
class Clock extends LitElement {
  #tick = 0;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), 1_000);
  }

  disconnectedCallback() {
    clearInterval(this.#tick);
    super.disconnectedCallback();
  }

  render() {
    const now = new Date().toISOString();
    return html`<time datetime=${now}>${clock(now, 'exact')}</time>`;
  }
}

customElements.define('gw-clock', Clock);
