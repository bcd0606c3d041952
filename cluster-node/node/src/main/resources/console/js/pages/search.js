import { get } from '../api.js';
import { download, exportAlerts } from '../export.js';
import { number, say, term } from '../i18n.js';
import { alertRow } from '../parts/alert-text.js';
import { SEVERITIES } from '../parts/severity.js';
import { places } from '../places.js';
import { go, link } from '../router.js';
import { dayStart } from '../time.js';
import { Page, empty, html, nothing, trouble, waiting } from '../view.js';

const FACETS = { severity: 'severity', rule: 'rule', status: 'status', handling: 'handling', town: 'division' };
const PAGE = 50;
const MOST_SHOWN = 1000;
const MOST_VALUES = 30;
const KEY = 'gridwhistle.searches';

/** All alerts: words, facets, a table to take away. The address holds the whole search. */
class Search extends Page {
  static properties = { query: {}, said: { state: true } };
  #page = null;
  #alerts = [];

  willUpdate(changed) {
    if (changed.has('query')) {
      this.#alerts = [];
      this.#load();
    }
  }

  alertsChanged() {}

  /** The address has days, the last one included; the API takes instants. */
  get #asked() {
    const fields = this.#fields;
    return { ...fields, from: dayStart(fields.from), to: dayStart(fields.to, 1) };
  }

  get #fields() {
    return Object.fromEntries(new URLSearchParams(this.query));
  }

  #load(cursor) {
    const asked = this.query;
    return this.attempt(async () => {
      const page = await get('/v1/alerts', { ...this.#asked, limit: PAGE, cursor });
      if (asked !== this.query) return;
      this.#page = { ...page, facets: page.facets ?? this.#page?.facets ?? {} };
      this.#alerts = [...this.#alerts, ...page.alerts].slice(0, MOST_SHOWN);
    });
  }

  render() {
    const fields = this.#fields;
    return html`<div class="search">
      <form class="toolbar" role="search" @submit=${this.#submit}>
        <input type="search" name="q" .value=${fields.q ?? ''} aria-label=${say('search.words')} placeholder=${say('search.words')} maxlength="500">
        <label>${say('search.from')} <input type="date" name="from" .value=${fields.from ?? ''}></label>
        <label>${say('search.to')} <input type="date" name="to" .value=${fields.to ?? ''}></label>
        <select name="sort" aria-label=${say('search.sort')}>${['-openedAt', '-at', '-severity', 'openedAt'].map((sort) => html`<option value=${sort} ?selected=${fields.sort === sort}>${say(`sort.${sort}`)}</option>`)}</select>
        <button class="primary">${say('search')}</button>
        <button type="button" ?disabled=${!this.#page?.total} @click=${this.#export}>${say('search.export')}</button>
        <button type="button" @click=${this.#save}>${say('search.save')}</button>
      </form>
      <p class="saved">${saved().map((one) => html`<a class="tag" href=${link('search', null, one.query)}>${one.name}</a><button class="plain" aria-label=${say('search.forget', { name: one.name })} @click=${() => this.#forget(one)}>×</button>`)}</p>
      <p class="said" role="status">${this.said ?? ''}</p>
      ${this.problem ? trouble(this.problem, () => this.#load()) : nothing}
      <div class="columns facets-first">
        <aside aria-label=${say('filters')}>${this.#page ? Object.keys(FACETS).map((name) => this.#facet(name, fields)) : nothing}</aside>
        <section aria-live="polite"><h2>${this.#page ? say('search.total', { n: number(this.#page.total) }) : say('loading')}</h2>
          <div class="alert-list">${this.#alerts.map((alert) => alertRow(alert))}</div>
          ${this.loading && !this.#page ? waiting() : nothing}
          ${this.#page?.total === 0 ? empty(say('search.none')) : nothing}
          ${this.#page?.next && this.#alerts.length < MOST_SHOWN ? html`<button @click=${() => this.#load(this.#page.next)}>${say('search.more')}</button>` : nothing}
        </section></div></div>`;
  }

  #facet(name, fields) {
    const parameter = FACETS[name];
    const chosen = new Set((fields[parameter] ?? '').split(',').filter(Boolean));
    const values = inOrder(name, this.#page.facets[name] ?? {});
    const label = (value) => (name === 'town' ? places.nameOf(value) : term(name, value));
    return values.length ? html`<fieldset><legend>${say(`facet.${name}`)}</legend>${values.map(
      ([value, n]) => html`<label><input type="checkbox" .checked=${chosen.has(value)} @change=${() => this.#choose(parameter, value, chosen)}> ${label(value)} <small>${number(n)}</small></label>`,
    )}</fieldset>` : nothing;
  }

  /** The API takes one division, and lists of everything else. */
  #choose(parameter, value, chosen) {
    const next = new Set(parameter === 'division' ? [] : chosen);
    if (!chosen.has(value)) next.add(value);
    else next.delete(value);
    this.#go({ ...this.#fields, [parameter]: [...next].join(',') });
  }

  #submit(event) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.target));
    this.#go({ ...this.#fields, ...form });
  }

  #go(fields) {
    go('search', null, Object.fromEntries(Object.entries(fields).filter(([, value]) => value)));
  }

  async #export() {
    await this.attempt(async () => {
      this.said = say('search.exporting');
      const { file, complete } = await exportAlerts(this.#asked);
      download(file, `alerts-${new Date().toISOString().slice(0, 10)}.csv`);
      this.said = complete ? '' : say('search.exportedPart');
    });
    if (this.problem) this.said = '';
  }

  #save() {
    const fields = this.#fields;
    const name = Object.values(fields).map((value) => value.slice(0, 24)).join(' · ') || say('search.all');
    keep([...saved().filter((one) => one.name !== name), { name, query: fields }].slice(-12));
    this.requestUpdate();
  }

  #forget(gone) {
    keep(saved().filter((one) => one.name !== gone.name));
    this.requestUpdate();
  }
}

/** The worst colour first, else the most frequent; numeric codes would come by number. */
function inOrder(name, counts) {
  const rank = name === 'severity' ? ([value]) => SEVERITIES.indexOf(value) : ([, n]) => -n;
  return Object.entries(counts).sort((a, b) => rank(a) - rank(b)).slice(0, MOST_VALUES);
}

function saved() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

const keep = (searches) => localStorage.setItem(KEY, JSON.stringify(searches));

customElements.define('gw-search', Search);
