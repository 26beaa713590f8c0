package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.trace.Messages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers for what messages say, the same for both sides. */
final class Symbols {
    private record Said(int from, int to, int label, int kind) {}

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Said, Integer> symbols = new HashMap<>();

    int size() {
        return symbols.size();
    }

    int[] of(Side side) {
        Messages messages = side.trace().messages();
        Roles roles = side.roles();
        int[] participants = IntStream.range(0, side.trace().participants().size())
                .map(index -> name("p" + roles.participant(index)))
                .toArray();
        int[] texts = IntStream.range(0, side.trace().texts().size())
                .map(index -> name("t" + roles.text(index)))
                .toArray();
        return Arrays.stream(side.messages())
                .map(row -> symbols.computeIfAbsent(
                        new Said(
                                at(participants, messages.from().get(row)),
                                at(participants, messages.to().get(row)),
                                at(texts, messages.label().get(row)),
                                messages.kind().get(row)),
                        said -> symbols.size()))
                .toArray();
    }

    private int name(String name) {
        return names.computeIfAbsent(name, any -> names.size());
    }

    private static int at(int[] numbers, int index) {
        return index < 0 ? -1 : numbers[index];
    }
}
