const TAP_PIXELS = 4;

/** Mouse, pen and fingers: one moves, two zoom, a tap picks. Places are in the canvas' own pixels. */
export class Touch {
  #down = new Map();
  #travelled = 0;

  /** @param does move(x, y), zoom(factor, at), hover(at), tap(at) */
  constructor(does) {
    this.does = does;
  }

  at(event) {
    const ratio = devicePixelRatio || 1;
    return [event.offsetX * ratio, event.offsetY * ratio];
  }

  down = (event) => {
    event.target.setPointerCapture(event.pointerId);
    if (!this.#down.size) this.#travelled = 0;
    this.#down.set(event.pointerId, this.at(event));
  };

  moved = (event) => {
    const at = this.at(event);
    const from = this.#down.get(event.pointerId);
    if (from) this.#drag(event.pointerId, from, at);
    else if (event.pointerType === 'mouse') this.does.hover(at);
  };

  #drag(id, from, at) {
    const other = [...this.#down].find(([one]) => one !== id)?.[1];
    this.#down.set(id, at);
    this.#travelled += distance(from, at);
    if (!other) this.does.move(at[0] - from[0], at[1] - from[1]);
    else if (distance(from, other)) this.does.zoom(distance(at, other) / distance(from, other), middle(at, other));
  }

  up = (event) => {
    const tap = this.#down.size === 1 && this.#travelled < TAP_PIXELS;
    this.#down.delete(event.pointerId);
    if (tap) this.does.tap(this.at(event));
  };

  cancel = (event) => {
    this.#down.delete(event.pointerId);
  };
}

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
