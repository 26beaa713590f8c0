package dev.contrail.analyzer.export.table;

import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.model.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of some recordings, one recording after the other. */
public final class TraceTables {
    private final List<RecordedRows> recordings;

    /** Of the rows of recordings. */
    public TraceTables(List<RecordedRows> recordings) {
        this.recordings = List.copyOf(recordings);
    }

    /** What there is a table of. */
    public enum Kind {
        /** Messages of the sequence diagram. */
        MESSAGES,
        /** Snapshots of the state plot, a row for each measure. */
        STATES,
        /** Actions of the lane chart. */
        ACTIONS;

        /** The table's columns. */
        public Table form() {
            return switch (this) {
                case MESSAGES -> MessageTable.FORM;
                case STATES -> StateTable.FORM;
                case ACTIONS -> ActionTable.FORM;
            };
        }

        /** What one event of it is called: {@code message}. */
        public String event() {
            return switch (this) {
                case MESSAGES -> "message";
                case STATES -> "snapshot";
                case ACTIONS -> "action";
            };
        }

        /** The picture that is drawn of it, by the word of its command. */
        public String picture() {
            return switch (this) {
                case MESSAGES -> "sequence";
                case STATES -> "state";
                case ACTIONS -> "lanes";
            };
        }

        /** As it is called in file names: {@code messages}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many events a table is made of. */
    public long events(Kind kind) {
        return recordings.stream()
                .map(RecordedRows::counts)
                .mapToLong(counts -> switch (kind) {
                    case MESSAGES -> counts.messages();
                    case STATES -> counts.snapshots();
                    case ACTIONS -> counts.actions();
                })
                .sum();
    }

    /** Writes a table. */
    public void write(Kind kind, TableFormat format, OutputStream out) throws IOException {
        var names = new Names();
        try (TableWriter to = format.open(kind.form(), names::get, out)) {
            for (RecordedRows recorded : recordings) {
                Names.Places places = names.add(recorded.trace());
                switch (kind) {
                    case MESSAGES -> MessageTable.write(recorded, names, places, to);
                    case STATES -> StateTable.write(recorded, names, places, to);
                    case ACTIONS -> ActionTable.write(recorded, places, to);
                }
            }
        }
    }

    /** Writes the table of findings, by the names of the recordings that they were found in. */
    public static void writeFindings(Map<String, List<Finding>> found, TableFormat format, OutputStream out)
            throws IOException {
        var names = new Names();
        try (TableWriter to = format.open(FindingTable.FORM, names::get, out)) {
            FindingTable.write(found, names, to);
        }
    }
}
