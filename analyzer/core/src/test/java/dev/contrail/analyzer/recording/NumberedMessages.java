package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/** Messages that carry a number, from which everything else in them follows: a reader cannot make one up. */
public final class NumberedMessages {
    private static final String[] LABELS = {"a", "get", "PUT /part", "a label of more than sixteen characters", "Grüße"
    };

    private NumberedMessages() {}

    /** Emits the messages of these numbers, the end exclusive. */
    public static void emit(int from, int to) {
        for (int number = from; number < to; number++) {
            Contrail.message("client" + number % 3, "server", LABELS[number % LABELS.length], number + 1);
        }
    }

    /** A recording of several chunks with so many messages each. */
    public static byte[] record(Path folder, int chunks, int perChunk) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = chunk * perChunk;
            Path file = TestRecordings.record(
                    folder.resolve("chunk.jfr"), () -> emit(from, from + perChunk), "contrail.Message");
            bytes.write(Files.readAllBytes(file));
        }
        return bytes.toByteArray();
    }

    /** What was read. */
    public record Found(BitSet numbers, int wrong, int twice) {
        public int right() {
            return numbers.cardinality();
        }
    }

    public static Found in(Trace trace) {
        Messages messages = trace.messages();
        var numbers = new BitSet();
        int wrong = 0;
        int twice = 0;
        for (int row = 0; row < messages.size(); row++) {
            long number = messages.exchange().get(row) - 1;
            if (!isRight(trace, row, number)) {
                wrong++;
            } else if (numbers.get((int) number)) {
                twice++;
            } else {
                numbers.set((int) number);
            }
        }
        return new Found(numbers, wrong, twice);
    }

    /** A text may be lost with its constant pool, and one of zeros was overwritten: both can be seen in the picture. */
    private static boolean isRight(Trace trace, int row, long number) {
        Messages messages = trace.messages();
        if (number < 0 || number > 1_000_000_000) {
            return false;
        }
        String label = trace.text(messages.label().get(row), "");
        return (label.isEmpty() || label.indexOf(0) >= 0 || label.equals(LABELS[(int) (number % LABELS.length)]))
                && name(trace, messages.from().get(row)).equals("client" + number % 3)
                && name(trace, messages.to().get(row)).equals("server");
    }

    private static String name(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? "none"
                : trace.participants().get(participant).name();
    }
}
