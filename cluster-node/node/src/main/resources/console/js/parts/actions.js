import { act } from '../api.js';
import { say, term } from '../i18n.js';
import { View, html, nothing } from '../view.js';
import { when } from './alert-text.js';

const REASONS = ['false-alarm', 'duplicate', 'known', 'out-of-scope', 'other'];

/** What a person can do about an alert. The alert's next revision shows that it was done. */
class Actions extends View {
  static properties = { alert: { attribute: false }, open: { state: true }, said: { state: true } };

  render() {
    const { handling } = this.alert;
    return html`<section><h2>${say('actions')}</h2>
      <p>${term('handling', handling.state)}${handling.by ? html` · ${handling.by} ${when(handling.at)}` : nothing}${handling.to ? ` → ${handling.to}` : ''}</p>
      <div class="buttons">
        <button class="primary" ?disabled=${handling.state !== 'new'} @click=${() => this.#send({ action: 'acknowledge' })}>${say('do.acknowledge')}</button>
        ${['assign', 'handle', 'dismiss', 'comment'].map((name) => html`<button aria-expanded=${this.open === name} @click=${() => (this.open = this.open === name ? null : name)}>${say(`do.${name}`)}</button>`)}
      </div>
      ${this.open ? this.#form() : nothing}
      <p role="status" class="said">${this.said ?? ''}</p></section>`;
  }

  #form() {
    return html`<form @submit=${this.#submit}>
      ${this.open === 'assign' ? html`<label>${say('do.to')}<input name="to" required maxlength="200"></label>` : nothing}
      ${this.open === 'dismiss' ? html`<label>${say('do.reason')}<select name="reason">${REASONS.map((reason) => html`<option value=${reason}>${term('reason', reason)}</option>`)}</select></label>` : nothing}
      <label>${say('do.note')}<textarea name="note" rows="2" maxlength="2000" ?required=${this.open === 'comment'}></textarea></label>
      <button class="primary">${say(`do.${this.open}`)}</button></form>`;
  }

  #submit(event) {
    event.preventDefault();
    const fields = [...new FormData(event.target)].filter(([, value]) => value.trim());
    this.#send({ action: this.open, ...Object.fromEntries(fields) });
  }

  async #send(action) {
    this.said = say('do.sending');
    try {
      await act(this.alert.alertId, action);
      this.said = say('do.sent');
      this.open = null;
    } catch (problem) {
      this.said = problem.status ? problem.message : say('problem.unreachable');
    }
  }
}

customElements.define('gw-actions', Actions);
