package dev.contrail.analyzer.golden;

import dev.contrail.analyzer.model.SequenceDiagram;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence that is expected: a partial order of messages.
 *
 * <p>Of two messages the one that stands first must come first when some object takes part in both, unless they stand in
 * different branches of a {@code par} block. Messages that have no object in common may come in any order. Objects are told
 * apart but not by their numbers: {@code Socket#1} stands for one socket, whichever it is, and {@code Socket} without a
 * number for all of them.
 */
public final class GoldenSequence {
    private final List<String> participants;
    private final List<GoldenStep> steps;

    GoldenSequence(List<String> participants, List<GoldenStep> steps) {
        this.participants = List.copyOf(participants);
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads the text of a Mermaid sequence diagram: messages, participants, {@code par}, {@code loop ×N}; notes, boxes and
     * colours are skipped. A {@code *} in a label stands for anything.
     *
     * @throws GoldenException for the first line that is none of these
     */
    public static GoldenSequence parse(String text) {
        return new GoldenParser().parse(text);
    }

    /** The text of a golden file for a sequence as it was recorded; what threads did side by side is a {@code par} block. */
    public static String write(SequenceDiagram diagram) {
        return new GoldenWriter(diagram).write();
    }

    /** Compares with what was recorded. */
    public SequenceMatch match(SequenceDiagram recorded) {
        return new SequenceSearch(this, recorded).search();
    }

    /** How many messages are expected. */
    public int size() {
        return steps.size();
    }

    List<String> participants() {
        return participants;
    }

    List<GoldenStep> steps() {
        return steps;
    }

    /** A message in words: {@code Client#1 -> Pool: acquire}. */
    public String step(int index) {
        GoldenStep step = steps.get(index);
        return name(step.from()) + (step.reply() ? " --> " : " -> ") + name(step.to()) + ": " + step.label();
    }

    /** The line of the file that a message stands in, counted from 1. */
    public int line(int step) {
        return steps.get(step).line();
    }

    private String name(int participant) {
        return participant < 0 ? "outside" : participants.get(participant);
    }

    /** For each message those that must have come before it; not those that follow from them. */
    List<int[]> predecessors() {
        var all = new ArrayList<int[]>();
        for (int later = 0; later < steps.size(); later++) {
            var before = new ArrayList<Integer>();
            GoldenStep step = steps.get(later);
            addBefore(later, step.from(), before);
            if (step.to() != step.from()) {
                addBefore(later, step.to(), before);
            }
            all.add(before.stream().mapToInt(Integer::intValue).distinct().toArray());
        }
        return all;
    }

    private void addBefore(int later, int participant, List<Integer> before) {
        GoldenStep step = steps.get(later);
        for (int earlier = later - 1; participant >= 0 && earlier >= 0; earlier--) {
            GoldenStep candidate = steps.get(earlier);
            if (candidate.involves(participant) && !candidate.isParallelTo(step)) {
                before.add(earlier);
                if (candidate.standsForAllBefore(step)) {
                    return;
                }
            }
        }
    }
}
