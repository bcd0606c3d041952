import { say, language, speak } from '../i18n.js';
import { session } from '../session.js';
import { View, html, nothing } from '../view.js';

class Login extends View {
  static properties = { problem: { attribute: false } };

  render() {
    return html`<main class="login">
      <form @submit=${this.#submit}>
        <h1>${say('brand')}</h1>
        <p>${say('login.what')}</p>
        <label for="token">${say('login.token')}</label>
        <textarea id="token" rows="4" required autocomplete="off" spellcheck="false" aria-describedby="token-help"></textarea>
        <p id="token-help" class="hint">${say('login.help')}</p>
        ${this.problem ? html`<p class="trouble" role="alert">${say(this.problem.status === 401 ? 'login.refused' : 'problem.unreachable')}</p>` : nothing}
        <button class="primary">${say('login')}</button>
        <button type="button" class="plain" @click=${() => speak(language() === 'zh' ? 'en' : 'zh')}>${language() === 'zh' ? 'English' : '中文'}</button>
      </form>
    </main>`;
  }

  #submit(event) {
    event.preventDefault();
    session.keep(this.querySelector('textarea').value);
    this.dispatchEvent(new CustomEvent('login'));
  }
}

customElements.define('gw-login', Login);
