/** Where panels stand: under each other, the main one of each subject tall. */

const GAP = 8;
const LEAST = 64;
const LEAST_MAIN = 112;
const MAIN_SHARE = 3;
/** What never changes needs no room to do so. */
const CONSTANT = 36;

/**
 * @param {import('./data.js').Panel[]} panels
 * @param {number} height the room there is; panels take more when they need it
 * @returns {{boxes: {y: number, height: number}[], height: number}}
 */
export function layOutPanels(panels, height) {
  const constant = panels.map(({ measure }) => measure.low === measure.high && panels.length > 1);
  const shares = panels.map((panel, i) => (constant[i] ? 0 : panel.main ? MAIN_SHARE : 1));
  const all = Math.max(1, shares.reduce((sum, share) => sum + share, 0));
  const free = height - GAP * (panels.length + 1);
  const room = free - constant.filter(Boolean).length * CONSTANT;
  const heights = panels.map((panel, i) => (constant[i] ? CONSTANT : Math.max(panel.main ? LEAST_MAIN : LEAST, Math.floor((room * shares[i]) / all))));
  const over = heights.reduce((sum, h) => sum + h, 0) - free;
  const tallest = heights.indexOf(Math.max(...heights));
  if (over > 0 && tallest >= 0 && !constant[tallest]) {
    heights[tallest] = Math.max(LEAST_MAIN, heights[tallest] - over);
  }
  let y = GAP;
  const boxes = heights.map(h => {
    const box = { y, height: h };
    y += h + GAP;
    return box;
  });
  return { boxes, height: Math.max(height, y) };
}
