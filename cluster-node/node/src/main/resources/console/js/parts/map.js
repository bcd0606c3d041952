import { html } from 'lit';
import { View } from '../view.js';
import { places } from '../places.js';
import { say } from '../i18n.js';
import { areasOf, bordersOf, labelsOf } from './map-areas.js';
import { Picture } from './map-picture.js';
import { Scene } from './map-scene.js';
import { Touch } from './map-touch.js';

const ZOOM_STEP = 1.4;
const KEY_PIXELS = 60;
const PAINT_MILLIS = 150;
const CLOSEST = 200;
const FARTHEST = 0.5;

/** The grids on a canvas. What moves is a picture of them, painted again a few times a second. */
class GridMap extends View {
  static properties = {
    colours: { attribute: false }, // Map of grid code to colour
    focus: {}, // division or grid that fills the view
    points: { attribute: false }, // [{lon, lat, label}]
    label: {},
    dark: { type: Boolean },
  };

  #scene = null;
  #picture = new Picture();
  #style = null;
  #view = null;
  #fitted = 1;
  #frame = 0;
  #stale = true;
  #paintedAt = -Infinity;
  #hover = null;
  #touch = new Touch({
    move: (x, y) => this.#move(x, y),
    zoom: (factor, at) => this.#zoom(factor, at),
    hover: (at) => this.#point(this.#gridAt(at)),
    tap: (at) => this.#pick(this.#gridAt(at)),
  });
  #resize = new ResizeObserver(() => this.#fit());

  render() {
    const touch = this.#touch;
    return html`<canvas tabindex="0" role="img" aria-label=${this.label ?? say('map')}
        @wheel=${this.#wheel} @pointerdown=${touch.down} @pointermove=${touch.moved}
        @pointerup=${touch.up} @pointercancel=${touch.cancel} @pointerleave=${() => this.#point(null)} @keydown=${this.#key}></canvas>
      <output class="map-hint" aria-live="off"></output>
      <span class="map-buttons">
        <button aria-label=${say('map.in')} @click=${() => this.#zoom(ZOOM_STEP)}>＋</button>
        <button aria-label=${say('map.out')} @click=${() => this.#zoom(1 / ZOOM_STEP)}>－</button>
        <button aria-label=${say('map.whole')} @click=${this.#fit}>⤢</button>
      </span>`;
  }

  alertsChanged() {}

  firstUpdated() {
    this.#scene = new Scene([...places.grids.values()]);
    this.#resize.observe(this.#canvas);
  }

  updated(changed) {
    const { shapes } = this.#scene;
    if (!this.#style || changed.has('focus')) {
      const areas = areasOf(shapes, this.focus);
      this.#style = { labels: labelsOf(shapes, areas), borders: bordersOf(shapes, areas), isInFocus: (code) => this.#isInFocus(code) };
      this.#fit();
    }
    if (changed.size) this.#repaint();
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
    const box = this.#scene?.boxAround((code) => this.#isInFocus(code));
    if (!box || !canvas.width) return;
    const scale = 0.92 * Math.min(canvas.width / (box.right - box.left), canvas.height / (box.bottom - box.top));
    const [x, y] = [canvas.width / 2 - (scale * (box.left + box.right)) / 2, canvas.height / 2 - (scale * (box.top + box.bottom)) / 2];
    this.#view = { scale, x, y };
    this.#fitted = scale;
    this.#repaint();
  }

  #repaint() {
    this.#stale = true;
    this.#show();
  }

  #show() {
    this.#frame ||= requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now) {
    this.#frame = 0;
    const pen = this.#canvas?.getContext('2d');
    if (!pen || !this.#view || !this.#style) return;
    this.#renew(now, pen.canvas);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    this.#picture.draw(pen, this.#view);
    const { scale, x, y } = this.#view;
    pen.setTransform(scale, 0, 0, scale, x, y);
    this.#outline(pen, this.#hover, scale);
    if (places.grids.has(this.focus)) this.#outline(pen, this.focus, scale);
    this.#pins(pen, scale);
  }

  /** Paints anew what is stale, or coarse, or has gaps, but a few times a second at most. */
  #renew(now, canvas) {
    const wanted = this.#stale || !this.#picture.serves(this.#view, canvas) || !this.#picture.isSharp(this.#view);
    if (!wanted) return;
    if (now - this.#paintedAt < PAINT_MILLIS) return this.#show();
    const { colours, dark } = this;
    this.#picture.renew(this.#scene, this.#view, canvas, { ...this.#style, colours, dark, ratio: devicePixelRatio || 1 });
    this.#stale = false;
    this.#paintedAt = performance.now();
  }

  #outline(pen, code, scale) {
    const shape = code && this.#scene.shape(code);
    if (!shape) return;
    pen.strokeStyle = this.dark ? '#ffffff' : '#0c2340';
    pen.lineWidth = 2.5 / scale;
    pen.stroke(shape.path);
  }

  #pins(pen, scale) {
    for (const point of this.points ?? []) {
      const [x, y] = this.#scene.toPlane([point.lon, point.lat]);
      pen.beginPath();
      pen.arc(x, y, 6 / scale, 0, 7);
      pen.fillStyle = '#0c2340';
      pen.fill();
      pen.lineWidth = 2 / scale;
      pen.strokeStyle = '#fff';
      pen.stroke();
    }
  }

  #gridAt([px, py]) {
    const view = this.#view;
    return view && this.#scene.gridAt((px - view.x) / view.scale, (py - view.y) / view.scale);
  }

  #move(x, y) {
    this.#view.x += x;
    this.#view.y += y;
    this.#show();
  }

  #zoom(wanted, [x, y] = [this.#canvas.width / 2, this.#canvas.height / 2]) {
    const view = this.#view;
    const scale = Math.min(this.#fitted * CLOSEST, Math.max(this.#fitted * FARTHEST, view.scale * wanted));
    const factor = scale / view.scale;
    this.#view = { scale, x: x - (x - view.x) * factor, y: y - (y - view.y) * factor };
    this.#show();
  }

  #wheel(event) {
    event.preventDefault();
    this.#zoom(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, this.#touch.at(event));
  }

  #point(code) {
    if (code === this.#hover) return;
    this.#hover = code;
    this.querySelector('.map-hint').textContent = code ? `${places.nameOf(code)} ${code}` : '';
    this.#show();
  }

  #pick(code) {
    if (code) this.dispatchEvent(new CustomEvent('pick', { detail: code }));
  }

  #key(event) {
    const steps = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const step = steps[event.key];
    if (event.key === '+' || event.key === '=') this.#zoom(ZOOM_STEP);
    else if (event.key === '-') this.#zoom(1 / ZOOM_STEP);
    else if (step) this.#move(step[0] * KEY_PIXELS, step[1] * KEY_PIXELS);
    else return;
    event.preventDefault();
  }
}

customElements.define('gw-map', GridMap);
