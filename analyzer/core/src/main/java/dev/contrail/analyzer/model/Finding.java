package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something in a trace that looks like a bug.
 *
 * @param kind what it is an instance of
 * @param severity how sure and how bad
 * @param title one line: who, what, how much
 * @param words whole sentences: what happened, when, and why it is odd
 * @param evidence what the words are about
 * @param symptoms what follows from it, the worst first; empty when nothing does, and in a symptom
 * @param recording the name of the recording that it is found in, where several are told together; else empty
 */
public record Finding(
        Kind kind,
        Severity severity,
        String title,
        String words,
        Proof evidence,
        List<Finding> symptoms,
        String recording) {
    public Finding {
        symptoms = List.copyOf(symptoms);
    }

    /** One from which nothing follows that was found. */
    public Finding(Kind kind, Severity severity, String title, String words, Proof evidence) {
        this(kind, severity, title, words, evidence, List.of(), "");
    }

    /** The same with what follows from it. */
    public Finding with(List<Finding> following) {
        return new Finding(kind, severity, title, words, evidence, following, recording);
    }

    /** The same as one of a recording beside others. */
    public Finding in(String oneOfSeveral) {
        return new Finding(kind, severity, title, words, evidence, symptoms, oneOfSeveral);
    }

    /** Its title, after the recording's name where several are told together. */
    public String headline() {
        return recording.isEmpty() ? title : recording + ": " + title;
    }

    /** Where it is seen: in the first event that it cites, or where its kind mostly is. */
    public Table table() {
        return evidence.rows().isEmpty() ? kind.table() : evidence.rows().get(0).table();
    }

    /** Findings, each followed by its symptoms. */
    public static List<Finding> flat(List<Finding> findings) {
        var flat = new ArrayList<Finding>();
        findings.forEach(finding -> {
            flat.add(finding);
            flat.addAll(finding.symptoms());
        });
        return flat;
    }

    /** Of findings those of one recording, with those of its own that follow from them, or from another recording's. */
    public static List<Finding> of(String recording, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> {
                    List<Finding> symptoms = finding.symptoms().stream()
                            .filter(symptom -> symptom.recording.equals(recording))
                            .toList();
                    return finding.recording.equals(recording) ? Stream.of(finding.with(symptoms)) : symptoms.stream();
                })
                .toList();
    }

    /**
     * What is looked for; each is found by one detector.
     *
     * @param id what it is called on a command line and in JSON: {@code spin}, {@code use-after-close}
     * @param depth how near to the cause: a symptom may follow from what is nearer
     * @param table where it is mostly seen
     * @param title a heading
     * @param description one sentence: what it is
     * @param remedy one sentence: what to do about it
     */
    public record Kind(String id, Depth depth, Table table, String title, String description, String remedy) {}

    /** How near a kind of finding is to the mistake in the program; nearest first. */
    public enum Depth {
        /** The mistake itself, as it was made. */
        MISTAKE,
        /** How a mistake works: who holds up whom. */
        MECHANISM,
        /** What is seen of it. */
        SYMPTOM,
        /** Nothing about the program, but about what was recorded of it. */
        RECORDING
    }

    /** How sure and how bad; worst last. */
    public enum Severity {
        /** Worth knowing. */
        NOTE,
        /** Most likely a bug. */
        WARNING;

        /** As it is called on a command line and in JSON: {@code warning}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a finding is about.
     *
     * @param participants the objects, the main one first
     * @param threads the threads that did it, the busiest first; empty when it is not about threads
     * @param time from its first event to its last
     * @param counts numbers behind the words, the main one first
     * @param rows events that show it, by time; of many the first ones
     */
    public record Proof(
            List<Participant> participants,
            List<TraceThread> threads,
            TimeRange time,
            List<Count> counts,
            List<Row> rows) {
        public Proof {
            participants = List.copyOf(participants);
            threads = List.copyOf(threads);
            counts = List.copyOf(counts);
            rows = List.copyOf(rows);
        }

        /** One whose rows are all those of its time. */
        public Proof(List<Participant> participants, List<TraceThread> threads, TimeRange time, List<Count> counts) {
            this(participants, threads, time, counts, List.of());
        }

        /** The number of a name, which must be there. */
        public long count(String name) {
            return counts.stream()
                    .filter(count -> count.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no count " + name + " in " + counts))
                    .value();
        }
    }

    /** A named number; nanoseconds when the name ends in {@code Nanos}. */
    public record Count(String name, long value) {}

    /**
     * An event that a finding cites.
     *
     * @param table which table of the trace
     * @param part which of the tables of snapshots, counted from 0; 0 in the others
     * @param row which row
     */
    public record Row(Table table, int part, int row) {
        /** One of a table of which there is one. */
        public static Row of(Table table, int row) {
            return new Row(table, 0, row);
        }
    }

    /** The tables of a trace. */
    public enum Table {
        /** Messages. */
        MESSAGES,
        /** Actions and spans. */
        ACTIONS,
        /** Snapshots of state. */
        SNAPSHOTS,
        /** Pauses and waits. */
        OVERLAYS;

        /** As it is called in JSON: {@code messages}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
