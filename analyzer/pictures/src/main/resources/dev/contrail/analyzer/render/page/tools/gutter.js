/** The room beside the plot of every pane whose x axis is time, in CSS pixels, so that all these axes agree. */

/** For names, at the left. */
export const GUTTER = 184;

/** For scrollbars, at the right. */
export const EDGE = 12;
