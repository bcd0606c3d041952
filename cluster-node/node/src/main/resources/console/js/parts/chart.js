import { html } from 'lit';
import * as echarts from 'echarts';
import { View } from '../view.js';

/** ECharts empties its element once; nothing else may become markup. */
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === '' ? '' : null),
});

const BASE = {
  animation: false,
  textStyle: { fontFamily: 'inherit' },
  grid: { left: 8, right: 12, top: 28, bottom: 4, containLabel: true },
};

/** A chart of ECharts, with a text for those who do not see it. */
class Chart extends View {
  static properties = { option: { attribute: false }, label: {} };
  #chart = null;
  #resize = new ResizeObserver(() => this.#chart?.resize());

  render() {
    return html`<div class="chart-area" role="img" aria-label=${this.label ?? ''}></div>`;
  }

  updated() {
    const area = this.querySelector('.chart-area');
    if (!this.#chart && area.clientWidth) {
      this.#chart = echarts.init(area);
      this.#resize.observe(area);
    }
    if (this.option) this.#chart?.setOption({ ...BASE, ...this.option }, true);
  }

  alertsChanged() {}

  disconnectedCallback() {
    this.#resize.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
    super.disconnectedCallback();
  }
}

customElements.define('gw-chart', Chart);
