package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Threads that ask one object for something again and again, without doing anything else or waiting. */
final class Polling {
    /** Fewer are soon over. */
    static final int TURNS = 500;

    /** A shorter streak is soon over. */
    static final int STREAK = 100;

    private record Key(int thread, int object, int verb) {}

    private static final class Streak {
        private int object = Trace.ABSENT;
        private int verb = Trace.ABSENT;
        private int turns;
        private long start;
        private long last;
        private Row row = Row.of(Finding.Table.ACTIONS, 0);
    }

    private static final class Sum {
        private int turns;
        private long nanos;
        private final List<Streak> streaks = new ArrayList<>();
    }

    private final Evidence evidence;
    private final Map<Integer, Streak> current = new HashMap<>();
    private final Map<Key, Sum> sums = new HashMap<>();

    private Polling(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The one with the most turns, when there are {@link #TURNS}. */
    static List<Finding> in(Evidence evidence, Finding.Kind kind) {
        if (!evidence.verbs().occurs(Verb.POLL)) {
            return List.of();
        }
        var polling = new Polling(evidence);
        Deeds.tell(evidence.trace(), polling::note);
        polling.current.forEach(polling::end);
        return polling.sums.entrySet().stream()
                .filter(entry -> entry.getValue().turns >= TURNS)
                .max(Comparator.comparingInt((Map.Entry<Key, Sum> entry) -> entry.getValue().turns)
                        .thenComparingInt(entry -> -entry.getKey().thread()))
                .map(entry -> List.of(polling.finding(kind, entry.getKey(), entry.getValue())))
                .orElse(List.of());
    }

    private void note(Deeds.Deed deed) {
        if (deed.thread == Trace.ABSENT || deed.message == MessageKind.REPLY) {
            return;
        }
        Streak streak = current.get(deed.thread);
        boolean polls = evidence.verbs().is(deed.verb, Verb.POLL);
        boolean goesOn = streak != null
                && polls
                && streak.object == deed.object
                && streak.verb == deed.verb
                && deed.time - streak.last < Spin.PAUSE_NANOS;
        if (streak != null && !goesOn) {
            end(deed.thread, streak);
            current.remove(deed.thread);
        }
        if (polls) {
            Streak counted = current.computeIfAbsent(deed.thread, thread -> begun(deed));
            counted.turns++;
            counted.last = deed.time;
        }
    }

    private static Streak begun(Deeds.Deed deed) {
        var streak = new Streak();
        streak.object = deed.object;
        streak.verb = deed.verb;
        streak.start = deed.time;
        streak.row = deed.place();
        return streak;
    }

    private void end(int thread, Streak streak) {
        if (streak.turns >= STREAK) {
            Sum sum = sums.computeIfAbsent(new Key(thread, streak.object, streak.verb), key -> new Sum());
            sum.turns += streak.turns;
            sum.nanos += streak.last - streak.start;
            sum.streaks.add(streak);
        }
    }

    private Finding finding(Finding.Kind kind, Key key, Sum sum) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, kind).about(key.object()).by(key.thread());
        Streak longest = sum.streaks.get(0);
        for (Streak streak : sum.streaks) {
            telling.cite(streak.row).at(streak.start, streak.last);
            longest = streak.turns > longest.turns ? streak : longest;
        }
        String what = Words.quoted(trace.text(key.verb(), ""));
        String who = Words.thread(trace, key.thread());
        String where = Words.nameOr(trace, key.object(), "one object");
        String title = String.format(
                "%s did %s on %s %s in %s, without waiting",
                who, what, where, Words.times(sum.turns), Durations.format(sum.nanos));
        String words = String.format(
                "From %s on, %s did %s on %s %s in %s with nothing else in between, once each %s. It keeps a processor busy"
                        + " to find out that there is nothing to do.",
                Words.at(trace, longest.start),
                who,
                what,
                where,
                Words.times(longest.turns),
                Durations.format(longest.last - longest.start),
                Durations.format((longest.last - longest.start) / longest.turns));
        return telling.count("turns", sum.turns).count("spinNanos", sum.nanos).warning(title, words);
    }
}
