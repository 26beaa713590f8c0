/** What a snapshot says, and what held at an instant. */
import { lowerBound } from '../tools/search.js';
import { detailsOf } from '../tools/details.js';
import { categoryColor, categoryHatch, isAlarmColor } from '../tools/palette.js';
import { instancesOf } from './lines.js';
import { fullQuantity, quantity } from '../tools/units.js';

const MOST_INSTANCES = 6;

/** The whole snapshot as rows of a tooltip. */
export function snapshotRows(state, table, row, tools) {
  /** @type {[string, string][]} */
  const rows = [['at', tools.timeText(table.time[row])]];
  for (const measure of table.measures) {
    if (!Number.isNaN(measure.value[row])) {
      rows.push([measure.name, fullQuantity(measure.value[row], measure.unit)]);
    }
  }
  state.dimensions.forEach((dimension, d) => {
    const name = categoryName(dimension, table.categories[d][row]);
    if (name !== null) {
      rows.push([dimension.name, name]);
    }
  });
  return [...rows, ...detailsOf(table.details, table.rows === null ? row : table.rows[row])];
}

export function categoryName(dimension, place) {
  return place >= 0 ? dimension.series[place].name : null;
}

/** A snapshot's category in some dimension, or null. */
export function nameIn(state, name, table, row) {
  const d = state.dimensions.findIndex(dimension => dimension.name === name);
  return d < 0 ? null : categoryName(state.dimensions[d], table.categories[d][row]);
}

/** The last value of each panel's instances, at an instant; of means the one whose stretch it is in. */
export function stateMoment({ state, panels, look, select, tools, theme }, time) {
  const rows = [];
  for (const panel of panels.flatMap(({ curves }) => curves)) {
    const instances = instancesOf(panel);
    for (const instance of instances.slice(0, MOST_INSTANCES)) {
      const after = lowerBound(instance.time, time, 0, instance.time.length);
      const isNext = after < instance.time.length && (instance.time[after] === time || (after > 0 && panel.measure.interpolation === 'STEP_BEFORE'));
      const i = isNext ? after : after - 1;
      if (i >= 0) {
        rows.push(momentRow(panel, instance, i, instances.length > 1));
      }
    }
  }

  function momentRow(panel, instance, i, several) {
    const row = instance.row[i];
    const place = look.dimension < 0 ? -1 : panel.table.categories[look.dimension][row];
    const color = panel.color ?? (place < 0 ? null : look.series[place].color);
    const whose = several ? nameIn(state, 'subject', panel.table, row) : null;
    const action = nameIn(state, 'action', panel.table, row);
    return {
      name: [whose ?? panel.facet, panel.measure.name].filter(Boolean).join(' '),
      value: `${quantity(instance.value[i], panel.measure.unit)}${action ? ` · ${action}` : ''}`,
      detail: detailOf(panel.measure, instance, i),
      ...(color === null ? {} : { color: categoryColor(color, theme), hatch: categoryHatch(color) }),
      select: () => select(panel.table, row),
    };
  }

  /* Between two that were told the line goes from one to the other: the one before alone would contradict it. */
  function detailOf({ interpolation, unit }, { time: told, value }, i) {
    if (told[i] > time) {
      return `mean of ${tools.durationText(told[i] - told[i - 1])}`;
    }
    const moves = interpolation === 'LINEAR' && told[i] < time && i + 1 < told.length && value[i + 1] !== value[i];
    return moves ? `then ${quantity(value[i + 1], unit)}` : tools.durationText(time - told[i]);
  }

  return [{ title: 'State', rows }];
}

/** How many snapshots each bucket of the run has, and how many of them are alarms or break an assertion. */
export function stateDensity(state, { from, to }, buckets) {
  const all = new Float64Array(buckets);
  const alarms = new Float64Array(buckets);
  const bucket = time => Math.max(0, Math.min(buckets - 1, Math.floor(((time - from) / Math.max(1, to - from)) * buckets)));
  const action = state.dimensions.findIndex(d => d.name === 'action');
  for (const table of state.tables) {
    for (let row = 0; row < table.time.length; row++) {
      const place = action < 0 ? -1 : table.categories[action][row];
      const alarm = place >= 0 && isAlarmColor(state.dimensions[action].series[place].color);
      (alarm ? alarms : all)[bucket(table.time[row])]++;
    }
  }
  state.assertions.forEach(assertion => assertion.times.forEach(time => alarms[bucket(time)]++));
  const most = all.reduce((max, value) => Math.max(max, value), 1);
  return { all: all.map(value => value / most), alarms: alarms.map(value => Math.min(1, value / most)) };
}
