import { session } from './session.js';

/** An answer that was not the hoped-for one; `detail` is the server's own sentence. */
export class Problem extends Error {
  constructor(status, detail, errors) {
    super(detail);
    this.status = status;
    this.errors = errors ?? [];
  }
}

function address(path, query) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== null && text !== '') search.set(name, text);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  if (response.status === 401) dispatchEvent(new CustomEvent('session-over'));
  return new Problem(response.status, body.detail ?? response.statusText, body.errors);
}

async function send(url, options) {
  let response;
  try {
    response = await fetch(url, {
      ...options,
      headers: { Authorization: `Bearer ${session.token}`, ...options?.headers },
    });
  } catch (unreachable) {
    if (unreachable.name === 'AbortError') throw unreachable;
    throw new Problem(0, '');
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function get(path, query, signal) {
  return (await send(address(path, query), { signal })).json();
}

/** A page of a search as comma-separated lines, and the cursor of the next one. */
export async function table(query) {
  const response = await send(address('/v1/alerts', query), { headers: { Accept: 'text/csv' } });
  return { text: await response.text(), next: response.headers.get('Gridwhistle-Next-Cursor') };
}

export async function put(path, body, version) {
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"` };
  return (await send(path, { method: 'PUT', headers, body: JSON.stringify(body) })).json();
}

/** Tells ingest what a person does about an alert; sent again under the same key it counts once. */
export async function act(alertId, action) {
  const url = `${session.me.ingest}/v1/alerts/${encodeURIComponent(alertId)}/actions`;
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  return (await send(url, { method: 'POST', headers, body: JSON.stringify(action) })).json();
}
