import { get } from './api.js';
import { AlertStream } from './stream.js';

/** How many alerts the page holds; older ones are found by search. */
const MOST_HELD = 1000;
const PAGE = 500;
const TELL_MILLIS = 200;
const MOST_DELAYS = 500;
const NEWS_MILLIS = 3_600_000;
/** The index is behind the stream by a moment: what fell in between is fetched a little later. */
const AGAIN_MILLIS = { first: 5_000, usual: 60_000, failed: 10_000 };
const COMPUTED = new Set(['opened', 'raised', 'lowered', 'resolved']);

/**
 * The newest alerts, live. What arrives within a fifth of a second is told at once, so that a
 * hundred alerts a second cost no more than five renderings.
 */
class LiveAlerts extends EventTarget {
  #held = new Map();
  #sorted = null;
  #stream = null;
  #pending = [];
  #telling = 0;
  #loading = null;
  #again = 0;
  #unsettled = true;
  #delays = [];
  state = 'waiting';
  loaded = false;
  error = null;
  received = 0;
  /** How many open alerts the index has beyond those held. */
  beyond = 0;

  /** Newest first. */
  get list() {
    this.#sorted ??= [...this.#held.values()].sort((a, b) => b.millis - a.millis).map((one) => one.alert);
    return this.#sorted;
  }

  /** Milliseconds from the instant that a warning became true until it arrived here, newest last. */
  get delays() {
    return this.#delays;
  }

  find(alertId) {
    return this.#held.get(alertId)?.alert;
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
    clearTimeout(this.#again);
    clearTimeout(this.#telling);
    this.#telling = 0;
    this.#held.clear();
    this.#sorted = null;
    this.#pending = [];
    this.#delays = [];
    this.loaded = false;
  }

  /** The stream begins with now: what was before comes from the index. */
  load() {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load() {
    const first = !this.loaded;
    try {
      const found = [...(await this.#open()), ...(await get('/v1/alerts', { sort: '-at', limit: 100 })).alerts];
      if (!this.#stream) return;
      const fresh = found.filter((alert) => this.#keep(alert));
      this.error = null;
      this.loaded = true;
      this.#tell(first ? [] : this.#news(fresh));
      this.#plan(this.#unsettled ? AGAIN_MILLIS.first : AGAIN_MILLIS.usual);
      this.#unsettled = false;
    } catch (problem) {
      this.error = problem;
      this.loaded = true;
      this.#tell([]);
      this.#plan(AGAIN_MILLIS.failed);
    }
  }

  /** Where there is more than the page can hold, old alerts come and go: they are no news. */
  #news(fresh) {
    const since = Date.now() - NEWS_MILLIS;
    return this.#held.size < MOST_HELD ? fresh : fresh.filter((alert) => Date.parse(alert.at) > since);
  }

  async #open() {
    const found = [];
    let page = { next: undefined };
    do {
      page = { total: page.total, ...(await get('/v1/alerts', { status: 'open', sort: '-at', limit: PAGE, cursor: page.next })) };
      found.push(...page.alerts);
    } while (page.next && found.length < MOST_HELD);
    this.beyond = page.next ? Math.max(0, page.total - found.length) : 0;
    return found;
  }

  #plan(millis) {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.load(), millis);
  }

  #become(state) {
    const back = state === 'live' && this.state !== 'live';
    this.state = state;
    this.#unsettled ||= back;
    if (back && this.loaded) this.load();
    this.dispatchEvent(new CustomEvent('state'));
  }

  #receive(alert) {
    this.received++;
    this.#pending.push(alert);
    if (COMPUTED.has(alert.transition)) this.#measure(Date.now() - Date.parse(alert.at));
    this.#telling ||= schedule(() => this.#flush());
  }

  #measure(millis) {
    this.#delays.push(millis);
    if (this.#delays.length > MOST_DELAYS) this.#delays.shift();
  }

  #flush() {
    this.#telling = 0;
    const fresh = this.#pending.filter((alert) => this.#keep(alert));
    this.#pending = [];
    this.#tell(fresh);
  }

  #keep(alert) {
    const held = this.#held.get(alert.alertId)?.alert;
    if (held && held.revision >= alert.revision) return false;
    this.#held.set(alert.alertId, { alert, millis: Date.parse(alert.at) });
    this.#sorted = null;
    if (this.#held.size > MOST_HELD * 1.2) this.#forget();
    return true;
  }

  /** The oldest go; what is still open stays longest. */
  #forget() {
    const open = ({ alert }) => alert.status === 'open' && alert.handling.state !== 'dismissed';
    const kept = [...this.#held.values()].sort((a, b) => open(b) - open(a) || b.millis - a.millis);
    this.#held = new Map(kept.slice(0, MOST_HELD).map((one) => [one.alert.alertId, one]));
  }

  #tell(fresh) {
    this.dispatchEvent(new CustomEvent('change', { detail: fresh }));
  }
}

/** Browsers let the clocks of a hidden page stand, yet a township center must ring at once. */
function schedule(callback) {
  if (!document.hidden) return setTimeout(callback, TELL_MILLIS);
  queueMicrotask(callback);
  return true;
}

export const alerts = new LiveAlerts();
