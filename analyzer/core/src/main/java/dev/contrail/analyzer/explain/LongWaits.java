package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.LockTimes;
import dev.contrail.analyzer.findings.facts.Moments;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Where threads wait longest, as the JDK tells it: those that wait in one line of code for the same sort of thing together.
 *
 * <p>Who stands in line for a lock is hindered, so that a second of it weighs as much as ten of any other wait; a thread that
 * waits outside of the program's own code, as in a pool, mostly has nothing to do, and comes behind. So does what is hardly
 * anything, whatever it waits for. Those of the Flight Recorder itself come last, and
 * those of the JVM's other threads, such as {@code Common-Cleaner}, which wait for something to do, are not told.
 */
final class LongWaits {
    private static final Set<String> HINDERED = Set.of("lock", "pinned", "allocation stall");

    /** What the settings of a recording left out, in the words that all pictures have for it. */
    private static final Pattern SHORT_WAITS = Pattern.compile(
            "^events shorter than .*(JavaMonitor|Thread(Park|Sleep)|Socket(Read|Write)|VirtualThreadPinned)");

    private static final int LEAST_PART = 100;
    private static final int LEAST_PART_OF_TIME = 1_000;
    private static final int OF_HINDERED = 10;
    private static final int OUTSIDE = 1;
    private static final int HARDLY = 2;
    private static final int LAST = 3;

    private record Group(String name, String what, String place, boolean isRecorders) {
        static Group of(Wait wait, Trace trace) {
            boolean isRecorders = trace.threads().get(wait.thread()).isRecorder();
            return new Group(wait.name(), wait.what(), wait.place(), isRecorders);
        }

        /** A thread that is parked waits for what it is parked in; other waits have names that say what they are. */
        String words() {
            if (name.equals("park") && !what.isEmpty()) {
                return " for " + what;
            }
            return " (" + name + (what.isEmpty() ? "" : " " + what) + ")";
        }

        int rank() {
            if (isRecorders) {
                return LAST;
            }
            return isHindered() || !place.isEmpty() ? 0 : OUTSIDE;
        }

        boolean isHindered() {
            return HINDERED.contains(name);
        }
    }

    private record Line(Group group, List<Wait> waits) {
        long nanos() {
            return waits.stream().mapToLong(Wait::nanos).sum();
        }

        long weight() {
            return group.isHindered() ? OF_HINDERED * nanos() : nanos();
        }

        boolean isLoad() {
            return group.rank() == 0 && !group.name.equals("sleep");
        }

        long threads() {
            return waits.stream().mapToInt(Wait::thread).distinct().count();
        }

        int mostAtOnce() {
            var moments = new Moments();
            waits.forEach(wait -> moments.add(wait.start(), wait.end()));
            return moments.most();
        }

        Wait longest() {
            return waits.stream().max(Comparator.comparingLong(Wait::nanos)).orElseThrow();
        }
    }

    private final Evidence evidence;
    private final Teller teller;
    private final List<Line> lines = new ArrayList<>();

    LongWaits(Evidence evidence, Teller teller) {
        this.evidence = evidence;
        this.teller = teller;
        Map<Group, List<Wait>> groups = new LinkedHashMap<>();
        for (Wait wait : Waits.all(evidence.trace(), evidence.spans())) {
            groups.computeIfAbsent(Group.of(wait, evidence.trace()), any -> new ArrayList<>())
                    .add(wait);
        }
        IntPredicate own = JvmsOwn.threads(evidence.trace());
        boolean hangs = evidence.trace().actions().open().size() > 0;
        groups.forEach((group, waits) -> {
            if (group.isRecorders() ? !hangs : !isIdle(group, waits, own)) {
                lines.add(new Line(group, waits)); // what has not ended is not told below who only records it
            }
        });
        long hardly = hardly();
        lines.sort(Comparator.comparingInt((Line line) -> line.nanos() < hardly ? HARDLY : line.group.rank())
                .thenComparing(Comparator.comparingLong(Line::weight).reversed()));
    }

    /** What waits less than this in all hinders nobody, whatever it waits for: beside what waits longest, or in so long a time. */
    private long hardly() {
        long longest =
                lines.stream().filter(Line::isLoad).mapToLong(Line::nanos).max().orElse(0);
        return Math.max(longest / LEAST_PART, evidence.range().durationNanos() / LEAST_PART_OF_TIME);
    }

    private static boolean isIdle(Group group, List<Wait> waits, IntPredicate own) {
        return !group.isHindered() && waits.stream().allMatch(wait -> own.test(wait.thread()));
    }

    /** The longest of each line of code: who, for what, since when, where, and who had it. */
    List<Fact> facts() {
        return lines.stream().map(this::fact).toList();
    }

    /** Which waits the recording's settings left out, since they were too short; empty when none, and where no wait is told. */
    String leftOut() {
        return evidence.trace().omissions().stream()
                .filter(omission -> omission.kind() == Omission.Kind.NOT_RECORDED)
                .map(Omission::text)
                .filter(text -> !lines.isEmpty() && SHORT_WAITS.matcher(text).find())
                .findFirst()
                .map(text -> "not counted: " + text)
                .orElse("");
    }

    private Fact fact(Line line) {
        Wait longest = line.longest();
        boolean isOfMany = line.threads() > 1;
        var text = new StringBuilder(Words.thread(evidence.trace(), longest.thread()))
                .append(isOfMany ? " waited longest, " : " waited ")
                .append(Durations.format(longest.nanos()))
                .append(line.group.words())
                .append(" from ")
                .append(teller.at(longest.start()));
        if (!longest.place().isEmpty()) {
            text.append(" at ").append(longest.place());
        } else if (line.group.rank() == OUTSIDE) {
            text.append(" outside of the application's code");
        }
        if (line.waits.size() > 1) {
            text.append("; ")
                    .append(Words.count(line.waits.size(), "such wait"))
                    .append(isOfMany ? " of " + Words.count(line.threads(), "thread") + ", " : ", all its own, ")
                    .append(Durations.format(line.nanos()))
                    .append(" in all")
                    .append(isOfMany ? atOnce(line.mostAtOnce()) : "");
        }
        mostly(line)
                .ifPresent(holder -> text.append("; ")
                        .append(holder.getKey())
                        .append(" had it longest, ")
                        .append(Durations.format(holder.getValue()))
                        .append(line.waits.size() > 1 ? " in all" : ""));
        return new Fact(text.toString(), Optional.of(longest.row()));
    }

    private static String atOnce(int most) {
        return most > 1 ? ", up to " + most + " at once" : ", one at a time";
    }

    /** Who had what a line of code waits for, longest of all. */
    private static Optional<Map.Entry<String, Long>> mostly(Line line) {
        Map<String, Long> holders = new LinkedHashMap<>();
        LockTimes.of(line.waits).forEach(held -> holders.merge(held.holder(), held.nanos(), Long::sum));
        return holders.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
    }

    /** What to ask about the longest for a lock: the middle of it, and who had that. */
    List<Question> next() {
        var next = new ArrayList<Question>();
        lines.stream().filter(Line::isLoad).findFirst().ifPresent(line -> {
            Wait longest = line.longest();
            next.add(new Question.At(longest.start() + longest.nanos() / 2));
            mostly(line).ifPresent(holder -> next.add(new Question.OfThread(holder.getKey())));
        });
        return next;
    }
}
