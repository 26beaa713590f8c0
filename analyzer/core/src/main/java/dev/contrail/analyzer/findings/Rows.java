package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;

/** What stands in the rows that findings cite. */
public final class Rows {
    private Rows() {}

    /** When it happened, or began. */
    public static long time(Trace trace, Row row) {
        return switch (row.table()) {
            case MESSAGES -> trace.messages().time().get(row.row());
            case ACTIONS -> trace.actions().start().get(row.row());
            case OVERLAYS -> trace.overlays().start().get(row.row());
            case SNAPSHOTS -> trace.snapshots().get(row.part()).time().get(row.row());
        };
    }

    /** Which thread it was; {@link Trace#ABSENT} when that is not told. */
    public static int thread(Trace trace, Row row) {
        return switch (row.table()) {
            case MESSAGES -> trace.messages().thread().get(row.row());
            case ACTIONS -> trace.actions().thread().get(row.row());
            case OVERLAYS -> trace.overlays().thread().get(row.row());
            case SNAPSHOTS -> trace.snapshots().get(row.part()).thread().get(row.row());
        };
    }

    /** What it says in a line: {@code Client#1 → Server#1: get}. */
    public static String text(Trace trace, Row row) {
        int at = row.row();
        return switch (row.table()) {
            case MESSAGES ->
                who(trace, trace.messages().from().get(at))
                        + arrow(trace.messages().kind().get(at))
                        + who(trace, trace.messages().to().get(at)) + ": "
                        + textOr(trace, trace.messages().label().get(at), "(no label)");
            case ACTIONS -> {
                int task = trace.actions().task().get(at);
                yield textOr(trace, trace.actions().action().get(at), "(no name)")
                        + (task == Trace.ABSENT ? "" : " " + who(trace, task))
                        + (trace.actions().queue().get(at) == Trace.ABSENT
                                ? ""
                                : " in " + who(trace, trace.actions().queue().get(at)));
            }
            case OVERLAYS ->
                textOr(trace, trace.overlays().name().get(at), "(no name)")
                        + after(" ", textOr(trace, trace.overlays().detail().get(at), ""));
            case SNAPSHOTS -> snapshot(trace, trace.snapshots().get(row.part()), at);
        };
    }

    private static String arrow(int kind) {
        return switch (MessageKind.at(kind)) {
            case CALL -> " → ";
            case REPLY -> " ⇢ ";
            case CREATE -> " creates ";
            case CLOSE -> " closes ";
        };
    }

    private static String snapshot(Trace trace, Snapshots table, int row) {
        var text = new StringBuilder(who(trace, table.subject().get(row)));
        text.append(':').append(after(" ", textOr(trace, table.action().get(row), "")));
        for (Snapshots.Measure measure : table.measures()) {
            double value = measure.values().get(row);
            if (!Double.isNaN(value)) {
                text.append(' ').append(measure.name()).append('=').append(Words.value(value, measure.unit()));
            }
        }
        return text.toString();
    }

    /** A text, or another where there is none, or none that can be seen. */
    private static String textOr(Trace trace, int text, String otherwise) {
        String found = trace.text(text, "");
        return found.isBlank() ? otherwise : found;
    }

    private static String after(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static String who(Trace trace, int participant) {
        return participant == Trace.ABSENT ? "outside" : Words.name(trace, participant);
    }
}
