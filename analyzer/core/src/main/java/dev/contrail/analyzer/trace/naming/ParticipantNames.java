package dev.contrail.analyzer.trace.naming;

import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.ShortNames;
import dev.contrail.analyzer.trace.VisibleNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What participants are called in pictures: short, numbered by first appearance, and no two alike. */
final class ParticipantNames {
    private ParticipantNames() {}

    /**
     * The participants by index.
     *
     * @param firstSeen when each was first seen, by index
     * @param instance what tells an instance from others
     */
    static List<Participant> of(List<ParticipantKey> keys, long[] firstSeen, ToLongFunction<ParticipantKey> instance) {
        var byFirstSeen = new ArrayList<Integer>();
        for (int index = 0; index < keys.size(); index++) {
            byFirstSeen.add(index);
        }
        byFirstSeen.sort((a, b) -> Long.compare(firstSeen[a], firstSeen[b]));
        var seenPerName = new HashMap<String, Integer>();
        Map<String, String> shortNames =
                ShortNames.of(keys.stream().map(ParticipantKey::name).toList());
        var numbered = new Participant[keys.size()];
        for (int index : byFirstSeen) {
            ParticipantKey key = keys.get(index);
            int number = key.isInstance() ? seenPerName.merge(key.name(), 1, Integer::sum) : 0;
            String name = VisibleNames.of(shortNames.getOrDefault(key.name(), key.name()));
            numbered[index] = new Participant(name, key.name(), instance.applyAsLong(key), number);
        }
        quoteWhatLooksLikeAnInstance(numbered);
        return List.of(numbered);
    }

    /** A name {@code Conn#1} beside an instance that is shown so is quoted: it is another. */
    private static void quoteWhatLooksLikeAnInstance(Participant[] participants) {
        Set<String> instances = new HashSet<>();
        for (Participant participant : participants) {
            if (participant.number() > 0) {
                instances.add(participant.displayName());
            }
        }
        for (int index = 0; index < participants.length; index++) {
            Participant participant = participants[index];
            if (participant.number() == 0 && instances.contains(participant.name())) {
                String quoted = "“" + participant.name() + "”";
                participants[index] = new Participant(quoted, participant.fullName(), participant.instance(), 0);
            }
        }
    }
}
