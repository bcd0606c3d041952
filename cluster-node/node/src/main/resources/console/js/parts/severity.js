import { html, svg } from 'lit';
import { say, term } from '../i18n.js';

export const SEVERITIES = ['red', 'orange', 'yellow', 'blue'];

/** The colours of charts and maps; the style sheet has the same. */
export const COLOURS = {
  red: '#d92d20',
  orange: '#f07b16',
  yellow: '#f2c40f',
  blue: '#3b82d6',
  none: '#dfe5ec',
};

/** Each colour has a shape of its own, for eyes and printers that see no colour. */
const SHAPES = {
  red: svg`<path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z"/>`,
  orange: svg`<path d="M10 1l9 17H1z"/>`,
  yellow: svg`<path d="M10 1l9 9-9 9-9-9z"/>`,
  blue: svg`<circle cx="10" cy="10" r="8.5"/>`,
  none: svg`<circle cx="10" cy="10" r="7.5" fill="none" stroke-width="2"/>`,
};

export const mark = (severity) => html`<svg class="mark ${severity}" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[severity] ?? SHAPES.none}</svg>`;

export const badge = (severity) => html`<span class="badge ${severity}">${mark(severity)}${term('severity', severity)}</span>`;

/** The colour as it stands on a map. */
export const swatch = (level) => html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true"><rect width="12" height="12" rx="2" fill=${COLOURS[level]}/></svg>`;

/** How many alerts of each colour, the worst first. */
export const counts = (bySeverity) => html`<span class="counts">${SEVERITIES.map(
  (severity) => html`<span class="count" title=${say('count.of', { what: term('severity', severity) })}>${mark(severity)}<b>${bySeverity?.[severity] ?? 0}</b></span>`,
)}</span>`;
