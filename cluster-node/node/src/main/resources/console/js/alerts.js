import { get } from './api.js';
import { AlertStream } from './stream.js';

/** How many alerts the page holds at most; older ones are found by search. */
export const MOST_HELD = 600;

/**
 * The newest alerts, live. What arrives within one frame is told once, so that a hundred alerts a
 * second cost no more than sixty renderings.
 */
class LiveAlerts extends EventTarget {
  #alerts = new Map();
  #stream = null;
  #pending = [];
  #frame = 0;
  state = 'waiting';
  loaded = false;
  error = null;
  received = 0;

  /** Newest first. */
  get list() {
    return [...this.#alerts.values()].sort((a, b) => b.at.localeCompare(a.at));
  }

  find(alertId) {
    return this.#alerts.get(alertId);
  }

  start() {
    if (this.#stream) return;
    this.#stream = new AlertStream(
      (alert) => this.#receive(alert),
      (state) => this.#become(state),
    );
    this.#stream.start();
    this.load();
  }

  stop() {
    this.#stream?.stop();
    this.#stream = null;
    this.#alerts.clear();
    this.#pending = [];
    this.loaded = false;
  }

  /** The stream begins with now: what was before comes from the index. */
  async load() {
    try {
      const open = get('/v1/alerts', { status: 'open', sort: '-at', limit: 500 });
      const newest = get('/v1/alerts', { sort: '-at', limit: 100 });
      for (const page of await Promise.all([open, newest])) page.alerts.forEach((a) => this.#keep(a));
      this.error = null;
    } catch (problem) {
      this.error = problem;
    }
    this.loaded = true;
    this.#tell([]);
  }

  #become(state) {
    const back = state === 'live' && this.state !== 'live';
    this.state = state;
    if (back && (this.error || this.loaded)) this.load();
    this.dispatchEvent(new CustomEvent('state'));
  }

  #receive(alert) {
    this.received++;
    this.#pending.push(alert);
    if (!this.#frame) this.#frame = schedule(() => this.#flush());
  }

  #flush() {
    this.#frame = 0;
    const fresh = this.#pending.filter((alert) => this.#keep(alert));
    this.#pending = [];
    this.#tell(fresh);
  }

  #keep(alert) {
    const held = this.#alerts.get(alert.alertId);
    if (held && held.revision >= alert.revision) return false;
    this.#alerts.set(alert.alertId, alert);
    if (this.#alerts.size > MOST_HELD * 1.2) this.#forget();
    return true;
  }

  /** The oldest go; what is still open stays longest. */
  #forget() {
    const open = (alert) => alert.status === 'open' && alert.handling.state !== 'dismissed';
    const kept = this.list.sort((a, b) => open(b) - open(a) || b.at.localeCompare(a.at));
    this.#alerts = new Map(kept.slice(0, MOST_HELD).map((alert) => [alert.alertId, alert]));
  }

  #tell(fresh) {
    this.dispatchEvent(new CustomEvent('change', { detail: fresh }));
  }
}

/** A page in the background has no frames, yet its township center must still ring. */
function schedule(callback) {
  return document.hidden ? setTimeout(callback, 250) : requestAnimationFrame(callback);
}

export const alerts = new LiveAlerts();
