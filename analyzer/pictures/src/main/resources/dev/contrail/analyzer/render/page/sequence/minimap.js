/** The whole diagram in a strip at the right: a line per message, alarms, hits, and what is in view; drag to scroll. */
import { el, sharpContext } from '../tools/dom.js';
import { categoryColor, mix } from '../tools/palette.js';
import { MESSAGE } from './rows.js';

export const MINIMAP = 64;
const LEFT = 8;
const RIGHT = 12;
/** No larger than this part of the picture: a few messages need no map of their own size. */
const LARGEST = 0.2;

/** @param {(y: number) => void} scrollTo puts a height of the picture into the middle of the pane */
export function sequenceMinimap(scrollTo) {
  return new Minimap(scrollTo);
}

class Minimap {
  constructor(scrollTo) {
    this.scrollTo = scrollTo;
    this.element = el('canvas', { class: 'sequence-minimap', role: 'img', 'aria-label': 'The whole sequence; drag to scroll' });
    this.memory = document.createElement('canvas');
    this.made = [];
    this.scale = 1;

    this.dragged = false;
    this.follow = event => this.scrollTo((event.clientY - this.element.getBoundingClientRect().top) / this.scale);
    this.element.addEventListener('pointerdown', event => {
      this.element.setPointerCapture(event.pointerId);
      this.dragged = true;
      this.follow(event);
    });
    this.element.addEventListener('pointermove', event => this.dragged && this.follow(event));
    this.element.addEventListener('pointerup', () => {
      this.dragged = false;
    });
  }

  /** What stands in each pixel's rows: how far lines reach, and whether something went wrong. */
  lines(picture, hits, height) {
    const { rows, places, sequence, cast } = picture;
    const left = new Float32Array(height).fill(Infinity);
    const right = new Float32Array(height).fill(-Infinity);
    const alarm = new Uint8Array(height);
    const strong = new Uint8Array(height);
    const hit = new Uint8Array(height);
    for (let item = 0; item < rows.size; item++) {
      if (rows.type[item] === MESSAGE) {
        const row = rows.ref[item];
        const y = Math.min(height - 1, Math.floor(rows.place[row] * this.scale));
        const [a, b] = [places.x[cast.of[sequence.from[row]]], places.x[cast.of[sequence.to[row]]]];
        const from = Math.min(a ?? b, b ?? a);
        const to = Math.max(a ?? b, b ?? a);
        left[y] = Math.min(left[y], from);
        right[y] = Math.max(right[y], to);
        const strength = picture.strength(row);
        alarm[y] |= sequence.alarm[row] && strength === 1 ? 1 : 0;
        strong[y] |= strength === 1 ? 1 : 0;
        hit[y] |= hits[row];
      }
    }
    return { left, right, alarm, strong, hit };
  }

  paintLines(picture, hits, height, look) {
    const context = sharpContext(this.memory, MINIMAP, height);
    const { left, right, alarm, strong, hit } = this.lines(picture, hits, height);
    const perPixel = (MINIMAP - LEFT - RIGHT) / Math.max(1, picture.places.width);
    const plain = mix(look.soft, look.paper, 0.75);
    const dim = mix(look.soft, look.paper, 0.25);
    for (let y = 0; y < height; y++) {
      if (right[y] >= left[y]) {
        const x = LEFT + left[y] * perPixel;
        context.fillStyle = alarm[y] ? categoryColor(-1, look.theme) : strong[y] ? plain : dim;
        context.fillRect(x, y, Math.max(3, (right[y] - left[y]) * perPixel), 1);
        if (alarm[y]) {
          context.fillRect(MINIMAP - 8, y - 1, 6, 3);
        }
      }
      if (hit[y]) {
        context.fillStyle = look.accent;
        context.fillRect(0, y - 1, 5, 2);
      }
    }
  }

  /** @param {import('./draw.js').Picture} picture @param {{top: number, bottom: number, height: number, hits: Uint8Array, mark: ?number, strengths: Uint8Array, from: number, to: number}} view */
  render(picture, view, look) {
    const { height, hits, mark, strengths, from, to } = view;
    const whole = picture.rows.y[picture.rows.size];
    this.scale = Math.min(LARGEST, height / Math.max(1, whole));
    const inputs = [picture.rows, picture.places, hits, height, look.theme, strengths, from, to];
    if (inputs.some((input, i) => input !== this.made[i])) {
      this.paintLines(picture, hits, height, look);
      this.made = inputs;
    }
    const context = sharpContext(this.element, MINIMAP, height);
    context.drawImage(this.memory, 0, 0, MINIMAP, height);
    context.fillStyle = look.accent;
    if (mark !== null) {
      context.fillRect(0, Math.round(mark * this.scale), MINIMAP, 2);
    }
    const top = view.top * this.scale;
    const part = Math.max(12, (view.bottom - view.top) * this.scale);
    context.globalAlpha = 0.12;
    context.fillRect(0, top, MINIMAP, part);
    context.globalAlpha = 1;
    context.strokeStyle = look.accent;
    context.strokeRect(0.5, Math.round(top) + 0.5, MINIMAP - 1, Math.round(part) - 1);
  }
}

