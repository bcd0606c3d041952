import { number, percent, say, term } from '../i18n.js';
import { clock } from '../time.js';
import { empty, html, nothing } from '../view.js';
import './chart.js';

/** What comes in at ingest: how much, what was refused and why, who listens. */
export function intake(state) {
  return html`<section class="wide"><h2>${say('part.ingest')}</h2>${state ? html`
    <dl class="figures">
      <div><dt>${say('intake.rate')}</dt><dd>${state.eventsPerSecond === null ? '—' : say('unit.perSecond', { n: number(state.eventsPerSecond, 1) })}</dd><dd>${say('intake.minute')}</dd></div>
      <div><dt>${say('intake.accepted')}</dt><dd>${number(state.accepted)}</dd><dd>${say('intake.duplicates', { n: number(state.duplicates) })}</dd></div>
      <div><dt>${say('intake.refused')}</dt><dd>${number(sum(state.refused))}</dd><dd>${say('intake.share', { n: percent(state.received ? sum(state.refused) / state.received : 0) })}</dd></div>
      <div><dt>${say('intake.unanswered')}</dt><dd>${number(state.unanswered)}</dd><dd>${say('intake.overload')}</dd></div>
      <div><dt>${say('intake.connections')}</dt><dd>${number(state.connections)}</dd><dd>${say('intake.pushed', { n: number(state.pushed) })}</dd></div>
    </dl>
    <div class="halves"><gw-chart .option=${rateOption(state.rates)} .label=${say('intake.course')}></gw-chart>
      <div>${reasons('intake.reasons', state.refused)}${reasons('intake.requests', state.requestsRefused)}</div></div>` : empty(say('intake.silent'))}</section>`;
}

const sum = (counts) => Object.values(counts).reduce((all, n) => all + n, 0);

function reasons(title, counts) {
  const found = Object.entries(counts).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
  return html`<table class="reasons"><caption>${say(title)}</caption>${found.length ? html`<tbody>${found.map(([reason, n]) => html`<tr><th scope="row">${term('refusal', reason)} ${term('refusal', reason) === reason ? nothing : html`<code>${reason}</code>`}</th><td>${number(n)}</td></tr>`)}</tbody>` : html`<tbody><tr><td class="hint">${say('intake.none')}</td></tr></tbody>`}</table>`;
}

function rateOption(rates) {
  return {
    title: { text: say('intake.course'), left: 0, top: 0, textStyle: { fontSize: 13, color: '#4a5a6e', fontWeight: 600 } },
    xAxis: { type: 'time', minInterval: 60_000, axisLabel: { color: '#4a5a6e', hideOverlap: true, formatter: (time) => clock(new Date(time).toISOString(), 'hour') } },
    yAxis: { type: 'value', min: 0, axisLabel: { color: '#4a5a6e' }, splitLine: { lineStyle: { color: '#e6ebf1' } } },
    series: [{ type: 'line', symbol: 'none', areaStyle: { opacity: 0.15 }, itemStyle: { color: '#1f62b3' }, data: rates.map((one) => [one.at, one.eventsPerSecond]) }],
  };
}
