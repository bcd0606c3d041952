import { get, put } from '../api.js';
import { say, term } from '../i18n.js';
import { when } from '../parts/alert-text.js';
import { link } from '../router.js';
import { session } from '../session.js';
import { duration } from '../time.js';
import { Page, empty, html, nothing, trouble, waiting } from '../view.js';

/** Leaves of a rule as [path, value]; a list is one value. */
function leaves(node, path = []) {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return [[path.join('.'), node]];
  return Object.entries(node).flatMap(([name, value]) => leaves(value, [...path, name]));
}

function assign(rule, path, value) {
  const names = path.split('.');
  const last = names.pop();
  names.reduce((node, name) => node[name], rule)[last] = value;
}

const asText = (value) => (Array.isArray(value) ? value.join(', ') : String(value));

function asValue(text, before) {
  if (Array.isArray(before)) return text.split(',').map((one) => one.trim()).filter(Boolean);
  if (typeof before === 'boolean') return text === 'true';
  return typeof before === 'number' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text.trim();
}

/** The rules in force: what each parameter means, its change, and who changed what when. */
class Rules extends Page {
  static properties = { ruleId: {}, draft: { state: true }, said: { state: true } };
  #rules = null;
  #versions = [];

  willUpdate(changed) {
    if (changed.has('ruleId')) this.#load();
  }

  alertsChanged() {}

