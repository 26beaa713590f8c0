package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.analyzer.findings.holds.Holds.Sort;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is taken and never given back: permits, connections, locks; {@code Holds} says what pairs up.
 *
 * <p>Needs {@link #PAIRS} that are given back. What is still held when the recording ends counts when it has been held
 * for much longer than those: {@link Overdue}. When only the order tells what pairs up, that is worth knowing.
 */
public final class NeverReleased extends AbstractDetector {
    /** Fewer may be set up once and kept. */
    static final int PAIRS = 3;

    /** So many pairs show by their order alone that they are pairs, when a fifth as many at most is not one. */
    static final int LEARNT = 10;

    private static final Finding.Kind KIND = new Finding.Kind(
            "never-released",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "Taken and never given back",
            "Something is taken from a limited number, and not given back while the others are.",
            "Give it back in a finally block, right after it was taken, so that no exception passes it by.");

    /** For the service loader. */
    public NeverReleased() {
        super(KIND, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var leaks = new ArrayList<Leak>();
        var consequences = new Consequences(evidence.trace());
        for (Family family : evidence.holds()) {
            HoldTimes times = HoldTimes.of(family);
            List<Kept> all = consequences.without(granted(evidence, family, family.kept()), family, times);
            Overdue overdue = Overdue.of(evidence, family, all, times);
            List<Kept> kept = overdue.kept();
            boolean enough = family.sort() == Sort.ORDER
                    ? times.pairs() >= LEARNT && LEARNT * kept.size() <= 2 * times.pairs()
                    : times.pairs() >= PAIRS && kept.size() <= 2 * times.pairs();
            if (enough && !kept.isEmpty()) {
                boolean isSure = overdue.isSure() && family.sort() != Sort.ORDER;
                List<Kept> others =
                        all.stream().filter(one -> !kept.contains(one)).toList();
                leaks.add(new Leak(family, kept, others, times, isSure));
            }
        }
        return Leak.once(leaks).stream()
                .map(leak -> finding(evidence, leak.ofItsObjects()))
                .toList();
    }

    /** Without calls that wait for their answer yet, where others are answered: they have nothing so far. */
    private static List<Kept> granted(Evidence evidence, Family family, List<Kept> kept) {
        if (family.sort() != Sort.WORDS || kept.stream().noneMatch(one -> isUnanswered(evidence, one.taken()))) {
            return kept;
        }
        long unanswered = family.holds().stream()
                .filter(hold -> isUnanswered(evidence, hold.taken()))
                .count();
        int all = family.holds().size();
        return CallKinds.areAnswered((int) (all - unanswered), all)
                ? kept.stream()
                        .filter(one -> !isUnanswered(evidence, one.taken()))
                        .toList()
                : kept;
    }

    private static boolean isUnanswered(Evidence evidence, Finding.Row row) {
        return row.table() == Finding.Table.MESSAGES && evidence.exchanges().partner(row.row()) == Exchanges.NONE;
    }

    private static Finding finding(Evidence evidence, Leak leak) {
        Trace trace = evidence.trace();
        Family family = leak.family();
        List<Kept> kept = leak.kept();
        var telling = new Telling(evidence, KIND);
        for (Kept one : kept) {
            telling.about(one.object());
            if (one.isCertain()) {
                telling.about(one.item()).by(one.thread()).cite(one.taken());
            }
        }
        Kept first = leak.first();
        String title = title(trace, leak);
        telling.at(first.from(), evidence.end())
                .count("kept", kept.size())
                .count("givenBack", family.holds().size())
                .count("longestNanos", leak.times().longest());
        if (leak.times().usual() < leak.times().longest()) {
            telling.count("usualNanos", leak.times().usual());
        }
        if (!leak.others().isEmpty()) {
            telling.count("maybeInUse", leak.others().size());
        }
        long unknown = kept.stream().filter(one -> !one.isCertain()).count();
        if (unknown > 0) {
            telling.count("ofUnknownThreads", unknown);
        }
        String words = (leak.isCertain() ? who(evidence, leak) : since(evidence, leak)) + " " + lost(trace, leak);
        return leak.isSure() ? telling.warningOfAbsence(title, words) : telling.note(title, words);
    }

    private static String title(Trace trace, Leak leak) {
        Family family = leak.family();
        int object = leak.first().object();
        String share = leak.kept().size() + " of "
                + (family.holds().size() + family.kept().size());
        if (family.sort() == Sort.LIFETIME) {
            return share + " " + trace.participants().get(object).name() + " were created and never closed";
        }
        String names = String.format("“%s” without “%s”", family.take(), family.give());
        if (!leak.isOfItsObjects()) {
            return share + " " + names + ", the first on " + Words.name(trace, object);
        }
        int more = leak.objects().size() - 1;
        return Words.name(trace, object) + (more == 0 ? "" : " and " + Words.count(more, "other")) + ": " + share + " "
                + names;
    }

    private static String who(Evidence evidence, Leak leak) {
        Trace trace = evidence.trace();
        Kept first = leak.first();
        return String.format(
                "%s did “%s” on %s at %s%s, and there is no “%s” for it until %s %s later; %s.",
                Words.thread(trace, first.thread()),
                leak.family().take(),
                Words.name(trace, first.object()),
                Words.at(trace, first.from()),
                item(trace, first),
                leak.family().give(),
                end(evidence),
                Durations.format(evidence.end() - first.from()),
                leak.times().words());
    }

    /** What was taken, or for whom when that is not the thread. */
    private static String item(Trace trace, Kept kept) {
        if (kept.item() == Trace.ABSENT) {
            return "";
        }
        String name = Words.name(trace, kept.item());
        if (kept.taken().table() == Finding.Table.ACTIONS) {
            return " with " + name;
        }
        return name.equals(Words.thread(trace, kept.thread())) ? "" : " for " + name;
    }

    /** Nobody can tell whose it is; but since when there was one too many. */
    private static String since(Evidence evidence, Leak leak) {
        Trace trace = evidence.trace();
        Kept first = leak.first();
        return String.format(
                "Since %s, “%s” was done on %s more often than “%s”, until %s %s later. Who has it is not recorded:"
                        + " threads give back what others took while several had some.",
                Words.at(trace, first.from()),
                leak.family().take(),
                Words.name(trace, first.object()),
                leak.family().give(),
                end(evidence),
                Durations.format(evidence.end() - first.from()));
    }

    private static String end(Evidence evidence) {
        return evidence.isIncomplete() ? evidence.endWords() : "the recording ends";
    }

    private static String lost(Trace trace, Leak leak) {
        List<Kept> kept = leak.kept();
        boolean isTask = leak.family().sort() == Sort.ORDER && leak.namesItem();
        String fate = isTask ? " never came to that" : (kept.size() == 1 ? " is" : " are") + " lost to all others";
        String lost = kept.size() == 1
                ? "That one" + fate + "."
                : kept.size() + fate + ", the last one from "
                        + Words.at(trace, kept.get(kept.size() - 1).from()) + " on.";
        int others = leak.others().size();
        return others == 0
                ? lost
                : String.format(
                        "%s %d more %s not given back either, and may be in use.",
                        lost, others, others == 1 ? "is" : "are");
    }
}
