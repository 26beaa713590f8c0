package dev.contrail.analyzer.export.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes each row as a line. Fields that a row has in common with the one before it are copied, not written anew. */
final class LineWriter implements TableWriter {
    /* Rows follow each other in time, so most have the thread, the participants and many texts of the one before. Where its
     * fields stand in the buffer is remembered until the buffer is written out. */
    private static final long PASSED = Column.NO_TEXT - 1; // is no text's place

    private final Ascii out;
    private final byte[] opening;
    private final byte[] closing;
    private final Column.Type[] types;
    private final Fields fields;
    private final long[] before;
    /** Where each field of the line begins, and at last where they end. */
    private int[] starts;

    private int[] startsBefore;
    /** Whether there is no line before in the buffer. */
    private boolean alone = true;

    /** Writes fields as a format has them. */
    interface Fields {
        /** Writes a field with a comma behind it; nothing when a row without a value has no such field. */
        void write(int place, long value);
    }

    /**
     * @param opening what a line begins with
     * @param closing what a line ends in, in the place of the last comma
     */
    LineWriter(Ascii out, Column.Type[] types, String opening, String closing, Fields fields) {
        this.out = out;
        this.opening = opening.getBytes(StandardCharsets.US_ASCII);
        this.closing = closing.getBytes(StandardCharsets.US_ASCII);
        this.fields = fields;
        this.types = types;
        int width = types.length;
        before = new long[width];
        starts = new int[width + 1];
        startsBefore = new int[width + 1];
    }

    @Override
    public void write(long[] row) throws IOException {
        out.write(opening);
        starts[0] = out.position();
        for (int place = 0; place < row.length; ) {
            int end = alone ? place : endOfSame(row, place);
            if (end > place) {
                copy(place, end);
                place = end;
            } else {
                write(place, row[place]);
                place++;
            }
        }
        if (out.position() > starts[0]) {
            out.takeBack(1);
        }
        out.write(closing);
        alone = out.flushWhenFull();
        int[] free = startsBefore;
        startsBefore = starts;
        starts = free;
    }

    private int endOfSame(long[] row, int from) {
        int place = from;
        while (place < row.length && row[place] == before[place]) {
            place++;
        }
        return place;
    }

    /* What was the line's last field has what closes a line where the others have their comma. */
    private void copy(int from, int to) {
        int moved = out.position() - startsBefore[from];
        if (startsBefore[to] > startsBefore[from]) {
            out.copy(startsBefore[from], startsBefore[to] - 1);
            out.write(',');
        }
        for (int place = from + 1; place <= to; place++) {
            starts[place] = startsBefore[place] + moved;
        }
    }

    private void write(int place, long value) {
        fields.write(place, value);
        starts[place + 1] = out.position();
        before[place] = types[place] == Column.Type.TEXT && value >= TableFormat.PASSING ? PASSED : value;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
