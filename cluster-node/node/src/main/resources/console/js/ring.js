import { say, term } from './i18n.js';
import { SEVERITIES } from './parts/severity.js';
import { places } from './places.js';

const PAUSE_SECONDS = 3;

let audio = null;
let quietUntil = 0;
let rung = 0;

/** Browsers let a page sound only after it was touched once. */
export function allowSound() {
  audio ??= new AudioContext();
  audio.resume();
  if (globalThis.Notification?.permission === 'default') Notification.requestPermission();
}

export const soundAllowed = () => audio?.state === 'running';

const PITCHES = { red: [880, 660, 880, 660], orange: [740, 740], yellow: [587], blue: [440] };

/** A worse warning rings into a lesser one's pause; otherwise a flood would be one long tone. */
export function ring(severity) {
  const rank = SEVERITIES.indexOf(severity);
  if (!soundAllowed() || (audio.currentTime < quietUntil && rank >= rung)) return;
  quietUntil = audio.currentTime + PAUSE_SECONDS;
  rung = rank;
  PITCHES[severity].forEach((pitch, i) => tone(pitch, audio.currentTime + i * 0.22));
}

function tone(pitch, at) {
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.25, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
  const source = audio.createOscillator();
  source.frequency.value = pitch;
  source.connect(gain).connect(audio.destination);
  source.start(at);
  source.stop(at + 0.21);
}

export function notify(alert) {
  if (globalThis.Notification?.permission !== 'granted' || !document.hidden) return;
  const title = `${term('severity', alert.severity)} · ${term('rule', alert.rule)}`;
  const shown = new Notification(title, { body: `${places.line(alert.scope)} ${say('town.open')}`, tag: alert.alertId });
  shown.onclick = () => {
    focus();
    location.hash = `#/alerts/${alert.alertId}`;
  };
}
