package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds types of objects whose replies tell of errors too often, and where that began; one of them when nine in ten of
 * the errors are its own.
 *
 * <p>Needs {@link #ERRORS} errors. It is a bug when {@link #WARNING} of the last fifth of the replies are, and half as many
 * of all; worth knowing from {@link #NOTE} of all on, such as when it has passed. Errors that are passed on are told of where they come
 * from: of those who reply with errors, the one who does so first.
 */
public final class ErrorRate extends AbstractDetector {
    static final int ERRORS = 5;
    static final int REPLIES = 10;
    static final double NOTE = 0.1;
    static final double WARNING = 0.3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "error-rate",
            Finding.Depth.SYMPTOM,
            Finding.Table.MESSAGES,
            "Many replies tell of errors",
            "A large part of what an object answers is an error.",
            "Look at what happened just before the first of them, and at what the one who answers depends on.");

    /** For the service loader. */
    public ErrorRate() {
        super(KIND, Need.MESSAGES, Need.REPLIES);
    }

    /** What is retried went wrong before: retries may add errors, but do not begin them. */
    @Override
    public boolean mayFollowFrom(Finding.Kind cause) {
        return super.mayFollowFrom(cause) && !cause.id().equals("retry-storm");
    }

    @Override
    public boolean goesWrongFromTheFirst() {
        return true;
    }

    /** Replies of one type: rows, and whether each is an error. */
    private static final class Answers {
        private final int peer;
        private final List<Integer> rows = new ArrayList<>();
        private final List<Integer> errors = new ArrayList<>();

        Answers(int peer) {
            this.peer = peer;
        }

        static Answers together(List<Answers> peers) {
            if (peers.size() == 1) {
                return peers.get(0);
            }
            var all = new Answers(Trace.ABSENT);
            peers.forEach(one -> {
                all.rows.addAll(one.rows);
                all.errors.addAll(one.errors);
            });
            all.rows.sort(null);
            all.errors.sort(null);
            return all;
        }

        double share(double from, double to) {
            int first = (int) (from * rows.size());
            int last = (int) (to * rows.size());
            if (last == first) {
                return 0;
            }
            int low = rows.get(first);
            int high = rows.get(last - 1);
            return errors.stream().filter(row -> row >= low && row <= high).count() / (double) (last - first);
        }
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        Map<Integer, Answers> byPeer = new LinkedHashMap<>();
        for (int row = 0; row < messages.size(); row++) {
            int from = messages.from().get(row);
            if (from != Trace.ABSENT && messages.kind().get(row) == MessageKind.REPLY.ordinal()) {
                Answers answers = byPeer.computeIfAbsent(from, peer -> new Answers(peer));
                answers.rows.add(row);
                if (evidence.isAlarm(messages.label().get(row))) {
                    answers.errors.add(row);
                }
            }
        }
        Map<String, List<Answers>> byType = new LinkedHashMap<>();
        byPeer.forEach(
                (peer, answers) -> byType.computeIfAbsent(CallKinds.family(trace, peer), type -> new ArrayList<>())
                        .add(answers));
        return byType.values().stream()
                .map(Told::of)
                .filter(told -> matters(told.answers()))
                .min(Comparator.comparing(told -> told.answers().errors.get(0)))
                .map(told -> List.of(finding(evidence, told)))
                .orElse(List.of());
    }

    /**
     * Of whom it is told.
     *
     * @param others how many others of the type there are that answer well; 0 when it is told of all
     */
    private record Told(Answers answers, int others) {
        /** Of one of a type when almost all errors are its, else of the type. */
        static Told of(List<Answers> peers) {
            Answers all = Answers.together(peers);
            for (Answers one : peers) {
                boolean concentrates = 10 * one.errors.size() >= 9 * all.errors.size()
                        && 2 * one.rows.size() <= all.rows.size() + 1
                        && one.rows.size() >= REPLIES;
                if (concentrates && !one.errors.isEmpty()) {
                    return new Told(one, peers.size() - 1);
                }
            }
            return new Told(all, 0);
        }
    }

    private static boolean matters(Answers answers) {
        return answers.errors.size() >= ERRORS
                && answers.rows.size() >= REPLIES
                && answers.errors.size() >= NOTE * answers.rows.size();
    }

    private static Finding finding(Evidence evidence, Told told) {
        Trace trace = evidence.trace();
        Answers answers = told.answers();
        Messages messages = trace.messages();
        var telling = new Telling(evidence, KIND);
        answers.errors.forEach(row -> telling.citeMessage(row)
                .about(messages.from().get(row))
                .about(messages.to().get(row))
                .by(messages.thread().get(row)));
        double share = answers.errors.size() / (double) answers.rows.size();
        boolean lasts = answers.share(0.8, 1) >= WARNING;
        int first = answers.errors.get(0);
        int before = answers.rows.indexOf(first);
        String who = answers.peer == Trace.ABSENT || told.others() == 0
                ? type(trace, answers)
                : Words.name(trace, answers.peer);
        String title = String.format(
                Locale.ROOT,
                "%,d of %,d replies of %s went wrong%s",
                answers.errors.size(),
                answers.rows.size(),
                who,
                told.others() == 0 ? "" : ", and hardly any of " + Words.count(told.others(), "other"));
        String words = String.format(
                "The first was %s at %s; %s. The most frequent is %s. Of the last third of all replies %s went wrong.",
                Words.quoted(trace.text(messages.label().get(first), "")),
                Words.at(trace, messages.time().get(first)),
                before == 0 ? "no reply was good before it" : before + " were good before it",
                Words.quoted(mostFrequent(trace, answers.errors)),
                Words.percent(answers.share(2 / 3.0, 1)));
        telling.count("errors", answers.errors.size()).count("replies", answers.rows.size());
        return share >= WARNING / 2 && lasts
                ? telling.warningWhereNoneIsLost(title, words)
                : telling.note(title, words);
    }

    /** The type of those who answered; what their names have in common when they are no objects. */
    private static String type(Trace trace, Answers answers) {
        int one = trace.messages().from().get(answers.rows.get(0));
        int last = trace.messages().from().get(answers.rows.get(answers.rows.size() - 1));
        return trace.participants()
                        .get(one)
                        .name()
                        .equals(trace.participants().get(last).name())
                ? trace.participants().get(one).name()
                : CallKinds.family(trace, one);
    }

    private static String mostFrequent(Trace trace, List<Integer> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(trace.text(trace.messages().label().get(row), ""), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
