package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;
import java.util.Locale;

/**
 * Something in a trace that looks like a bug.
 *
 * @param kind what it is an instance of
 * @param severity how sure and how bad
 * @param title one line: who, what, how much
 * @param words whole sentences: what happened, when, and why it is odd
 * @param evidence what the words are about
 */
public record Finding(Kind kind, Severity severity, String title, String words, Evidence evidence) {

    /** What is looked for. Each is found by the class of that name in {@code findings}, which says when exactly. */
    public enum Kind {
        /** Threads take tasks and put them back, again and again. */
        SPIN(
                "Tasks put back over and over",
                "Threads take tasks that they cannot run, put them back and take the next, without ever waiting.",
                "Take only what can run, or wait until something can: on a condition, or in the queue."),
        /** An object goes on after what it used has ended, and acts on what it knows from there. */
        OUTLIVED(
                "State kept from an ended connection",
                "An object outlives what it used, and keeps what it heard or noted there.",
                "Reset such state where the next one is opened, or keep it in the object that ends."),
        /** A window is full and waits for its first part. */
        STALL(
                "Full window stands still",
                "As much is asked for as ever is at once, and nothing happens until the first of it is done.",
                "Widen the window, give up on a straggler sooner, or ask for it a second time."),
        /** What arrives is kept while nothing is let go. */
        HOARD(
                "Results pile up in memory",
                "Things are asked for on and on while nothing is done with them, because the first is missing.",
                "Limit how far it may run ahead, or let results go in the order in which they arrive.");

        private final String title;
        private final String description;
        private final String remedy;

        Kind(String title, String description, String remedy) {
            this.title = title;
            this.description = description;
            this.remedy = remedy;
        }

        /** What it is called on a command line and in JSON: {@code spin}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A heading. */
        public String title() {
            return title;
        }

        /** One sentence: what it is. */
        public String description() {
            return description;
        }

        /** One sentence: what to do about it. */
        public String remedy() {
            return remedy;
        }
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
     */
    public record Evidence(
            List<Participant> participants, List<TraceThread> threads, TimeRange time, List<Count> counts) {
        public Evidence {
            participants = List.copyOf(participants);
            threads = List.copyOf(threads);
            counts = List.copyOf(counts);
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
}
