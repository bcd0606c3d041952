/** Who is logged in; the token stays in this browser until it ends or is put away. */
const KEY = 'gridwhistle.token';

let me = null;

export const session = {
  get token() {
    return localStorage.getItem(KEY);
  },
  get me() {
    return me;
  },
  set me(value) {
    me = value;
  },
  keep(token) {
    localStorage.setItem(KEY, token.trim());
  },
  end() {
    localStorage.removeItem(KEY);
    me = null;
  },
};

/** Takes a token from an address such as /#token=…, and leaves none in the address bar. */
export function takeTokenFromAddress() {
  const given = /^#token=([\w.-]+)$/.exec(location.hash);
  if (given) {
    session.keep(given[1]);
    history.replaceState(null, '', '/#/');
  }
}
