import { session } from './session.js';

const SILENCE_MILLIS = 40_000;
const LONGEST_PAUSE_MILLIS = 15_000;

/** The log no longer holds what follows the cursor, or never had it: go on with now. */
const NO_LONGER_KNOWN = new Set([400, 410]);

/**
 * Server-sent events over fetch: unlike EventSource it carries the token in a header, where no log
 * keeps it, and it tells why a connection was refused.
 */
export class AlertStream {
  #cursor = null;
  #abort = null;
  #stopped = true;
  #failures = 0;
  #watchdog = 0;

  /** @param onAlert takes one alert revision; @param onState takes live, waiting or refused */
  constructor(onAlert, onState) {
    this.onAlert = onAlert;
    this.onState = onState;
  }

  start() {
    this.#stopped = false;
    this.#run();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#watchdog);
    this.#abort?.abort();
  }

  async #run() {
    while (!this.#stopped) {
      try {
        await this.#connect();
      } catch (broken) {
        if (broken.refused) return this.onState('refused');
      }
      if (this.#stopped) return;
      this.onState('waiting');
      await this.#pause();
    }
  }

  #pause() {
    const millis = Math.min(LONGEST_PAUSE_MILLIS, 500 * 2 ** this.#failures++);
    return new Promise((resume) => setTimeout(resume, millis * (0.75 + Math.random() / 2)));
  }

  async #connect() {
    this.#abort = new AbortController();
    this.#watch();
    const headers = { Authorization: `Bearer ${session.token}`, Accept: 'text/event-stream' };
    if (this.#cursor) headers['Last-Event-ID'] = this.#cursor;
    const response = await fetch(`${session.me.ingest}/v1/alerts/stream`, {
      headers,
      cache: 'no-store',
      signal: this.#abort.signal,
    });
    if (response.status === 401 || response.status === 403) {
      throw Object.assign(new Error(), { refused: true });
    }
    if (NO_LONGER_KNOWN.has(response.status)) this.#cursor = null;
    if (!response.ok) throw new Error(String(response.status));
    this.#failures = 0;
    this.onState('live');
    await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  /** A connection that has sent nothing for longer than its heart beats is dead. */
  #watch() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#abort.abort(), SILENCE_MILLIS);
  }

  async #read(reader) {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#watch();
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop();
      blocks.forEach((block) => this.#take(block));
    }
  }

  #take(block) {
    let data = null;
    let id = null;
    for (const line of block.split('\n')) {
      if (line.startsWith('id: ')) id = line.slice(4);
      if (line.startsWith('data: ')) data = line.slice(6);
    }
    if (data) this.onAlert(JSON.parse(data));
    if (id) this.#cursor = id;
  }
}
