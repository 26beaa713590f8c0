package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.lifetime.Heard.Saying;
import dev.contrail.analyzer.findings.lifetime.Succession.KeptFlag;
import dev.contrail.analyzer.findings.lifetime.Succession.StaleAnswer;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Count;
import dev.contrail.analyzer.model.Finding.Proof;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells that an object kept state of what it outlived. */
record OutlivedFinding(
        Trace trace,
        int owner,
        Map<Integer, Integer> closed,
        List<StaleAnswer> answers,
        @Nullable KeptFlag flag) {

    Finding finding() {
        Set<Integer> participants = new LinkedHashSet<>(List.of(owner));
        answers.forEach(answer -> participants.addAll(List.of(
                answer.stale().part(),
                answer.instead().part(),
                trace.messages().to().get(answer.row()))));
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (StaleAnswer answer : answers) {
            start = Math.min(start, time(answer.stale().row()));
            end = Math.max(end, time(answer.row()));
        }
        if (flag != null) {
            participants.addAll(List.of(flag.ended(), flag.successor()));
            start = Math.min(start, time(flag.row()));
            end = Math.max(end, time(flag.usedRow()));
        }
        List<Participant> who =
                participants.stream().map(trace.participants()::get).toList();
        return new Finding(
                Outlived.KIND,
                answers.isEmpty() ? Finding.Severity.NOTE : Finding.Severity.WARNING,
                answers.isEmpty() ? flagTitle() : answerTitle(),
                (answers.isEmpty() ? "" : answerWords()) + (flag == null ? "" : flagWords(flag)),
                new Proof(
                        who,
                        threads(),
                        new TimeRange(start, end),
                        List.of(new Count("outlived", closed.size()), new Count("staleAnswers", answers.size()))));
    }

    private String answerTitle() {
        StaleAnswer first = answers.get(0);
        return String.format(
                "%s outlived %s and still answers %s, %s",
                name(owner),
                name(first.stale().part()),
                Words.quoted(first.stale().text()),
                Words.times(answers.size()));
    }

    private String flagTitle() {
        return flag == null
                ? ""
                : String.format(
                        "%s outlived %s and kept %s", name(owner), name(flag.ended()), Words.quoted(label(flag.row())));
    }

    private String answerWords() {
        StaleAnswer first = answers.get(0);
        Saying stale = first.stale();
        return String.format(
                "%s said %s at %s and was closed at %s. %s went on with %s, and answered %s with it %s, first at %s: %s."
                        + " But %s had just said %s. ",
                name(stale.part()),
                Words.quoted(stale.text()),
                at(stale.row()),
                at(closed.getOrDefault(stale.part(), stale.row())),
                name(owner),
                name(first.instead().part()),
                name(trace.messages().to().get(first.row())),
                Words.times(answers.size()),
                at(first.row()),
                Words.quoted(label(first.row())),
                name(first.instead().part()),
                Words.quoted(first.instead().text()));
    }

    private String flagWords(KeptFlag kept) {
        return String.format(
                "%s noted %s at %s, while it used %s, and did not take that back before it used %s at %s.",
                name(owner),
                Words.quoted(label(kept.row())),
                at(kept.row()),
                name(kept.ended()),
                name(kept.successor()),
                at(kept.usedRow()));
    }

    private List<TraceThread> threads() {
        return answers.stream()
                .map(answer -> trace.messages().thread().get(answer.row()))
                .filter(thread -> thread != Trace.ABSENT)
                .distinct()
                .map(trace.threads()::get)
                .toList();
    }

    private long time(int row) {
        return trace.messages().time().get(row);
    }

    private String at(int row) {
        return Words.at(trace, time(row));
    }

    private String label(int row) {
        return trace.text(trace.messages().label().get(row), "");
    }

    private String name(int participant) {
        return Words.name(trace, participant);
    }
}
