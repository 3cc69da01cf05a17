// Keeps a page's text where it is while nobody selects it.

/**
 * After each key and each press anywhere, pdf.js (TextLayerBuilder) appends to each page's text the element at its end
 * that it moves while text is selected. Where it is at the end, that would have the browser lay the text out anew.
 */
export function keepStill(textLayer: HTMLElement): void {
  textLayer.append = (...nodes) => {
    if (nodes.length === 1 && nodes[0] === textLayer.lastChild) return
    Element.prototype.append.apply(textLayer, nodes)
  }
}
