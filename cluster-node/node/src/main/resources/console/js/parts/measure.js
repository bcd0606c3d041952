import { number, say } from '../i18n.js';
import { clock, span } from '../time.js';
import { COLOURS } from './severity.js';

/** The number that the rule compares: a count, or a share of what is allowed. */
export function valueOf(measure) {
  if (!measure) return null;
  return measure.count ?? measure.fraction ?? measure.ratio ?? null;
}

export function measureText(alert) {
  const { measure } = alert;
  const value = valueOf(measure);
  if (value === null) return '—';
  if (measure.count !== undefined) {
    return say('measure.count', { n: number(value), threshold: number(measure.threshold), window: span((measure.windowHours ?? 0) * 3_600_000) });
  }
  return say('measure.share', { n: number(value, 2), threshold: number(measure.threshold, 2) });
}

/** The measure of each revision, oldest first, against its threshold; nothing where there is nothing to draw. */
export function measureOption(history, alert) {
  const revisions = history.filter((one) => valueOf(one.measure) !== null);
  if (!revisions.length) return null;
  const newest = revisions[revisions.length - 1];
  const end = alert.resolvedAt ?? new Date().toISOString();
  const line = (value) => [...revisions.map((one) => [one.at, value(one)]), [end, value(newest)]];
  return {
    legend: { top: 0, right: 0, data: [say('measure'), say('threshold')] },
    xAxis: { type: 'time', minInterval: 60_000, axisLabel: { formatter: (time) => clock(new Date(time).toISOString()), hideOverlap: true } },
    yAxis: { type: 'value', min: 0 },
    series: [
      { name: say('measure'), type: 'line', step: 'end', symbolSize: 7, data: line((one) => valueOf(one.measure)), itemStyle: { color: '#14427a' } },
      { name: say('threshold'), type: 'line', step: 'end', symbol: 'none', lineStyle: { type: 'dashed' }, itemStyle: { color: COLOURS[alert.severity] }, data: line((one) => one.measure.threshold) },
    ],
  };
}
