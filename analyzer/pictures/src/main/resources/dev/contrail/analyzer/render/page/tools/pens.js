/**
 * Draws the same lines and shapes on a canvas and into an SVG file.
 *
 * @typedef {object} Pen
 * @property {(x1: number, y1: number, x2: number, y2: number, color: string, style?: Stroke) => void} line
 * @property {(points: number[][], color: string, style?: Stroke & {fill?: boolean, closed?: boolean}) => void} shape
 * @property {(x: number, y: number, width: number, height: number, fill: string, edge?: string) => void} box
 * @property {(x: number, y: number, radius: number, fill: string, edge?: string) => void} dot
 * @property {(x: number, y: number, text: string, color: string, bold?: boolean) => void} text  around x
 *
 * @typedef {{width?: number, dash?: number[]}} Stroke
 */

/** @param {CanvasRenderingContext2D} context @returns {Pen} */
export function canvasPen(context, font) {
  const stroke = (path, color, { width = 1, dash = [] } = {}) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.stroke(path);
  };
  const fill = (path, color, edge) => {
    context.fillStyle = color;
    context.fill(path);
    if (edge) {
      stroke(path, edge);
    }
  };
  return {
    line: (x1, y1, x2, y2, color, style) => stroke(new Path2D(`M${x1} ${y1}L${x2} ${y2}`), color, style),
    shape: (points, color, style = {}) =>
      (style.fill ? fill(new Path2D(pathOf(points, true)), color) : stroke(new Path2D(pathOf(points, style.closed)), color, style)),
    box(x, y, width, height, color, edge) {
      const path = new Path2D();
      edge ? path.roundRect(x, y, width, height, cornerOf(width)) : path.rect(x, y, width, height);
      fill(path, color, edge);
    },
    dot(x, y, radius, color, edge) {
      const path = new Path2D();
      path.arc(x, y, radius, 0, 2 * Math.PI);
      fill(path, color, edge);
    },
    text(x, y, text, color, bold = false) {
      context.font = `${bold ? 600 : 400} 12px ${font}`;
      context.textAlign = 'center';
      context.textBaseline = 'alphabetic';
      context.fillStyle = color;
      context.fillText(text, x, y);
    },
  };
}

/** Boxes with an edge have round corners, narrow ones less. */
const cornerOf = width => Math.min(4, width / 8);

/** @param {ReturnType<typeof import('./svg.js').svgDocument>} svg @returns {Pen} */
export function svgPen(svg, dx, dy) {
  const moved = points => points.map(([x, y]) => [x + dx, y + dy]);
  return {
    line: (x1, y1, x2, y2, color, style) => svg.path(pathOf(moved([[x1, y1], [x2, y2]])), { stroke: color, ...style }),
    shape: (points, color, style = {}) => svg.path(pathOf(moved(points), style.fill || style.closed),
      style.fill ? { fill: color } : { stroke: color, width: style.width, dash: style.dash }),
    box: (x, y, width, height, fill, edge) => svg.box(x + dx, y + dy, width, height, { fill, edge, corner: edge ? cornerOf(width) : 0 }),
    dot: (x, y, radius, fill, edge) => svg.path(`M${x + dx - radius} ${y + dy}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`,
      { fill, stroke: edge }),
    text: (x, y, text, color, bold = false) => svg.text(x + dx, y + dy, text, { anchor: 'middle', weight: bold ? 600 : 400, color }),
  };
}

function pathOf(points, closed = false) {
  return points.map(([x, y], i) => `${i ? 'L' : 'M'}${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`).join('') + (closed ? 'Z' : '');
}
