package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.exchange.WrongReply.Wrong;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who got wrong replies from whom, in words. */
final class WrongPairs {
    private record Pair(int to, int from) {}

    private WrongPairs() {}

    static String title(Trace trace, List<Wrong> wrong) {
        Set<Pair> pairs = counts(trace, wrong).keySet();
        return String.format(
                "%s got %s from %s that %s to another call",
                all(trace, pairs.stream().map(Pair::to).distinct().toList()),
                Words.count(wrong.size(), "reply").replace("replys", "replies"),
                all(trace, pairs.stream().map(Pair::from).distinct().toList()),
                wrong.size() == 1 ? "belongs" : "belong");
    }

    /** Who got most from whom, as a sentence behind others; nothing when it is one pair. */
    static String most(Trace trace, List<Wrong> wrong) {
        Map<Pair, Long> counts = counts(trace, wrong);
        if (counts.size() == 1) {
            return "";
        }
        Map.Entry<Pair, Long> most = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .findFirst()
                .orElseThrow();
        return String.format(
                " Most were got by %s from %s: %,d.",
                name(trace, most.getKey().to()), name(trace, most.getKey().from()), most.getValue());
    }

    private static Map<Pair, Long> counts(Trace trace, List<Wrong> wrong) {
        Messages messages = trace.messages();
        Map<Pair, Long> counts = new LinkedHashMap<>();
        for (Wrong one : wrong) {
            int reply = one.reply();
            counts.merge(new Pair(messages.to().get(reply), messages.from().get(reply)), 1L, Long::sum);
        }
        return counts;
    }

    /** One by its name, several as {@code 4 of Shopper}. */
    private static String all(Trace trace, List<Integer> participants) {
        if (participants.size() == 1) {
            return name(trace, participants.get(0));
        }
        List<String> types = participants.stream()
                .map(one ->
                        one == Trace.ABSENT ? "" : trace.participants().get(one).name())
                .distinct()
                .toList();
        return types.size() == 1 ? participants.size() + " of " + types.get(0) : participants.size() + " participants";
    }

    private static String name(Trace trace, int participant) {
        return Words.nameOr(trace, participant, "the outside");
    }
}
