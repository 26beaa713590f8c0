package dev.contrail.benchmarks.reading;

import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A job done by our decoder while it reads, without keeping the events: a number is summed and texts are measured. */
final class EventJob {
    private final Map<String, Fields> wanted;

    /**
     * What to take from an event type.
     *
     * @param number whose values are summed
     * @param texts whose lengths are
     */
    record Fields(String number, List<String> texts) {}

    /** Takes the results of one event type in one chunk. */
    @FunctionalInterface
    interface Result {
        /** So many events; the sum, the least and the greatest number; how long the texts are together. */
        void add(long count, long sum, long least, long most, long textLength);
    }

    /** A job over event types by name. */
    EventJob(Map<String, Fields> wanted) {
        this.wanted = Map.copyOf(wanted);
    }

    /** Reads a recording, chunks side by side. */
    void read(Path file, Result result) throws IOException {
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (var source = FileSource.open(file)) {
            Recording recording = Recording.of(source);
            var tasks = new ArrayList<Future<Sink>>();
            for (Chunk chunk : recording.chunks()) {
                tasks.add(pool.submit(() -> {
                    var sink = new Sink();
                    recording.read(chunk, sink, Progress.NONE);
                    return sink;
                }));
            }
            for (Future<Sink> task : tasks) {
                task.get().counters.forEach(counter -> counter.tell(result));
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private final class Sink implements EventSink {
        private final List<Counter> counters = new ArrayList<>();
        private final Map<String, Integer> texts = new HashMap<>();
        private int[] lengths = new int[1 << 12];

        @Override
        public @Nullable RowSink sinkOf(EventType type) {
            Fields fields = wanted.get(type.name());
            if (fields == null) {
                return null;
            }
            var counter = new Counter(type, fields, this);
            counters.add(counter);
            return counter;
        }

        @Override
        public int text(String text) {
            Integer known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                return known;
            }
            int index = texts.size() - 1;
            if (index == lengths.length) {
                lengths = Arrays.copyOf(lengths, 2 * index);
            }
            lengths[index] = text.length();
            return index;
        }

        @Override
        public int thread(@Nullable JavaThread thread) {
            return 0;
        }

        @Override
        public void lose(Loss loss) {}
    }

    private static final class Counter extends RowSink {
        private final Sink sink;
        private final int number;
        private final int[] texts;
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

        Counter(EventType type, Fields fields, Sink sink) {
            this.sink = sink;
            number = slot(type, fields.number());
            texts = fields.texts().stream().mapToInt(text -> slot(type, text)).toArray();
            places = new int[texts.length];
        }

        private int slot(EventType type, String field) {
            return row.slotOf(type.field(field).orElse(new EventField(field, EventField.Kind.INTEGER, List.of())));
        }

        @Override
        public void append() {
            takeIn();
            value = row.get(number);
            least = Math.min(least, value);
            most = Math.max(most, value);
            for (int i = 0; i < texts.length; i++) {
                places[i] = (int) row.get(texts[i]) - Row.ABSENT;
            }
            times = 1;
        }

        @Override
        public void appendAgain() {
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
                    textLength += occurrences[place] * sink.lengths[place + Row.ABSENT];
                }
            }
            if (count > 0) {
                result.add(count, sum, least, most, textLength);
            }
        }
    }
}
