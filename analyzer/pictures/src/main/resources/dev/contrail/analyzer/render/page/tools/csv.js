/** Lines of a CSV file. */

/** One line; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(cells) {
  return cells.map(cell => {
    if (typeof cell === 'number') {
      return String(cell);
    }
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }).join(',');
}
