import zh from './words/zh.js';
import en from './words/en.js';

const KEY = 'gridwhistle.language';
const WORDS = { zh, en };

let chosen = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';

export const language = () => chosen;

export function speak(name) {
  chosen = name;
  localStorage.setItem(KEY, name);
  show();
  dispatchEvent(new CustomEvent('language'));
}

export function show() {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  document.title = say('title');
}

/** The text of a name, with {values} put in; an unknown name shows itself. */
export function say(name, values) {
  const text = WORDS[chosen][name] ?? name;
  return values ? text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '') : text;
}

/** As `say` within a family; what the family does not know is shown as it is. */
export const term = (family, value) => WORDS[chosen][`${family}.${value}`] ?? value ?? '—';

/** One of two texts that came from the server. */
export const either = (texts) => texts?.[chosen] ?? texts?.zh ?? '';

export const number = (value, digits = 0) =>
  value === null || value === undefined
    ? '—'
    : new Intl.NumberFormat(chosen === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: digits }).format(value);

export const percent = (value) => (value === null || value === undefined ? '—' : `${number(value * 100, 1)} %`);
