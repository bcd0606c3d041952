import { session } from './session.js';
import { language, say } from './i18n.js';

const formats = new Map();

function format(style) {
  const key = `${style}${language()}${session.me?.zone}`;
  if (!formats.has(key)) {
    const seconds = style === 'exact' ? { second: '2-digit' } : {};
    formats.set(key, new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
      timeZone: session.me?.zone ?? 'Asia/Shanghai',
      ...(style === 'hour' ? {} : { year: style === 'exact' ? 'numeric' : undefined, month: '2-digit', day: '2-digit' }),
      hour: '2-digit',
      minute: '2-digit',
      ...seconds,
      hour12: false,
    }));
  }
  return formats.get(key);
}

/** A time in the county's zone. */
export const clock = (text, style = 'short') => (text ? format(style).format(new Date(text)) : '—');

function relative() {
  const key = `relative${language()}`;
  if (!formats.has(key)) formats.set(key, new Intl.RelativeTimeFormat(language() === 'zh' ? 'zh-CN' : 'en', { style: 'long' }));
  return formats.get(key);
}

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** 3 分钟前, 2 小时后, 刚刚. */
export function ago(text, now = Date.now()) {
  if (!text) return '';
  const millis = new Date(text).getTime() - now;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(millis) >= length) ?? [];
  if (!unit) return say('time.now');
  return relative().format(Math.trunc(millis / size), unit);
}

/** A span such as 3 天 4 小时. */
export function span(millis) {
  let rest = Math.max(0, millis);
  const words = [];
  for (const [unit, size] of STEPS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count && words.length < 2) words.push(say(`time.${unit}`, { n: count }));
  }
  return words.join(' ') || say('time.underMinute');
}

/** An ISO 8601 duration in words. */
export function duration(text) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(text ?? '');
  if (!parts) return text ?? '—';
  const [days, hours, minutes] = parts.slice(1).map((n) => Number(n ?? 0));
  return span(((days * 24 + hours) * 60 + minutes) * 60_000);
}

/** The beginning of a day of the calendar in the county's zone; days may be added. */
export function dayStart(day, add = 0) {
  if (!day) return '';
  const noon = new Date(Date.parse(`${day}T12:00:00Z`) + add * 86_400_000);
  const parts = new Intl.DateTimeFormat('en', { timeZone: session.me?.zone, timeZoneName: 'longOffset' }).formatToParts(noon);
  const offset = parts.find((part) => part.type === 'timeZoneName').value.slice(3) || '+00:00';
  return `${noon.toISOString().slice(0, 10)}T00:00:00${offset}`;
}
