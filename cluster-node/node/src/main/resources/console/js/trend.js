import { get } from './api.js';
import { say, term } from './i18n.js';
import { clock } from './time.js';
import { COLOURS, SEVERITIES } from './parts/severity.js';

const STEPS = 12;
const HOURS = 2;

/** How many alerts opened in each two hours of the last day, by colour, without those that should not have. */
export async function loadTrend(division) {
  const length = HOURS * 3_600_000;
  const end = Math.ceil(Date.now() / length) * length;
  const starts = Array.from({ length: STEPS }, (_, i) => end - (STEPS - i) * length);
  return Promise.all(
    starts.map(async (start) => {
      const query = { from: new Date(start).toISOString(), to: new Date(start + length).toISOString(), limit: 1, status: 'open,resolved', division };
      return { start: new Date(start).toISOString(), counts: (await get('/v1/alerts', query)).facets.severity };
    }),
  );
}

export function trendOption(steps, dark) {
  const ink = dark ? '#b8c7da' : '#4a5a6e';
  return {
    title: { text: say('trend'), left: 0, top: 0, textStyle: { fontSize: 13, color: ink, fontWeight: 600 } },
    xAxis: { type: 'category', data: steps.map((step) => clock(step.start, 'hour')), axisLabel: { color: ink } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: dark ? '#22344c' : '#e6ebf1' } } },
    series: SEVERITIES.slice().reverse().map((severity) => ({
      name: term('severity', severity),
      type: 'bar',
      stack: 'all',
      itemStyle: { color: COLOURS[severity] },
      data: steps.map((step) => step.counts[severity] ?? 0),
    })),
  };
}
