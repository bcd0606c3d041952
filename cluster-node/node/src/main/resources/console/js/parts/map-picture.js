const MARGIN = 0.25;
const MOST_STRETCH = 2;

/**
 * The painted map with some of its surroundings. While the map moves only this picture is moved or
 * stretched, so that a frame costs the same however many grids there are.
 */
export class Picture {
  #canvas = new OffscreenCanvas(1, 1);
  #view = null;

  renew(scene, view, { width, height }, style) {
    this.#canvas.width = Math.ceil(width * (1 + 2 * MARGIN));
    this.#canvas.height = Math.ceil(height * (1 + 2 * MARGIN));
    this.#view = { scale: view.scale, x: view.x + width * MARGIN, y: view.y + height * MARGIN };
    scene.paint(this.#canvas.getContext('2d'), this.#view, style);
  }

  #placed(view) {
    const stretch = view.scale / this.#view.scale;
    return { stretch, left: view.x - this.#view.x * stretch, top: view.y - this.#view.y * stretch };
  }

  /** Whether the view can be shown from the picture without gaps or coarse pixels. */
  serves(view, { width, height }) {
    if (!this.#view) return false;
    const { stretch, left, top } = this.#placed(view);
    const fills = left <= 0 && top <= 0 && left + this.#canvas.width * stretch >= width && top + this.#canvas.height * stretch >= height;
    return fills && stretch <= MOST_STRETCH && stretch >= 1 / MOST_STRETCH;
  }

  /** Whether it was painted for just this view. */
  isSharp(view) {
    return this.#view !== null && this.#placed(view).stretch === 1;
  }

  draw(pen, view) {
    const { stretch, left, top } = this.#placed(view);
    pen.setTransform(stretch, 0, 0, stretch, left, top);
    pen.drawImage(this.#canvas, 0, 0);
  }
}
