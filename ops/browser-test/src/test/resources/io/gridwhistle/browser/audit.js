/**
 * What a person could not read or name on the page as it stands: texts of too little contrast (WCAG
 * 2.2, 1.4.3: 4.5, or 3 for large text) against the colours really behind them, and controls and
 * pictures without a name (4.1.2, 1.1.1).
 */
() => {
  const complaints = [];
  const channels = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), { r: 255, g: 255, b: 255, a: 1 });
  };
  const opacity = (element) => {
    let product = 1;
    for (let at = element; at; at = at.parentElement) product *= Number(getComputedStyle(at).opacity);
    return product;
  };
  const luminance = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, .skip');

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    if (!text || element.closest('option, :disabled, script, style') || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const ground = behind(element);
    const ink = channels(style.color);
    const seen = contrast(over({ ...ink, a: ink.a * opacity(element) }, ground), ground);
    if (seen < least) complaints.push(`${seen.toFixed(2)} < ${least}: ${element.tagName}.${element.className} “${text.slice(0, 30)}”`);
  }
  for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
    const label = control.getAttribute('aria-label') || [...(control.labels ?? [])].map((one) => one.textContent).join('');
    const own = control.matches('input, select, textarea') ? '' : control.textContent;
    if (isShown(control) && !(label + own).trim()) complaints.push(`no name: ${control.outerHTML.slice(0, 120)}`);
  }
  for (const picture of document.querySelectorAll('[role=img], img, canvas:not([role=img] canvas), svg:not([aria-hidden=true])')) {
    if (!picture.getAttribute('aria-label') && !picture.getAttribute('alt')) complaints.push(`no text: ${picture.outerHTML.slice(0, 120)}`);
  }
  if (!document.documentElement.lang) complaints.push('the document has no language');
  if (document.querySelectorAll('h1').length !== 1 && document.querySelector('main h1, main h2') === null) complaints.push('no heading');
  return complaints;
};
