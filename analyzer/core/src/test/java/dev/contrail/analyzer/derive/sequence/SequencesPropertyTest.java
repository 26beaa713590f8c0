package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Collapse;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every trace. */
class SequencesPropertyTest {
    private static final int MESSAGES = 400;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Trace randomTrace(Random random, int threads, boolean exchanges) {
        var trace = new MessageTrace();
        MessageKind[] kinds = MessageKind.values();
        for (int i = 0; i < MESSAGES; i++) {
            MessageKind kind = random.nextInt(3) > 0 ? kinds[random.nextInt(2)] : kinds[random.nextInt(kinds.length)];
            trace.on("thread-" + random.nextInt(threads));
            trace.add(
                    participant(random),
                    participant(random),
                    "label " + random.nextInt(2),
                    kind,
                    exchanges ? random.nextInt(6) : 0);
            trace.silent(random.nextInt(50) == 0 ? 5_000 : 0);
        }
        return trace.build();
    }

    private static @Nullable String participant(Random random) {
        int who = random.nextInt(8);
        return who == 0 ? null : who < 4 ? "Object/" + who : "name " + who % 2;
    }

    private static List<Trace> randomRun(Random random) {
        Trace first = randomTrace(random, 1 + random.nextInt(3), random.nextBoolean());
        Trace second = randomTrace(random, 2, true);
        return random.nextBoolean() ? List.of(first) : List.of(first, second);
    }

    private static SequenceDiagram diagram(long seed) {
        var random = new Random(seed);
        List<Trace> run = randomRun(random);
        Collapse collapse = random.nextBoolean() ? Collapse.CLASS : Collapse.INSTANCE;
        return Sequences.of(run, new SequenceOptions(collapse, Folding.ALWAYS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derive_anyTrace_drawsFoldsOrStatesEveryMessage(long seed) {
        SequenceDiagram diagram = diagram(seed);

        long unaddressed = diagram.omissions().stream()
                .filter(omission -> omission.kind() == Omission.Kind.NOT_DRAWN)
                .mapToLong(Omission::count)
                .sum();
        int given = randomRun(new Random(seed)).size() * MESSAGES;
        assertThat(diagram.messages().size() + unaddressed).isEqualTo(given);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derive_anyTrace_hasNoMessageBeforeOrAfterItsParticipants(long seed) {
        SequenceDiagram diagram = diagram(seed);

        for (int row = 0; row < diagram.messages().size(); row++) {
            for (int who : new int[] {
                diagram.messages().from().get(row), diagram.messages().to().get(row)
            }) {
                if (who != SequenceMessages.NONE) {
                    Lifeline lifeline = diagram.lifelines().get(who);
                    assertThat(row).isBetween(lifeline.born().row(), lifeline.lastRow());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derive_anyTrace_pairsRepliesWithEarlierCallsInTheOtherDirection(long seed) {
        SequenceMessages messages = diagram(seed).messages();

        for (int row = 0; row < messages.size(); row++) {
            int call = messages.partner().get(row);
            if (messages.kindAt(row) == MessageKind.REPLY && call != SequenceMessages.NONE) {
                assertThat(call).isLessThan(row);
                assertThat(messages.kindAt(call)).isNotEqualTo(MessageKind.REPLY);
                assertThat(messages.from().get(call)).isEqualTo(messages.to().get(row));
                assertThat(messages.to().get(call)).isEqualTo(messages.from().get(row));
                assertThat(messages.partner().get(call)).isGreaterThanOrEqualTo(row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derive_anyTrace_hasNoTwoActivationsInOnePlace(long seed) {
        Activations all = diagram(seed).activations();

        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                boolean samePlace = all.lifeline().get(a) == all.lifeline().get(b)
                        && all.depth().get(a) == all.depth().get(b);
                assertThat(samePlace && all.startRow().get(b) <= all.endRow().get(a))
                        .as("activations %d and %d", a, b)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derive_oneThread_nestsActivations(long seed) {
        Trace trace = randomTrace(new Random(seed), 1, false);

        Activations all = Sequences.of(List.of(trace), SequenceOptions.DEFAULT).activations();

        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                boolean apart = all.startRow().get(b) > all.endRow().get(a);
                boolean inside = all.endRow().get(b) < all.endRow().get(a);
                assertThat(apart || inside).as("activations %d and %d", a, b).isTrue();
            }
        }
    }
}
