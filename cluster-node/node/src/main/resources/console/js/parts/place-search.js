import { say, term } from '../i18n.js';
import { places } from '../places.js';
import { link } from '../router.js';
import { View, html, nothing } from '../view.js';

/** Finds a division or grid by name or code. */
class PlaceSearch extends View {
  static properties = { text: { state: true } };

  /** A class field would hide the property that renders again. */
  constructor() {
    super();
    this.text = '';
  }

  alertsChanged() {}

  render() {
    const found = places.search(this.text);
    return html`<label class="place-search"><span class="visually-hidden">${say('place.search')}</span>
      <input type="search" .value=${this.text} placeholder=${say('place.search')}
        @input=${(event) => (this.text = event.target.value)} @keydown=${this.#key}></label>
      ${this.text.trim() ? html`<ul class="found" @click=${() => (this.text = '')}>
        ${found.map((place) => html`<li><a href=${address(place)}>${place.name} <small>${term('level', place.level ?? 'grid')} ${place.code}</small></a></li>`)}
        ${found.length ? nothing : html`<li class="hint">${say('place.none')}</li>`}</ul>` : nothing}`;
  }

  #key(event) {
    if (event.key === 'Escape') this.text = '';
    if (event.key === 'Enter') this.querySelector('.found a')?.click();
  }
}

const address = (place) => (place.polygons ? link('grids', place.code) : link('', null, { division: place.code }));

customElements.define('gw-place-search', PlaceSearch);
