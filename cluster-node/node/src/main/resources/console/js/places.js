import { get } from './api.js';

/** The registry as this caller may see it: divisions, grids, polygons, names. */
class Places {
  divisions = new Map();
  grids = new Map();
  children = new Map();
  roots = [];
  version = 0;

  async load() {
    const registry = await get('/v1/registry');
    this.version = registry.version;
    this.divisions = new Map(registry.divisions.map((d) => [d.code, d]));
    this.grids = new Map(registry.features.map((f) => [f.properties.grid, asGrid(f)]));
    this.children = new Map();
    for (const division of registry.divisions) {
      if (division.parent) this.#listBelow(division.parent).push(division.code);
    }
    this.roots = registry.divisions.filter((d) => !this.divisions.has(d.parent)).map((d) => d.code);
  }

  #listBelow(code) {
    if (!this.children.has(code)) this.children.set(code, []);
    return this.children.get(code);
  }

  clear() {
    Object.assign(this, { divisions: new Map(), grids: new Map(), children: new Map(), roots: [] });
  }

  nameOf(code) {
    return this.grids.get(code)?.name ?? this.divisions.get(code)?.name ?? code ?? '';
  }

  /** From the outermost to the division itself. */
  pathOf(code) {
    const path = [];
    for (let at = this.divisions.get(code); at; at = this.divisions.get(at.parent)) path.unshift(at);
    return path;
  }

  isWithin(grid, division) {
    let at = this.grids.get(grid)?.parent;
    while (at && at !== division) at = this.divisions.get(at)?.parent;
    return at === division;
  }

  gridsWithin(division) {
    return [...this.grids.values()].filter((g) => !division || this.isWithin(g.code, division));
  }

  /** What is called or coded like the text, divisions first. */
  search(text, most = 12) {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return [];
    const fits = (place) => `${place.name} ${place.code}`.toLowerCase().includes(wanted);
    return [...this.divisions.values(), ...this.grids.values()].filter(fits).slice(0, most);
  }

  /** Town, village and grid of an alert's scope in one line. */
  line(scope) {
    const codes = [scope.town, scope.village, scope.grid].filter(Boolean);
    return codes.map((code) => this.nameOf(code)).join(' · ');
  }
}

function asGrid(feature) {
  const { grid, name, parent, type } = feature.properties;
  const { type: shape, coordinates } = feature.geometry;
  return { code: grid, name, parent, type, polygons: shape === 'Polygon' ? [coordinates] : coordinates };
}

export const places = new Places();
