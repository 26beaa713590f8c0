/** Search in what is sorted. */

/** The first index in [from, to) whose value is at least a limit, or `to`. */
export function lowerBound(values, limit, from, to) {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] < limit) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}
