import { contains, planeOf, shapeOf, union } from './geometry.js';

const BLANK = { light: '#dfe5ec', dark: '#24364d' };
const LINE = { light: '#ffffff', dark: '#0b1626' };
const BORDER = { light: '#52647a', dark: '#a9bace' };
const LABEL = '600 12px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const UNFOCUSED = 0.3;

/** Every grid's shape on a plane, and how a part of that plane is painted. */
export class Scene {
  #byCode;

  constructor(grids) {
    this.toPlane = planeOf(grids).toPlane;
    this.shapes = grids.map((grid) => shapeOf(grid, this.toPlane));
    this.#byCode = new Map(this.shapes.map((shape) => [shape.code, shape]));
  }

  shape(code) {
    return this.#byCode.get(code);
  }

  /** The box around the shapes that a function picks, null around none. */
  boxAround(picks) {
    const boxes = this.shapes.filter((shape) => picks(shape.code)).map((shape) => shape.box);
    return boxes.length ? union(boxes) : null;
  }

  gridAt(x, y) {
    const hit = ({ box, rings }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && contains(rings, x, y);
    return this.shapes.find(hit)?.code ?? null;
  }

  /** Paints what the view shows, nothing beyond its edges. */
  paint(pen, view, style) {
    const { scale, x, y } = view;
    const theme = style.dark ? 'dark' : 'light';
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.setTransform(scale, 0, 0, scale, x, y);
    const seen = this.shapes.filter(({ box }) => isSeen(box, view, pen.canvas));
    this.#fill(pen, seen, style, BLANK[theme]);
    pen.globalAlpha = 1;
    pen.strokeStyle = LINE[theme];
    pen.lineWidth = 0.8 / scale;
    seen.forEach((shape) => pen.stroke(shape.path));
    pen.strokeStyle = BORDER[theme];
    pen.lineWidth = 1.4 / scale;
    if (style.borders) pen.stroke(style.borders);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    write(pen, view, style);
  }

  #fill(pen, seen, style, blank) {
    for (const shape of seen) {
      pen.globalAlpha = style.isInFocus(shape.code) ? 1 : UNFOCUSED;
      pen.fillStyle = style.colours?.get(shape.code) ?? blank;
      pen.fill(shape.path, 'evenodd');
    }
  }
}

function isSeen(box, { scale, x, y }, { width, height }) {
  return box.right * scale + x >= 0 && box.left * scale + x <= width && box.bottom * scale + y >= 0 && box.top * scale + y <= height;
}

/** Names where they have room; one that would cover another is left out. */
function write(pen, view, { labels, dark, ratio }) {
  const taken = [];
  pen.font = LABEL.replace('12px', `${12 * ratio}px`);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3 * ratio;
  pen.strokeStyle = dark ? '#0b1626cc' : '#ffffffd9';
  pen.fillStyle = dark ? '#e8eef6' : '#13243a';
  for (const { text, x, y } of labels) {
    const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
    const [width, height] = [pen.measureText(text).width / 2 + 4 * ratio, 9 * ratio];
    const covers = (other) => Math.abs(other.left - left) < other.width + width && Math.abs(other.top - top) < other.height + height;
    if (taken.some(covers)) continue;
    taken.push({ left, top, width, height });
    pen.strokeText(text, left, top);
    pen.fillText(text, left, top);
  }
}
