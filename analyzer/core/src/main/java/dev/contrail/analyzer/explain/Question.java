package dev.contrail.analyzer.explain;

/** What may be asked of a trace. */
public sealed interface Question {
    /** What is in it, and where to look first. */
    record Whole() implements Question {}

    /** What goes on at an instant: nanoseconds since the epoch. */
    record At(long nanos) implements Question {}

    /** What becomes of the messages of one exchange, by its number. */
    record Exchange(long number) implements Question {}

    /** What a thread does, by the name that is shown, in whatever case. */
    record OfThread(String name) implements Question {}

    /** What is done to a participant, by the name that is shown, or to all of a type. */
    record OfParticipant(String name) implements Question {}
}
