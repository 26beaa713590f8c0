package dev.contrail.analyzer.golden;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tries to find for each recorded message, by time, an expected one whose turn it is. Where several fit, which happens as
 * long as objects cannot be told apart, it tries one, and comes back for the next when that leads nowhere.
 */
final class SequenceSearch {
    private static final int MOST_TRIES = 200_000;

    private final GoldenSequence golden;
    private final SequenceDiagram recorded;
    private final SequenceMessages messages;
    private final List<List<Integer>> successors = new ArrayList<>();
    private final int[] waitsFor;
    private final TreeSet<Integer> due = new TreeSet<>();
    private final Cast cast;

    private List<Integer> best = List.of();
    private List<Integer> expected = List.of();

    /** The choice that was made for one recorded message. */
    private static final class Choice {
        final List<Integer> candidates;
        int tried;
        int boundFrom = NONE;
        int boundTo = NONE;

        Choice(List<Integer> candidates) {
            this.candidates = candidates;
        }

        int step() {
            return candidates.get(tried - 1);
        }
    }

    SequenceSearch(GoldenSequence golden, SequenceDiagram recorded) {
        this.golden = golden;
        this.recorded = recorded;
        this.messages = recorded.messages();
        this.cast = new Cast(golden.participants(), recorded);
        this.waitsFor = new int[golden.size()];
        IntStream.range(0, golden.size()).forEach(step -> successors.add(new ArrayList<>()));
        List<int[]> predecessors = golden.predecessors();
        for (int step = 0; step < waitsFor.length; step++) {
            waitsFor[step] = predecessors.get(step).length;
            for (int before : predecessors.get(step)) {
                successors.get(before).add(step);
            }
            if (waitsFor[step] == 0) {
                due.add(step);
            }
        }
    }

    SequenceMatch search() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(candidates(0)));
        note(choices);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (choices.isEmpty()) {
                return mismatch(false);
            }
            int row = choices.size() - 1;
            if (row == messages.size() && due.isEmpty()) {
                return new SequenceMatch(steps(choices), List.of(), List.of(), true, false);
            }
            Choice choice = choices.get(row);
            if (choice.tried == choice.candidates.size()) {
                choices.remove(row);
                if (row > 0) {
                    undo(choices.get(row - 1));
                }
            } else {
                take(row, choice);
                choices.add(new Choice(candidates(row + 1)));
                note(choices);
            }
        }
        return mismatch(true);
    }

    private List<Integer> candidates(int row) {
        if (row >= messages.size()) {
            return List.of();
        }
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        boolean reply = messages.kindAt(row) == MessageKind.REPLY;
        String label = MermaidText.normal(recorded.label(row));
        return due.stream()
                .filter(index -> {
                    GoldenStep step = golden.steps().get(index);
                    return step.reply() == reply
                            && (from == to
                                    ? step.from() == step.to()
                                    : step.from() != step.to() || cast.isMany(step.from()))
                            && cast.fits(step.from(), from)
                            && cast.fits(step.to(), to)
                            && step.labelPattern().matcher(label).matches();
                })
                .toList();
    }

    private void take(int row, Choice choice) {
        int index = choice.candidates.get(choice.tried++);
        GoldenStep step = golden.steps().get(index);
        int from = messages.from().get(row);
        int to = messages.to().get(row);
        choice.boundFrom = cast.bind(step.from(), from) ? from : NONE;
        choice.boundTo = cast.bind(step.to(), to) ? to : NONE;
        due.remove(index);
        for (int next : successors.get(index)) {
            if (--waitsFor[next] == 0) {
                due.add(next);
            }
        }
    }

    private void undo(Choice choice) {
        int index = choice.step();
        for (int next : successors.get(index)) {
            if (waitsFor[next]++ == 0) {
                due.remove(next);
            }
        }
        due.add(index);
        for (int bound : new int[] {choice.boundTo, choice.boundFrom}) {
            if (bound != NONE) {
                cast.free(bound);
            }
        }
    }

    /** Keeps what fits so far when that is more than ever before. */
    private void note(List<Choice> choices) {
        if (choices.size() > best.size() + 1 || choices.size() == 1) {
            best = steps(choices);
            expected = List.copyOf(due);
        }
    }

    private static List<Integer> steps(List<Choice> choices) {
        return choices.subList(0, choices.size() - 1).stream().map(Choice::step).toList();
    }

    private SequenceMatch mismatch(boolean gaveUp) {
        List<Integer> missing = IntStream.range(0, golden.size())
                .filter(step -> !best.contains(step))
                .boxed()
                .toList();
        return new SequenceMatch(best, expected, missing, false, gaveUp);
    }
}
