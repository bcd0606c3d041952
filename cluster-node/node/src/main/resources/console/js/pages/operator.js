import { get } from '../api.js';
import { either, number, say, term } from '../i18n.js';
import { when } from '../parts/alert-text.js';
import { delays } from '../parts/delays.js';
import { intake } from '../parts/intake.js';
import { ago } from '../time.js';
import { Page, empty, html, nothing, trouble, waiting } from '../view.js';

const REFRESH_MILLIS = 5_000;

/** Whether the product itself is well. */
class Operator extends Page {
  #status = null;
  #ahead = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.every(REFRESH_MILLIS, () => this.#load());
  }

  alertsChanged() {}

  #load() {
    return this.attempt(async () => {
      const asked = Date.now();
      this.#status = await get('/v1/cluster');
      this.#ahead = (asked + Date.now()) / 2 - Date.parse(this.#status.at);
    });
  }

  render() {
    if (!this.#status) return this.problem ? trouble(this.problem, () => this.#load()) : waiting();
    const { parts, troubles, at } = this.#status;
    return html`<div class="operator"><div class="toolbar"><h1>${say('nav.operator')}</h1><p>${say('operator.asOf')} ${when(at)}</p></div>
      ${this.problem ? trouble(this.problem, () => this.#load()) : nothing}
      <section><h2>${say('operator.troubles')}</h2>${troubles.length ? html`<ul class="troubles">${troubles.map((one) => html`<li><span class="tag bad">${say(`part.${one.part}`)}</span> ${either(one)}</li>`)}</ul>` : html`<p class="fine">${say('operator.fine')}</p>`}</section>
      <div class="panels">${intake(parts.ingest)}${delays(this.#ahead)}${this.#members(parts.members)}${this.#jobs(parts.jobs)}${this.#log(parts.log)}${this.#index(parts.index)}
        <section><h2>${say('operator.add')}</h2><p>${say('operator.addHow')}</p><pre><code>ops/gridwhistle scale cluster-node 3</code></pre></section></div></div>`;
  }

  #members(state) {
    return html`<section><h2>${say('part.members')}</h2>${state ? html`
      <p><span class="tag ${state.safe ? 'good' : 'bad'}">${say(state.safe ? 'operator.safe' : 'operator.unsafe')}</span> ${state.migrating ? html`<span class="tag">${say('operator.migrating')}</span>` : nothing} ${say('operator.partitions', { n: number(state.partitions) })}</p>
      <table><thead><tr><th scope="col">${say('operator.member')}</th><th scope="col">${say('operator.owned')}</th></tr></thead><tbody>${state.members.map((one) => html`<tr><th scope="row">${one.address} ${one.local ? html`<small>${say('operator.here')}</small>` : nothing}</th><td>${number(one.partitions)}</td></tr>`)}</tbody></table>` : empty(say('operator.silent'))}</section>`;
  }

  #jobs(jobs) {
    return html`<section><h2>${say('part.jobs')}</h2>${jobs?.length ? html`<table><thead><tr><th scope="col">${say('operator.job')}</th><th scope="col">${say('operator.state')}</th><th scope="col">${say('operator.checkpoint')}</th><th scope="col">${say('operator.failed')}</th><th scope="col">${say('operator.restarts')}</th></tr></thead>
      <tbody>${jobs.map((job) => html`<tr><th scope="row" title=${job.name}>${term('jobName', job.name)}</th><td><span class="tag ${job.state === 'RUNNING' ? 'good' : 'bad'}">${term('job', job.state)}</span></td><td>${job.lastCheckpoint ? ago(job.lastCheckpoint) : '—'} <small>${number(job.checkpoints)}</small></td><td>${number(job.failedCheckpoints)}</td><td>${number(job.restarts)}</td></tr>`)}</tbody></table>` : empty(say('operator.silent'))}</section>`;
  }

  #log(groups) {
    return html`<section><h2>${say('part.log')}</h2>${groups?.length ? html`<table><thead><tr><th scope="col">${say('operator.reader')}</th><th scope="col">${say('operator.lag')}</th></tr></thead>
      <tbody>${groups.map((one) => html`<tr><th scope="row" title=${one.group}>${term('reader', one.group)}</th><td>${number(one.total)} ${say('unit.records')}</td></tr>`)}</tbody></table>` : empty(say(groups ? 'operator.noReaders' : 'operator.silent'))}</section>`;
  }

  #index(state) {
    return html`<section><h2>${say('part.index')}</h2>${state ? html`<p><span class="tag ${state.status === 'red' ? 'bad' : 'good'}">${say(`health.${state.status}`)}</span> ${say('operator.index', { nodes: number(state.nodes), shards: number(state.unassignedShards) })}</p>` : empty(say('operator.silent'))}</section>`;
  }
}

customElements.define('gw-operator', Operator);
