/** Names from a recording as text to show: harmless, and no wider than there is room. */

const UNSEEN = /[\p{Cf}]/gu;
const BROKEN = /[\p{Cs}\p{Cn}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const SPACE = /[\s\u2028\u2029]+/gu;

const cleaned = new Map();

/** Without what no font draws or what would turn the text around it: control characters, half a pair, bidi marks. */
export function clean(text) {
  let result = cleaned.get(text);
  if (result === undefined) {
    result = text.replace(SPACE, ' ').replace(UNSEEN, '').replace(BROKEN, '\ufffd');
    if (cleaned.size > 20000) {
      cleaned.clear();
    }
    cleaned.set(text, result);
  }
  return result;
}

/**
 * The text if it fits, else its beginning and end around an ellipsis: names that are long differ at the end. Empty when
 * not even one character fits.
 */
export function fit(context, name, room) {
  const text = clean(name);
  if (text.length * 16 < room || context.measureText(text).width <= room) {
    return text;
  }
  const letters = Array.from(text.slice(0, 400));
  let low = 0;
  let high = letters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(shortened(letters, middle)).width <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low === 0 ? '' : shortened(letters, low);
}

function shortened(letters, kept) {
  const head = (kept + 1) >> 1;
  const tail = kept - head;
  return letters.slice(0, head).join('') + '…' + (tail ? letters.slice(-tail).join('') : '');
}

const NUMBER = new Intl.NumberFormat('en-US');

/** 1,031,220 */
export function count(number) {
  return NUMBER.format(number);
}

/** 1 event, 2 events */
export function counted(number, noun) {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
