package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.explain.Question;
import dev.contrail.analyzer.select.NaturalOrder;
import dev.contrail.analyzer.select.TimePoint;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code explain} is asked. {@code --thread} is the option that all commands have, and asks, too. */
final class QuestionOptions {
    private static final int MOST_NAMES = 20;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "What goes on at an instant: " + TimePoint.FORMS_IN_FULL + ".")
    private @Nullable String at;

    @Option(names = "--exchange", paramLabel = "NUMBER", description = "What becomes of an exchange.")
    private @Nullable Long exchange;

    @Option(
            names = "--participant",
            paramLabel = "NAME",
            description = "What is done to an object: HttpConnection#1, or HttpConnection for all of them.")
    private @Nullable String participant;

    void check(Optional<String> thread) {
        long asked = Stream.of(at, exchange, participant, thread.orElse(null))
                .filter(question -> question != null)
                .count();
        if (asked > 1) {
            throw new Failure(
                    ExitCode.USAGE, "--at, --exchange, --thread and --participant: one of them\n  try: one at a time");
        }
        if (at != null) {
            point(at);
        }
    }

    /** The question, of recordings whose first event is where a range starts. */
    Question in(TimeRange range, Optional<String> thread) {
        if (at != null) {
            return new Question.At(point(at).in(range, range.startNanos()));
        } else if (exchange != null) {
            return new Question.Exchange(exchange);
        } else if (participant != null) {
            return new Question.OfParticipant(participant);
        }
        return thread.<Question>map(Question.OfThread::new).orElseGet(Question.Whole::new);
    }

    private static TimePoint point(String text) {
        try {
            return TimePoint.parse(text, ZoneId.systemDefault());
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, "--at: " + e.getMessage(), e);
        }
    }

    /** That nothing of the kind is there, and what is. */
    String unknown(Optional<String> thread, List<Trace> traces) {
        if (exchange != null) {
            return "no message has the exchange number " + exchange + "\n  try: " + otherThan(traces);
        }
        boolean ofThread = thread.isPresent();
        String asked = thread.orElse(String.valueOf(participant));
        List<String> names = traces.stream()
                .flatMap(trace -> ofThread
                        ? trace.threads().stream().map(one -> one.displayName())
                        : trace.participants().stream().map(one -> one.displayName()))
                .distinct()
                .sorted(Comparator.comparing((String name) -> !isLike(name, asked))
                        .thenComparing(new NaturalOrder()))
                .toList();
        String meant = Nearest.to(asked, names)
                .map(name -> "; did you mean “" + TerminalText.of(name) + "”?")
                .orElse("");
        return "no " + (ofThread ? "thread" : "participant") + " is called “" + TerminalText.of(asked) + "”" + meant
                + "\n  try: " + listed(names);
    }

    /** Where to look for the numbers that there are, or at what there is instead. */
    private static String otherThan(List<Trace> traces) {
        if (traces.stream().anyMatch(trace -> trace.messages().size() > 0)) {
            return "contrail export FILE --to csv --table messages, which lists them";
        }
        return traces.stream().anyMatch(trace -> trace.actions().size() > 0)
                ? "contrail export FILE --to csv --table actions, which lists what was done: there are no messages"
                : "contrail summary FILE, which tells what it holds: there are no messages";
    }

    private static String listed(List<String> names) {
        return names.stream().limit(MOST_NAMES).map(TerminalText::of).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", and " + (names.size() - MOST_NAMES) + " more" : "");
    }

    private static boolean isLike(String name, String asked) {
        String wanted = asked.toLowerCase(Locale.ROOT).replaceFirst("#.*", "");
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The options that ask a question, for a shell. */
    static String option(Question question, long originNanos) {
        if (question instanceof Question.At instant) {
            return String.format(Locale.ROOT, "--at %+.6fs", (instant.nanos() - originNanos) / 1e9);
        } else if (question instanceof Question.Exchange of) {
            return "--exchange " + of.number();
        } else if (question instanceof Question.OfThread of) {
            return "--thread " + ShellWord.of(of.name());
        } else if (question instanceof Question.OfParticipant of) {
            return "--participant " + ShellWord.of(of.name());
        }
        return "";
    }
}
