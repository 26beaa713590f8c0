package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job done by our decoder while it reads, without keeping the events: a number is summed and texts are measured. In
 * this package because only a trace can be read from outside of it.
 */
public final class EventJob {
    private final Map<String, Fields> wanted;
    private final List<Counter> counters = new ArrayList<>();

    /**
     * What to take from an event type.
     *
     * @param number whose values are summed
     * @param texts whose lengths are
     */
    public record Fields(String number, List<String> texts) {}

    /** Takes the results of one event type in one chunk. */
    @FunctionalInterface
    public interface Result {
        /** So many events; the sum, the least and the greatest number; how long the texts are together. */
        void add(long count, long sum, long least, long most, long textLength);
    }

    /** A job over event types by name. */
    public EventJob(Map<String, Fields> wanted) {
        this.wanted = Map.copyOf(wanted);
    }

    /** Reads a recording, chunks side by side. */
    public void read(Path file, Result result) throws IOException {
        Mapping mapping =
                type -> wanted.containsKey(type.name()) ? Optional.of(new TypeMapping.NotDrawn()) : Optional.empty();
        try (var in = new Input(file)) {
            int threads = Runtime.getRuntime().availableProcessors();
            new ChunkReading(file, mapping, this::counter, Limits.STANDARD, Progress.NONE, threads)
                    .readInto(new TraceBuilder(), ChunkIndex.of(in).chunks());
        }
        counters.forEach(counter -> counter.tell(result));
    }

    private synchronized RowAppender counter(EventType type, TypeMapping mapping, TraceBuilder trace) {
        var counter = new Counter(type, wanted.getOrDefault(type.name(), new Fields("", List.of())), trace);
        counters.add(counter);
        return counter;
    }

    private static final class Counter extends RowAppender {
        private final RowValue number;
        private final RowValue[] texts;
        /* How often each text occurs: texts are told by numbers, so how long each is need be asked once. */
        private long[] occurrences = new long[1 << 12];
        /* Of the row before, and how often it came: it is taken in when one with other values comes. */
        private final int[] places;
        private long value;
        private long times;
        private long count;
        private long sum;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;

        Counter(EventType type, Fields fields, TraceBuilder trace) {
            super(type, trace);
            number = value(new Value.OfField(fields.number()));
            texts = new RowValue[fields.texts().size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = value(new Value.OfField(fields.texts().get(i)));
            }
            places = new int[texts.length];
        }

        @Override
        void append() {
            takeIn();
            value = number.integer();
            least = Math.min(least, value);
            most = Math.max(most, value);
            for (int i = 0; i < texts.length; i++) {
                places[i] = texts[i].text() - Trace.ABSENT;
            }
            times = 1;
        }

        @Override
        void appendAgain() {
            times++;
        }

        private void takeIn() {
            count += times;
            sum += value * times;
            for (int place : places) {
                if (place >= occurrences.length) {
                    occurrences = Arrays.copyOf(occurrences, place * 2);
                }
                occurrences[place] += times;
            }
        }

        void tell(Result result) {
            takeIn();
            long textLength = 0;
            for (int place = 1; place < occurrences.length; place++) {
                if (occurrences[place] > 0) {
                    textLength += occurrences[place]
                            * trace.textAt(place + Trace.ABSENT).length();
                }
            }
            if (count > 0) {
                result.add(count, sum, least, most, textLength);
            }
        }
    }
}
