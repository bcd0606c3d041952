import { table } from './api.js';

const MARK = '\uFEFF';
const MOST_PAGES = 20;

/** All alerts of a search as one file for spreadsheets; `complete` is false where it had to end early. */
export async function exportAlerts(query) {
  const parts = [MARK];
  let page = { next: undefined };
  let pages = 0;
  do {
    page = await table({ ...query, cursor: page.next });
    parts.push(pages ? page.text.slice(page.text.indexOf('\r\n') + 2) : page.text);
    pages++;
  } while (page.next && pages < MOST_PAGES);
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), complete: !page.next };
}

export function download(file, name) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
