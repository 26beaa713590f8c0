/**
 * The page's data: reads what PageData.java wrote.
 *
 * Times are nanoseconds from the run's start, as numbers. Indexes are -1 for none.
 *
 * @typedef {object} Page
 * @property {Run[]} runs       none in the page of a difference
 * @property {import('../diff/data.js').DiffTree} [diff]  what changed between two runs, in that page
 * @property {string[]} names       names of tasks and queues, by index
 * @property {(column: number) => Column} column  a column by its number; decoded when first asked for
 *
 * @typedef {Int32Array | Float64Array} Column   Int32Array for what fits; Float64Array for times, durations, measures
 *
 * @typedef {object} Run            recordings on one clock
 * @property {string} title
 * @property {string[]} files
 * @property {number} startMillis   the clock at time 0, milliseconds since the epoch
 * @property {number} startNanos   when what is shown starts, since time 0: later than that in a part
 * @property {boolean} [part]      whether only a part of the recording was asked for
 * @property {number} durationNanos  for how long it goes on
 * @property {number} events
 * @property {string[]} losses     lines: what the recordings lack
 * @property {string[]} notes      lines: what else is not shown
 * @property {{kind: string, warning: boolean, title: string, words: string, remedy: string, from: number, to: number}[]} findings  the worst first
 * @property {Object<string, Object<string, [string, string][]>>} facts  of JVMs, by recording and topic; mostly none
 * @property {LanesTree} lanes
 * @property {StateTree} state
 * @property {SequenceTree} sequence
 *
 * @typedef {object} LanesTree      columns are numbers here: page.column(tree.gap)
 * @property {{name: string, color: number, count: number, spans: number, nanos: number}[]} actions   color as in palette.js
 * @property {{name: string, group: string, tracks: number, across?: boolean}[]} lanes  across: of spans that moved between threads
 * @property {number} marks         how many the recording has
 * @property {number} budget        how many of them a page holds one by one
 * @property {number} stepNanos     0, or: shorter marks are merged by steps of this length
 * @property {number} trackSizes    marks per track; lane 0's tracks first
 * @property {number} gap           from the end of the mark before in its track (0 for the first) to its start
 * @property {number} duration
 * @property {number} action
 * @property {number} task          into page.names
 * @property {number} queue         into page.names
 * @property {number} count         how many marks it stands for
 * @property {number} [open]        marks that had not ended when the recording did; none for none
 * @property {DetailTree[]} details      what else marks say
 * @property {OverlayTree[]} overlays    GC pauses, locks, …
 *
 * @typedef {object} OverlayTree    spans lane by lane, in order of time
 * @property {string} name
 * @property {boolean} pause        of all threads of a process; the lane of such a span is the process's first
 * @property {number} count         how many the recording has
 * @property {number} nanos
 * @property {number} shortest      0, or: shorter ones are left out
 * @property {number} lane
 * @property {number} gap           from the end of the span before to its start
 * @property {number} duration
 * @property {number} detail        into page.names: what it was about
 *
 * @typedef {object} StateTree
 * @property {number} points        of what is shown first
 * @property {{name: string, series: {name: string, color: number}[]}[]} dimensions  what tells rows apart: action, thread, …
 * @property {StateTableTree[]} tables
 * @property {[string, string][]} shown  subject and measure; the main one of each subject first
 * @property {[string, string][][]} together  such pairs that share a panel
 * @property {?string} color      what colours tell apart first; null for what suits the snapshots
 * @property {?string} facet      what panels tell apart first, the same way
 * @property {boolean} shapeByThread
 * @property {{text: string, subject: string, measures: string[], bound: ?number, checked: number, violations: number}[]} assertions
 * @property {string[]} notShown
 *
 * @typedef {object} StateTableTree the snapshots of one type of subject
 * @property {string} subject
 * @property {?number} rows         picks this table's rows from columns that tables may share; null for all
 * @property {number} time
 * @property {number} object        tells instances apart
 * @property {number[]} categories  for each dimension: a column of places in its series
 * @property {DetailTree[]} details what else snapshots say; rows are those of shared columns
 * @property {{name: string, unit: ?import('../tools/units.js').Unit, formula: ?string, drawing: 'STEPS'|'POINTS_ON_STEPS'|'POINTS'|'POINTS_JOINED',
 *     interpolation?: 'STEP_BEFORE'|'LINEAR', value: number, low: ?number, high: ?number, whole: boolean, color: number}[]} measures  value is NaN for none; the colour is for panels of several
 *
 * @typedef {object} SequenceTree   columns are numbers here
 * @property {number} messages      how many the recording has; of very many the columns have the first ones
 * @property {string[]} types       names of participants, or classes of instances
 * @property {string[]} groups      processes
 * @property {number} type          of each lifeline, from left to right: into types
 * @property {number} number        of each lifeline: counts the instances of a class; 0 for a name
 * @property {number} group         of each lifeline: into groups
 * @property {string[]} labels
 * @property {string[]} threads
 * @property {number[]} threadColors
 * @property {number} time
 * @property {number} duration
 * @property {number} thread
 * @property {number} from          a lifeline
 * @property {number} to            a lifeline
 * @property {number} label
 * @property {number} kind          0 call, 1 reply, 2 create, 3 close
 * @property {number} answers       for a reply how many rows above it its call stands; 0 for none
 * @property {number} exchange      of a call, or of a reply without its call: what pairs it; 0 for none
 * @property {?string[]} exchanges  null, or: exchange counts into this list from 1, because its numbers are too long for the page
 * @property {number} alarms        rows that say that something went wrong
 * @property {DetailTree[]} details what else messages say
 * @property {[number, number][]} gaps  long silences: the row that ends one, nanoseconds
 * @property {string[]} notShown
 *
 * @typedef {object} DetailTree     a field of someone's own events
 * @property {string} name
 * @property {import('../tools/units.js').Unit} [unit]  of numbers that are not only numbers
 * @property {string[]} [texts]     none for numbers
 * @property {number} rows          which messages or marks have it, ascending
 * @property {number} values        into texts, or numbers
 */

