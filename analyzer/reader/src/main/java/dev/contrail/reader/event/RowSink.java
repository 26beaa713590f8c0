package dev.contrail.reader.event;

/** Takes the events of one type, a row at a time. The fields it wants are the slots of its row, fixed before the first. */
public abstract non-sealed class RowSink implements TypeSink {
    /** The event that is handed over; used again for the next one. */
    protected final Row row;

    /** A sink with a row of its own. */
    protected RowSink() {
        this(new Row());
    }

    /** A sink of a row whose slots others asked for. */
    protected RowSink(Row row) {
        this.row = row;
    }

    /** Its row. */
    public final Row row() {
        return row;
    }

    /** Takes the row. */
    public abstract void append();

    /** Takes the row, whose values are those of the one before; only its time may differ. */
    public void appendAgain() {
        append();
    }
}
