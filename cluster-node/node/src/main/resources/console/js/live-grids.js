import { get } from './api.js';

const PAGE = 1000;
const MOST_PAGES = 20;

/** Every grid's figures, by code. */
export async function loadGrids(division) {
  const rows = new Map();
  let cursor;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await get('/v1/grids', { limit: PAGE, cursor, division });
    answer.grids.forEach((row) => rows.set(row.grid, row));
    cursor = answer.next;
    if (!cursor) break;
  }
  return rows;
}

const step = (value, ...limits) => ['none', 'blue', 'yellow', 'orange', 'red'][limits.filter((limit) => value >= limit).length];

/** What the map can be coloured by; each gives a grid a colour's name. */
export const INDICATORS = {
  risk: (row) => row.level,
  overdue: (row) => step(row.overdueIncidents, 1, 2, 4, 8),
  incidents: (row) => step(row.openIncidents, 1, 4, 8, 16),
  patrol: (row) => step(row.coverage ?? 0, 0.8, 1, 2, 3),
};

export function colourGrids(rows, indicator, colours) {
  return new Map([...rows].map(([code, row]) => [code, colours[INDICATORS[indicator](row)]]));
}
