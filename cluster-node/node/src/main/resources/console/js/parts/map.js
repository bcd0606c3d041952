import { html } from 'lit';
import { View } from '../view.js';
import { places } from '../places.js';
import { say } from '../i18n.js';
import { contains, planeOf, shapeOf, union } from './geometry.js';

const ZOOM_STEP = 1.4;
const CLICK_PIXELS = 4;

/**
 * The grids on a canvas. Grids of one colour are one path, so that a frame costs a handful of fills
 * however many grids there are.
 */
class GridMap extends View {
  static properties = {
    colours: { attribute: false }, // Map of grid code to colour
    focus: {}, // division or grid that fills the view
    points: { attribute: false }, // [{lon, lat, label}]
    label: {},
    dark: { type: Boolean },
  };

  #shapes = [];
  #toPlane = null;
  #view = null;
  #frame = 0;
  #drag = null;
  #hover = null;
  #resize = new ResizeObserver(() => this.#fit());

  render() {
    return html`<canvas tabindex="0" role="img" aria-label=${this.label ?? say('map')}
        @wheel=${this.#wheel} @pointerdown=${this.#down} @pointermove=${this.#move}
        @pointerup=${this.#up} @pointerleave=${this.#leave} @keydown=${this.#key}></canvas>
      <output class="map-hint" aria-live="off"></output>
      <span class="map-buttons">
        <button aria-label=${say('map.in')} @click=${() => this.#zoom(ZOOM_STEP)}>＋</button>
        <button aria-label=${say('map.out')} @click=${() => this.#zoom(1 / ZOOM_STEP)}>－</button>
        <button aria-label=${say('map.whole')} @click=${this.#fit}>⤢</button>
      </span>`;
  }

  alertsChanged() {}

  firstUpdated() {
    const grids = [...places.grids.values()];
    this.#toPlane = planeOf(grids).toPlane;
    this.#shapes = grids.map((grid) => shapeOf(grid, this.#toPlane));
    this.#resize.observe(this.#canvas);
  }

  updated(changed) {
    if (changed.has('focus')) this.#fit();
    this.#paint();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    super.disconnectedCallback();
  }

  get #canvas() {
    return this.querySelector('canvas');
  }

  #isInFocus(code) {
    return !this.focus || code === this.focus || places.isWithin(code, this.focus);
  }

  #fit() {
    const canvas = this.#canvas;
    const ratio = devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    const shown = this.#shapes.filter((shape) => this.#isInFocus(shape.code));
    if (!shown.length || !canvas.width) return;
    const box = union(shown.map((shape) => shape.box));
    const scale = 0.92 * Math.min(canvas.width / (box.right - box.left), canvas.height / (box.bottom - box.top));
    this.#view = {
      scale,
      x: canvas.width / 2 - (scale * (box.left + box.right)) / 2,
      y: canvas.height / 2 - (scale * (box.top + box.bottom)) / 2,
    };
    this.#paint();
  }

  #paint() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    const pen = this.#canvas?.getContext('2d');
    if (!pen || !this.#view) return;
    const { scale, x, y } = this.#view;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.setTransform(scale, 0, 0, scale, x, y);
    this.#fill(pen);
    pen.strokeStyle = this.dark ? '#0b1626' : '#ffffff';
    pen.lineWidth = 0.8 / scale;
    this.#outlines(pen);
    this.#mark(pen, this.#hover, scale);
    if (places.grids.has(this.focus)) this.#mark(pen, this.focus, scale);
    this.#pins(pen, scale);
  }

  #fill(pen) {
    const byColour = new Map();
    const blank = this.dark ? '#24364d' : '#dfe5ec';
    for (const shape of this.#shapes) {
      const colour = this.colours?.get(shape.code) ?? blank;
      const key = `${this.#isInFocus(shape.code) ? 1 : 0.3}${colour}`;
      if (!byColour.has(key)) byColour.set(key, { colour, alpha: parseFloat(key), path: new Path2D() });
      byColour.get(key).path.addPath(shape.path);
    }
    for (const { colour, alpha, path } of byColour.values()) {
      pen.globalAlpha = alpha;
      pen.fillStyle = colour;
      pen.fill(path, 'evenodd');
    }
    pen.globalAlpha = 1;
  }

  #outlines(pen) {
    const all = new Path2D();
    this.#shapes.forEach((shape) => all.addPath(shape.path));
    pen.stroke(all);
  }

  #mark(pen, code, scale) {
    const shape = this.#shapes.find((one) => one.code === code);
    if (!shape) return;
    pen.strokeStyle = this.dark ? '#ffffff' : '#0c2340';
    pen.lineWidth = 2.5 / scale;
    pen.stroke(shape.path);
  }

  #pins(pen, scale) {
    for (const point of this.points ?? []) {
      const [x, y] = this.#toPlane([point.lon, point.lat]);
      pen.beginPath();
      pen.arc(x, y, 6 / scale, 0, 7);
      pen.fillStyle = '#0c2340';
      pen.fill();
      pen.lineWidth = 2 / scale;
      pen.strokeStyle = '#fff';
      pen.stroke();
    }
  }

  #at(event) {
    const ratio = devicePixelRatio || 1;
    return [event.offsetX * ratio, event.offsetY * ratio];
  }

  #gridAt([px, py]) {
    if (!this.#view) return null;
    const x = (px - this.#view.x) / this.#view.scale;
    const y = (py - this.#view.y) / this.#view.scale;
    const hit = ({ box, rings }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && contains(rings, x, y);
    return this.#shapes.find(hit)?.code ?? null;
  }

  #zoom(factor, centre = [this.#canvas.width / 2, this.#canvas.height / 2]) {
    const view = this.#view;
    view.x = centre[0] - (centre[0] - view.x) * factor;
    view.y = centre[1] - (centre[1] - view.y) * factor;
    view.scale *= factor;
    this.#paint();
  }

  #wheel(event) {
    event.preventDefault();
    this.#zoom(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, this.#at(event));
  }

  #down(event) {
    this.#canvas.setPointerCapture(event.pointerId);
    this.#drag = { at: this.#at(event), from: this.#at(event) };
  }

  #move(event) {
    const at = this.#at(event);
    if (this.#drag) {
      this.#view.x += at[0] - this.#drag.at[0];
      this.#view.y += at[1] - this.#drag.at[1];
      this.#drag.at = at;
    }
    const hover = this.#gridAt(at);
    if (hover !== this.#hover) {
      this.#hover = hover;
      this.querySelector('.map-hint').textContent = hover ? `${places.nameOf(hover)} ${hover}` : '';
    }
    this.#paint();
  }

  #up(event) {
    const at = this.#at(event);
    const moved = this.#drag && Math.hypot(at[0] - this.#drag.from[0], at[1] - this.#drag.from[1]);
    this.#drag = null;
    const grid = moved < CLICK_PIXELS ? this.#gridAt(at) : null;
    if (grid) this.dispatchEvent(new CustomEvent('pick', { detail: grid }));
  }

  #leave() {
    this.#hover = null;
    this.querySelector('.map-hint').textContent = '';
    this.#paint();
  }

  #key(event) {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const step = steps[event.key];
    if (event.key === '+' || event.key === '=') this.#zoom(ZOOM_STEP);
    else if (event.key === '-') this.#zoom(1 / ZOOM_STEP);
    else if (step) {
      this.#view.x += step[0];
      this.#view.y += step[1];
      this.#paint();
    } else return;
    event.preventDefault();
  }
}

customElements.define('gw-map', GridMap);
