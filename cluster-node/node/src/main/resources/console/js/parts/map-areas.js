import { places } from '../places.js';

/** The areas right below a division; where there are none, its grids. */
function groupOf(code, focus) {
  let at = places.grids.get(code)?.parent;
  if (at === focus) return code;
  while (at) {
    const above = places.divisions.get(at)?.parent;
    if (above === focus) return at;
    at = above;
  }
  return null;
}

/** Which area each grid of the focus belongs to. */
export function areasOf(shapes, focus) {
  const root = places.divisions.has(focus) ? focus : (places.grids.get(focus)?.parent ?? places.roots[0]);
  return new Map(shapes.map((shape) => [shape.code, groupOf(shape.code, root)]).filter(([, area]) => area));
}

/** A name in the middle of each area, the largest area first. */
export function labelsOf(shapes, areas) {
  const sums = new Map();
  for (const { code, box } of shapes) {
    const area = areas.get(code);
    if (!area) continue;
    const sum = sums.get(area) ?? { n: 0, x: 0, y: 0 };
    sums.set(area, { n: sum.n + 1, x: sum.x + (box.left + box.right) / 2, y: sum.y + (box.top + box.bottom) / 2 });
  }
  return [...sums].sort((a, b) => b[1].n - a[1].n).map(([area, { n, x, y }]) => ({ text: places.nameOf(area), x: x / n, y: y / n }));
}

/**
 * The lines between areas: edges that two grids of one area share lie inside it. Where neighbours
 * were not surveyed with common corners nearly every edge would seem to be a border: then there is none.
 */
export function bordersOf(shapes, areas) {
  const edges = new Map();
  let all = 0;
  for (const shape of shapes) {
    const area = areas.get(shape.code);
    if (!area) continue;
    for (const [key, edge] of edgesOf(shape.rings)) {
      all++;
      if (edges.get(key)?.area === area) edges.delete(key);
      else edges.set(key, { area, edge });
    }
  }
  if (edges.size > all / 2) return null;
  const path = new Path2D();
  for (const { edge: [a, b] } of edges.values()) {
    path.moveTo(...a);
    path.lineTo(...b);
  }
  return path;
}

function* edgesOf(rings) {
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const ends = [ring[i - 1], ring[i]];
      const names = ends.map(([x, y]) => `${x.toFixed(7)},${y.toFixed(7)}`).sort();
      yield [names.join(' '), ends];
    }
  }
}
