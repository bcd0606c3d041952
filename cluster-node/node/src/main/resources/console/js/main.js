import { alerts } from './alerts.js';
import { get } from './api.js';
import { say, language, show, speak, term } from './i18n.js';
import { places } from './places.js';
import { link, route } from './router.js';
import { session, takeTokenFromAddress } from './session.js';
import { View, empty, html, nothing, trouble, waiting } from './view.js';
import './pages/login.js';
import { pageOf, pagesOf } from './pages.js';

const REGISTRY_MILLIS = 2_000;
const shown = () => `${route().page}/${route().id}`;

/** The frame around every page: who is logged in, where one can go, whether the stream lives. */
class App extends View {
  static properties = { problem: { state: true }, ready: { state: true } };

  #page = shown();

  connectedCallback() {
    super.connectedCallback();
    takeTokenFromAddress();
    show();
    addEventListener('hashchange', () => this.#navigated());
    addEventListener('session-over', () => this.#leave());
    if (session.token) this.#enter();
  }

  #navigated() {
    if (location.hash.startsWith('#token=')) {
      this.#leave();
      takeTokenFromAddress();
      this.#enter();
    }
    this.requestUpdate();
    if (shown() !== this.#page) this.#arrive();
  }

  /** A new page begins at its top, also for those who do not see it; a new filter does not. */
  async #arrive() {
    this.#page = shown();
    scrollTo(0, 0);
    await this.updateComplete;
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  async #enter() {
    this.problem = null;
    try {
      session.me = await get('/v1/me');
      await places.load();
      alerts.start();
      this.ready = true;
      this.#awaitRegistry();
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 401) session.end();
    }
    this.requestUpdate();
  }

  /** A county is often opened before its registry is loaded. */
  async #awaitRegistry() {
    while (this.ready && !places.roots.length) {
      await new Promise((resolve) => setTimeout(resolve, REGISTRY_MILLIS));
      if (this.ready) await places.load().catch(() => {});
    }
    this.requestUpdate();
  }

  #leave() {
    session.end();
    alerts.stop();
    places.clear();
    this.ready = false;
  }

  alertsChanged() {}

  render() {
    if (!session.token) {
      return html`<gw-login .problem=${this.problem} @login=${this.#enter}></gw-login>`;
    }
    if (this.problem) return html`<main>${trouble(this.problem, () => this.#enter())}</main>`;
    if (!this.ready) return html`<main>${waiting()}</main>`;
    const here = route();
    const page = pageOf(session.me.role, here.page);
    const unplaced = page.placed && !places.roots.length;
    if (page.bare && !unplaced) return page.render(here);
    return html`${this.#header(page)}<main id="main" tabindex="-1">${unplaced ? empty(say('registry.none')) : page.render(here)}</main>`;
  }

  #header(page) {
    const me = session.me;
    return html`<a class="skip" href="#main" @click=${this.#skip}>${say('skip')}</a>
      <header>
        <a class="brand" href="#/">${say('brand')}<small>${places.nameOf(me.division ?? places.roots[0])}</small></a>
        <nav aria-label=${say('nav')}>${pagesOf(me.role).map(
          (one) => html`<a href=${link(one.name)} aria-current=${one === page ? 'page' : nothing}>${say(`nav.${one.name || 'home'}`)}</a>`,
        )}</nav>
        <span class="connection ${alerts.state}" role="status">${say(`connection.${alerts.state}`)}</span>
        <span class="who">${term('role', me.role)} · ${me.subject}</span>
        <button class="plain" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${() => speak(language() === 'zh' ? 'en' : 'zh')}>${language() === 'zh' ? 'English' : '中文'}</button>
        <button class="plain" @click=${this.#leave}>${say('logout')}</button>
      </header>`;
  }

  #skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  }
}

customElements.define('gw-app', App);
