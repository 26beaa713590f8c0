package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.explain.Explanation.Section;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** Puts events of one trace into words: when, who, what, and how long. */
final class Teller {
    private static final int LONGEST = 110;
    private static final int LONGEST_FINDING = 420;

    private final Evidence evidence;
    private final Trace trace;
    private final int most;
    private final IntFunction<String> places;
    private final IntFunction<String> holders;
    private final IntFunction<String> lastHolders;
    private final IntFunction<String> begins;
    private final IntFunction<String> itsThread;

    /**
     * One for a trace.
     *
     * @param most how many facts a section may have; fewer than usual are none at all, so 0 is as many as usual
     */
    Teller(Evidence evidence, int most) {
        this.evidence = evidence;
        this.most = most;
        this.trace = evidence.trace();
        this.places = Waits.attribute(trace, Attribute.AT);
        this.holders = Waits.attribute(trace, Attribute.HELD_BY);
        this.lastHolders = Waits.attribute(trace, Attribute.LAST_HELD_BY);
        this.begins = Waits.attribute(trace, Attribute.BEGAN);
        this.itsThread = Waits.attribute(trace, Attribute.ITS_THREAD);
    }

    /** How many of what a short answer tells so many of. */
    int most(int usual) {
        return Math.max(usual, most);
    }

    /** A section of the first facts, of which a short answer has so many. */
    Section section(String title, List<Fact> facts, int usual) {
        return Section.first(title, facts, most(usual));
    }

    /** The first events, of which a short answer has so many. */
    Picked first(int usual) {
        return new Picked(most(usual));
    }

    /** The last events, of which a short answer has so many. */
    Picked last(int usual) {
        return Picked.last(most(usual));
    }

    /** When, since the trace's start, to the microsecond: {@code +1.026117 s}; {@code -0.069809 s} before it. */
    String at(long nanos) {
        return String.format(Locale.ROOT, "%+.6f s", (nanos - trace.originNanos()) / 1e9);
    }

    /** An event. */
    Fact fact(Row row) {
        return fact(row, "");
    }

    /** An event, and something more about it. */
    Fact fact(Row row, String more) {
        String who = isOfNobody(row) ? "" : Words.thread(trace, Rows.thread(trace, row)) + "  ";
        String text = at(Rows.time(trace, row)) + "  " + who + what(row) + took(row) + where(row) + more;
        return new Fact(text, Optional.of(row));
    }

    /** Whether it is a number of which no thread is told, as of those that the JVM takes of itself. */
    boolean isOfNobody(Row row) {
        return row.table() == Table.SNAPSHOTS && !Words.isTold(trace, Rows.thread(trace, row));
    }

    /** What happened, without time and thread. */
    String what(Row row) {
        String text = Rows.text(trace, row).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** Where in the program a wait is, and who has or had what it is for; empty when that is not told. */
    String where(Row row) {
        boolean over = row.table() == Table.OVERLAYS;
        if (!over && row.table() != Table.ACTIONS) {
            return "";
        }
        String place = over ? overlay(trace.overlays().place(), row) : places.apply(row.row());
        String last = over ? overlay(trace.overlays().lastHolder(), row) : lastHolders.apply(row.row());
        String now = over ? "" : holders.apply(row.row());
        return (place.isEmpty() ? "" : ", at " + place)
                + (last.isEmpty() ? "" : "; " + last + " had it last")
                + (now.isEmpty() ? "" : "; " + now + " has it");
    }

    private String overlay(IntColumn texts, Row row) {
        return trace.text(texts.get(row.row()), "");
    }

    /** A call that nobody answers, and when its thread went on all the same, if it did. */
    Fact unanswered(int message, OptionalLong wentOn) {
        Row row = Row.of(Table.MESSAGES, message);
        String thread = Words.thread(trace, trace.messages().thread().get(message));
        return new Fact(
                what(row) + ", since " + at(trace.messages().time().get(message)) + ", never answered"
                        + (wentOn.isPresent() ? "; " + thread + " went on at " + at(wentOn.getAsLong()) : ""),
                Optional.of(row));
    }

    /** An action that had not ended when the recording did. */
    Fact open(int action) {
        Row row = Row.of(Table.ACTIONS, action);
        boolean left = !itsThread.apply(action).isEmpty();
        return new Fact(
                Words.thread(trace, trace.actions().thread().get(action))
                        + (left ? " has ended and left open " : " is in ")
                        + Words.quoted(Words.action(trace, action)) + " since "
                        + at(trace.actions().start().get(action))
                        + (isFromDump(action) ? orBefore(trace.actions().start().get(action)) : "") + where(row),
                Optional.of(row));
    }

    /** Whether an action is a wait of which only the dump at the end tells: it may have begun later than where it is drawn. */
    boolean isFromDump(int action) {
        return !begins.apply(action).isEmpty();
    }

    /**
     * Behind the time from which a wait is drawn of which only the dump tells: what is known of its begin. Of a thread that has
     * no event before, it may be older than the recording.
     */
    String orBefore(long start) {
        return start <= trace.originNanos() ? " or before" : " at the earliest";
    }

    /** When threads stood so, of which only a dump tells. */
    String whenDumped() {
        return trace.dump().atEnd() ? "when the recording ended" : "when threads were last dumped";
    }

    private String took(Row row) {
        if (row.table() == Table.ACTIONS && isFromDump(row.row())) {
            return " (not ended; begun then" + orBefore(Rows.time(trace, row)) + ")";
        }
        if (row.table() == Table.ACTIONS && evidence.spans().isSpan(row.row())) {
            return trace.actions().isOpen(row.row())
                    ? " (not ended)"
                    : " (" + Durations.format(trace.actions().duration().get(row.row())) + ")";
        }
        if (row.table() == Table.MESSAGES && kind(row.row()) == MessageKind.REPLY) {
            int call = evidence.exchanges().partner(row.row());
            return call == Exchanges.NONE
                    ? ""
                    : " (after "
                            + Durations.format(trace.messages().time().get(row.row())
                                    - trace.messages().time().get(call))
                            + ")";
        }
        return "";
    }

    /** What a message does. */
    MessageKind kind(int message) {
        return MessageKind.at(trace.messages().kind().get(message));
    }

    /** Whether an event says that something went wrong. */
    boolean isAlarm(Deed deed) {
        if (deed.verb == Trace.ABSENT) {
            return false;
        }
        String text = trace.texts().get(deed.verb);
        return deed.message != null ? Alarms.in(text, deed.message) : Alarms.inName(text);
    }

    /** A finding with its words. */
    Fact finding(Finding finding) {
        String words = most == 0 ? Words.wholeWords(finding.words(), LONGEST_FINDING) : finding.words();
        return new Fact(
                title(finding) + ". " + words,
                finding.evidence().rows().stream().findFirst());
    }

    /** A finding without its words. */
    static String title(Finding finding) {
        return finding.severity() + ", " + finding.kind().id() + ": " + finding.title();
    }

    /** Findings without their words. */
    List<Fact> titles(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Fact(
                        title(finding), finding.evidence().rows().stream().findFirst()))
                .toList();
    }
}
