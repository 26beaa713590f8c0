/**
 * What the page shows, in one place that views share.
 *
 * @typedef {object} ViewState
 * @property {number} run        which run
 * @property {boolean} together  all runs on one axis, each from its own start
 * @property {number} from       start of the visible range
 * @property {number} to         end of the visible range
 * @property {?number} cursor    the instant that was clicked
 * @property {?number} hover     the instant under the pointer
 * @property {?Selection} selection
 * @property {?{from: number, to: number, moving?: boolean}} measure  `moving` while it is being drawn
 * @property {string} filter     as filter.js reads it
 * @property {boolean} keep      what does not match the filter is left out, not dimmed
 * @property {string[]} hidden   actions and series that are switched off
 * @property {'name'|'first'|'busy'|'alarms'} sort   of lanes
 * @property {'process'|'pool'|'none'|'exchange'} group   of lanes
 * @property {boolean} hideIdle
 * @property {string[]} folded   panes
 * @property {'light'|'dark'} theme
 * @property {Object<string, any>} choices    a view's own choices, by its name: choices.state = {…}; kept in the URL
 *
 * @typedef {object} Selection   what was clicked, with what other views need to find it too
 * @property {'lanes'|'state'|'sequence'} view
 * @property {number} index      the mark, point or message; -1 for a thread or what has an overlay's name
 * @property {number} from
 * @property {number} to
 * @property {string} [thread]
 * @property {string} [exchange]  its number, when it belongs to one
 * @property {number} [run]       of what, when several are shown
 * @property {string} [overlay]   the pause or wait that was clicked
 * @property {string[]} names    participants: task, queue, sender, receiver, subject
 *
 * @typedef {object} View        what every pane's module gives: create…View(container, store, page, tools)
 * @property {?string} empty     why there is nothing to show, or null
 * @property {() => string} summary   for the pane's head: counts
 * @property {HTMLElement[]} controls for the pane's head
 * @property {(changed: Set<string>) => void} render  draws; called once per frame after the store or the size changed;
 *     `changed` has the names of properties, and 'size', 'theme', 'run' when these changed
 * @property {(time: number, tolerance: number) => ?number} snap  the nearest edge within a tolerance
 * @property {(time: number, direction: 1|-1) => ?number} step    the next edge before or after
 * @property {(time: number) => MomentSection[]} moment           what holds at an instant
 * @property {(whole: import('../tools/gestures.js').Whole, buckets: number) => {all: Float64Array, alarms: Float64Array}} [density]  for the strip of the whole run, 0 to 1
 * @property {(from: number, to: number) => MomentRow[]} [measured]  what happened in a measured stretch
 * @property {(selection: Selection) => MomentRow[]} [selected]  what else is known of what is selected, if it is its own
 * @property {() => void} [jump]   from a selected call to its reply, and back
 * @property {(kind: 'svg'|'csv') => string} save                 the view as a file; PNG is made of the SVG
 *
 * @typedef {{title: string, about?: string, rows: MomentRow[], note?: string, wraps?: boolean}} MomentSection
 * @typedef {{name: string, value: string, object?: string, detail?: string, color?: string, hatch?: string, select?: () => void,
 *     kind?: string, nanos?: number}} MomentRow   rows of one kind may be told as one, with the range of their nanos
 *
 * @typedef {object} Tools       what the shell gives a view
 * @property {() => import('../tools/filter.js').Filter} filter  the filter in force
 * @property {(time: number) => string} timeText  with as many digits as the zoom can tell apart
 * @property {(nanos: number) => string} durationText
 * @property {import('./tooltip.js').Tooltip} tooltip
 * @property {() => void} copyCommand   puts the command for the visible range on the clipboard
 * @property {() => void} invalidate  asks for a frame
 */

/** @typedef {ReturnType<typeof createStore>} Store */

/**
 * @param {ViewState} initial
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const listeners = new Set();
  return {
    /** @returns {ViewState} */
    get: () => state,

    /** Changes some properties; listeners hear which ones really changed. @param {Partial<ViewState>} patch */
    set(patch) {
      const changed = new Set(Object.keys(patch).filter(key => !Object.is(state[key], patch[key])));
      if (changed.size > 0) {
        state = Object.freeze({ ...state, ...patch });
        listeners.forEach(listener => listener(changed, state));
      }
    },

    /** Changes a view's own choices. @param {string} view @param {object} patch */
    choose(view, patch) {
      const mine = { ...state.choices[view], ...patch };
      this.set({ choices: { ...state.choices, [view]: mine } });
    },

    /** @param {(changed: Set<string>, state: ViewState) => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
