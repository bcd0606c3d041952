/** Addresses such as #/alerts/3f…?back=1; they can be shared. */
export function route() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [page = '', ...rest] = path.split('/').map(decodeURIComponent);
  return { page, id: rest[0] ?? null, query: new URLSearchParams(query ?? '') };
}

export const link = (page, id, query) => {
  const search = new URLSearchParams(query ?? {}).toString();
  return `#/${page}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
};

export function go(page, id, query) {
  location.hash = link(page, id, query);
}
