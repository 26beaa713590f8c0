package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.exchange.WrongReply.Wrong;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who got wrong replies from whom, in words. */
final class WrongPairs {
    private record Pair(int to, int from) {}

    private WrongPairs() {}

    static String title(Trace trace, List<Wrong> wrong) {
        Messages messages = trace.messages();
        Map<Pair, Long> counts = new LinkedHashMap<>();
        for (Wrong one : wrong) {
            counts.merge(
                    new Pair(messages.to().get(one.reply()), messages.from().get(one.reply())), 1L, Long::sum);
        }
        String title = String.format(
                "%s got %s from %s that %s to another call",
                all(trace, counts.keySet().stream().map(Pair::to).distinct().toList()),
                Words.count(wrong.size(), "reply").replace("replys", "replies"),
                all(trace, counts.keySet().stream().map(Pair::from).distinct().toList()),
                wrong.size() == 1 ? "belongs" : "belong");
        return counts.size() == 1 ? title : title + "; " + most(trace, counts);
    }

    /** The first of those with the most. */
    private static String most(Trace trace, Map<Pair, Long> counts) {
        Pair most = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return String.format(
                "most: %s from %s, %,d", name(trace, most.to()), name(trace, most.from()), counts.get(most));
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
