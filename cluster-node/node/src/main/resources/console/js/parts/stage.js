import { say } from '../i18n.js';
import { span } from '../time.js';
import { html } from '../view.js';

/** How much time the running stage of an incident has left, or is over. */
export function stageClock(incident) {
  if (incident.suspended) return html`<span class="tag">${say('stage.suspended')}</span>`;
  const left = new Date(incident.dueAt) - Date.now();
  const text = say(left < 0 ? 'stage.over' : 'stage.left', { time: span(Math.abs(left)) });
  return html`<span class=${left < 0 ? 'worse' : ''}>${text}</span>`;
}
