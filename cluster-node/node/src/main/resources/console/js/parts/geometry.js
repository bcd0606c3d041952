/** Plane coordinates: WGS-84 degrees with the longitude shortened by the latitude's cosine. */
export function planeOf(grids) {
  const box = boxOf(grids.flatMap((grid) => grid.polygons.map((polygon) => polygon[0])));
  const shorten = Math.cos((((box.top + box.bottom) / 2) * Math.PI) / 180) || 1;
  return { toPlane: ([lon, lat]) => [lon * shorten, -lat] };
}

export function boxOf(rings) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const ring of rings) {
    for (const [x, y] of ring) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

export function union(boxes) {
  return boxOf(boxes.map((b) => [[b.left, b.top], [b.right, b.bottom]]));
}

/** Even-odd rule, so that holes are outside. */
export function contains(rings, x, y) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** A grid's shape, ready to be drawn and hit. */
export function shapeOf(grid, toPlane) {
  const rings = grid.polygons.flatMap((polygon) => polygon.map((ring) => ring.map(toPlane)));
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach(([x, y], i) => (i ? path.lineTo(x, y) : path.moveTo(x, y)));
    path.closePath();
  }
  return { code: grid.code, rings, path, box: boxOf(rings) };
}