  #load() {
    this.draft = new Map();
    this.said = '';
    return this.attempt(async () => {
      this.#rules = (await get('/v1/rules')).rules;
      this.#versions = (await get(`/v1/rules/${encodeURIComponent(this.#rule.id)}/history`)).versions;
    });
  }

  get #rule() {
    return this.#rules.find((rule) => rule.id === this.ruleId) ?? this.#rules[0];
  }

  render() {
    if (!this.#rules?.length) return this.problem ? trouble(this.problem, () => this.#load()) : waiting();
    const rule = this.#rule;
    return html`<div class="rules columns facets-first">
      <nav aria-label=${say('nav.rules')}>${this.#rules.map((one) => html`<a class="rule-link" href=${link('rules', one.id)} aria-current=${one === rule ? 'true' : nothing}>${term('rule', one.id)}<small>${say('version', { n: one.version })} · ${say(one.enabled ? 'rule.on' : 'rule.off')}</small></a>`)}</nav>
      <div><section><h1>${term('rule', rule.id)} <small>${say('version', { n: rule.version })}</small></h1><p>${say(`rule.what.${rule.id}`)}</p>
        ${this.problem ? this.#refusal() : nothing}${this.#form(rule)}</section>
        <section><h2>${say('rule.history')}</h2>${this.#history()}</section></div></div>`;
  }

  #refusal() {
    return html`<div class="trouble" role="alert"><strong>${say('rule.refused')}</strong> ${this.problem.message}
      <ul>${this.problem.errors.filter((error) => error !== this.problem.message).map((error) => html`<li>${typeof error === 'string' ? error : JSON.stringify(error)}</li>`)}</ul></div>`;
  }

  #form(rule) {
    const editable = session.me.role === 'operator';
    const fields = leaves({ enabled: rule.enabled, scope: rule.scope, parameters: rule.parameters });
    return html`<form @submit=${this.#submit}><table><thead><tr><th scope="col">${say('rule.meaning')}</th><th scope="col">${say('rule.value')}</th></tr></thead>
      <tbody>${fields.map(([path, value], i) => html`${this.#group(path, fields[i - 1]?.[0])}${this.#row(path, value, editable)}`)}</tbody></table>
      ${editable ? html`<p class="buttons"><button class="primary" ?disabled=${!this.draft.size}>${say('rule.save', { n: this.draft.size })}</button>
        <button type="button" ?disabled=${!this.draft.size} @click=${() => (this.draft = new Map())}>${say('rule.reset')}</button></p>` : html`<p class="hint">${say('rule.readOnly')}</p>`}
      <p role="status" class="said">${this.said}</p></form>`;
  }

  #group(path, before) {
    const group = groupOf(path);
    return group && group !== groupOf(before) ? html`<tr class="group"><th colspan="2" scope="colgroup">${group}</th></tr>` : nothing;
  }

  #row(path, value, editable) {
    const shown = this.draft.get(path) ?? asText(value);
    return html`<tr class=${this.draft.has(path) ? 'changed' : ''}><th scope="row">${meaning(path)} <small><code>${path}</code></small></th>
      <td>${editable ? this.#input(path, value) : shown || say('rule.empty')} <small>${hint(shown, value)}</small>
        ${this.draft.has(path) ? html`<span class="change">${say('rule.inForce')} <del>${asText(value) || say('rule.empty')}</del></span>` : nothing}</td></tr>`;
  }

  #input(path, value) {
    const shown = this.draft.get(path) ?? asText(value);
    if (typeof value === 'boolean') {
      return html`<select aria-label=${nameOf(path)} @change=${(event) => this.#edit(path, event.target.value, value)}>${['true', 'false'].map((one) => html`<option value=${one} ?selected=${one === shown}>${say(one === 'true' ? 'rule.on' : 'rule.off')}</option>`)}</select>`;
    }
    return html`<input aria-label=${nameOf(path)} aria-invalid=${isUsable(shown, value) ? nothing : 'true'} .value=${shown} @input=${(event) => this.#edit(path, event.target.value, value)}>`;
  }

  #edit(path, text, before) {
    const draft = new Map(this.draft);
    if (text === asText(before)) draft.delete(path);
    else draft.set(path, text);
    this.draft = draft;
  }

  async #submit(event) {
    event.preventDefault();
    const rule = structuredClone(this.#rule);
    const before = new Map(leaves(rule));
    for (const [path, text] of this.draft) assign(rule, path, asValue(text, before.get(path)));
    const { version } = rule;
    await this.attempt(() => put(`/v1/rules/${encodeURIComponent(rule.id)}`, { ...rule, version: version + 1 }, version));
    if (!this.problem) {
      await this.#load();
      this.said = say('rule.saved');
    }
  }

  #history() {
    const versions = [...this.#versions].sort((a, b) => b.version - a.version);
    return versions.length ? html`<ol class="timeline">${versions.map((one, i) => html`<li>${one.at ? when(one.at) : nothing} <b>${say('version', { n: one.version })}</b> ${one.at ? (one.by ?? '') : say('rule.shipped')}
      <ul>${differences(versions[i + 1]?.rule, one.rule).map(([path, before, after]) => html`<li><code>${path}</code> <del>${before}</del> → <ins>${after}</ins></li>`)}</ul></li>`)}</ol>` : empty(say('rule.noHistory'));
  }
}

function differences(before, after) {
  if (!before) return [];
  const old = new Map(leaves(before));
  return leaves(after).filter(([path, value]) => path !== 'version' && asText(old.get(path)) !== asText(value)).map(([path, value]) => [path, asText(old.get(path)), asText(value)]);
}

/** What can be seen to be wrong while it is typed; all else the server judges. */
function isUsable(text, before) {
  if (typeof before === 'number') return text.trim() !== '' && Number.isFinite(Number(text));
  return !/^P/.test(before) || /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text.trim());
}

function hint(text, before) {
  if (!isUsable(text, before)) return say(typeof before === 'number' ? 'rule.notNumber' : 'rule.notDuration');
  return /^P/.test(before) ? duration(text.trim()) : '';
}

/** What stands together, such as the three steps of one kind of key. */
function groupOf(path) {
  const name = path?.split('.').slice(-2, -1)[0];
  const words = name ? term('group', name) : '';
  return words === name ? '' : words;
}

const nameOf = (path) => [groupOf(path), meaning(path)].filter(Boolean).join(' ');

/** The meaning of the whole path, else of its last name. */
function meaning(path) {
  const whole = term('parameter', path);
  return whole === path ? term('parameter', path.split('.').pop()) : whole;
}

customElements.define('gw-rules', Rules);
