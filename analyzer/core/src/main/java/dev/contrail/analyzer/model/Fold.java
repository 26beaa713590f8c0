package dev.contrail.analyzer.model;

/**
 * A block of messages that comes several times in a row; a picture draws it once and says how often.
 *
 * @param startRow the block's first message
 * @param period how many messages the block has
 * @param repeats how often it comes, the drawn one included
 */
public record Fold(int startRow, int period, int repeats) {
    public Fold {
        if (startRow < 0 || period < 1 || repeats < 2) {
            throw new IllegalArgumentException(
                    "no fold: %d rows from %d, %d times".formatted(period, startRow, repeats));
        }
    }

    /** The first row that is not drawn. */
    public int foldedFrom() {
        return startRow + period;
    }

    /** The first row after all repeats. */
    public int endRow() {
        return startRow + period * repeats;
    }

    /** How many messages are not drawn. */
    public int foldedRows() {
        return period * (repeats - 1);
    }
}