/**
 * @param {string} base64 the text of the page's data element
 * @returns {Promise<Page>}
 */
export async function openData(base64) {
  const bytes = await unzip(decode(base64));
  const jsonLength = new DataView(bytes.buffer).getUint32(0, true);
  const tree = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + jsonLength)));
  const columns = bytes.subarray(4 + jsonLength);
  const decoded = new Map();
  const column = number => {
    if (!decoded.has(number)) {
      decoded.set(number, decodeColumn(tree.columns[number], columns));
    }
    return decoded.get(number);
  };
  return { runs: tree.runs ?? [], diff: tree.diff, names: tree.names, column };
}

function decode(base64) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(base64);
  }
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

async function unzip(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function decodeColumn(entry, bytes) {
  const planes = [];
  for (let plane = 0; plane < entry.planes; plane++) {
    const offset = entry.offset + plane * entry.size;
    planes.push(bytes.subarray(offset, offset + entry.size));
  }
  switch (entry.encoding) {
    case 'PLAIN': return plain(entry, planes);
    case 'SIGNED': return signed(codes(planes, entry.size));
    case 'DELTA': return fit(sums(codes(planes, entry.size)));
    case 'DELTA_OR_NAN': return sumsOrNaN(codes(planes, entry.size));
    case 'DOUBLE': return doubles(planes, entry.size);
    default: throw new Error('unknown encoding ' + entry.encoding);
  }
}

/** Code numbers; beyond 2^53 they lose precision, which only a damaged recording can reach. */
function codes(planes, size) {
  const result = new Float64Array(size);
  for (let row = 0; row < size && planes.length > 0; row++) {
    result[row] = planes[0][row];
  }
  for (let place = 1; place < planes.length; place++) {
    const plane = planes[place];
    const factor = 256 ** place;
    for (let row = 0; row < size; row++) {
      if (plane[row] !== 0) {
        result[row] += plane[row] * factor;
      }
    }
  }
  return result;
}

function plain({ size, base }, planes) {
  if (planes.length > 3 || Math.abs(base) > 1e9) {
    return codes(planes, size).map(code => code + base);
  }
  const result = new Int32Array(size).fill(base);
  for (let place = 0; place < planes.length; place++) {
    const plane = planes[place];
    for (let row = 0; row < size; row++) {
      result[row] += plane[row] << (8 * place);
    }
  }
  return result;
}

function signed(values) {
  for (let row = 0; row < values.length; row++) {
    values[row] = unsigned(values[row]);
  }
  return values;
}

function unsigned(code) {
  const half = Math.floor(code / 2);
  return code - half * 2 ? -half - 1 : half;
}

function sums(deltas) {
  let sum = 0;
  for (let row = 0; row < deltas.length; row++) {
    sum += unsigned(deltas[row]);
    deltas[row] = sum;
  }
  return deltas;
}

function sumsOrNaN(deltas) {
  let sum = 0;
  for (let row = 0; row < deltas.length; row++) {
    if (deltas[row] === 0) {
      deltas[row] = NaN;
    } else {
      sum += unsigned(deltas[row] - 1);
      deltas[row] = sum;
    }
  }
  return deltas;
}

/** Indexes are easier to use, and smaller, as Int32Array. */
function fit(values) {
  for (let row = 0; row < values.length; row++) {
    if (values[row] > 0x7fffffff || values[row] < -0x80000000) {
      return values;
    }
  }
  return Int32Array.from(values);
}

function doubles(planes, size) {
  const bytes = new Uint8Array(size * 8);
  planes.forEach((plane, place) => {
    for (let row = 0; row < size; row++) {
      bytes[row * 8 + place] = plane[row];
    }
  });
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: size }, (_, row) => view.getFloat64(row * 8, true));
}
