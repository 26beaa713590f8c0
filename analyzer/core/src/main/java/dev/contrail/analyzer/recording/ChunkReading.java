package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.LibraryTypes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.append.Appenders;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads chunks, several at a time on several cores; the trace is the same as if they were read one after the other. */
final class ChunkReading {
    /* Each chunk is read into a trace of its own, which is appended when those before it were. A chunk is begun only when
     * few are waiting to be appended. The rows are ones that are kept anyway; appending moves them a column at a time. */
    private static final int MOST_THREADS = 8;
    /* How far a part may be read ahead of those whose waits tell how finely its own are folded: the same on any number of
     * cores, and so is what comes out. */
    private static final int MOST_FOLDING = 4;
    /* Threads that run code which the JVM still counts and compiles hinder each other: the first one begins alone. */
    private static final long ALONE_BYTES = 8 << 20;
    private static final long TELL_EVERY_MILLIS = 100;
    /* The first event of all is in one of the first chunks; further ones are not searched for when others began. */
    private static final long BEGINNING_BYTES = 1 << 20;
    static final Comparator<Chunk> EARLIEST_FIRST = Comparator.comparingLong(Chunk::startNanos);
    /* A chunk as long as the JVM makes them by itself is one part. */
    private static final long SMALL_BYTES = 16 << 20;
    private static final int MOST_ROWS = 200_000;

    private final Recording recording;
    private final Places places;
    private final Mapping mapping;
    private final Mapping drawn;
    private final Set<Chunk> beginning;
    private final Appenders appenders;
    private final @Nullable Folding folding;
    private final Progress progress;
    private final int threads;

    /**
     * @param folding how waits are folded; null for not at all
     * @param threads how many cores to use
     */
    ChunkReading(
            Recording recording,
            Places places,
            Mapping mapping,
            Appenders appenders,
            @Nullable Folding folding,
            Progress progress,
            int threads) {
        this.recording = recording;
        this.places = places;
        this.mapping = mapping;
        this.drawn = mapping.only(how -> !(how instanceof TypeMapping.Unseen));
        this.beginning = beginning(recording.chunks());
        this.appenders = appenders;
        this.folding = folding;
        this.progress = progress;
        this.threads = Math.min(threads, folding == null ? MOST_THREADS : MOST_FOLDING);
    }

    private static Set<Chunk> beginning(List<Chunk> chunks) {
        Set<Chunk> beginning = Collections.newSetFromMap(new IdentityHashMap<>());
        long bytes = 0;
        for (Chunk chunk : chunks.stream().sorted(EARLIEST_FIRST).toList()) {
            if (bytes < BEGINNING_BYTES) {
                beginning.add(chunk);
            }
            bytes += chunk.bytes();
        }
        return beginning;
    }

    /** What chunks are to be read into. */
    TraceBuilder emptyTrace() {
        return folding == null ? new TraceBuilder() : new TraceBuilder(folding, 0);
    }

    private TraceBuilder emptyPart(int parts, long waitStep) {
        return folding == null ? new TraceBuilder() : new TraceBuilder(folding.ofPart(parts), waitStep);
    }

    /** Whether a chunk declares events that are drawn whatever else is there. */
    boolean mayHoldOwn(Chunk chunk) throws IOException {
        return recording.types(chunk).stream()
                .flatMap(type -> mapping.of(type).stream())
                .anyMatch(Drawn::isOwn);
    }

    /** Reads the chunks in their order into a trace. */
    void readInto(TraceBuilder trace, List<Chunk> chunks) throws IOException {
        // What is folded depends on the parts, so there are some on one core, too.
        if (threads < 2 && folding == null || chunks.size() < 2) {
            for (Chunk chunk : chunks) {
                read(chunk, trace, progress);
            }
        } else {
            readSideBySide(trace, chunks);
        }
    }

    private void readSideBySide(TraceBuilder trace, List<Chunk> chunks) throws IOException {
        var bytesRead = new AtomicLong();
        var begun = new CountDownLatch(1);
        var waiting = new ArrayDeque<FutureTask<TraceBuilder>>();
        var waitSteps = new ArrayList<Long>(); // after each part that was appended
        try {
            for (int place = 0; place < chunks.size(); place++) {
                if (waiting.size() == threads) {
                    trace.addAll(finished(waiting.remove(), bytesRead));
                    waitSteps.add(trace.overlays().stepNanos());
                }
                boolean first = folding == null || place < MOST_FOLDING;
                long waitStep = first ? 0 : waitSteps.get(place - MOST_FOLDING);
                TraceBuilder part = emptyPart(chunks.size(), waitStep);
                waiting.add(start(chunks.get(place), part, bytesRead, begun));
                await(begun);
            }
            while (!waiting.isEmpty()) {
                trace.addAll(finished(waiting.remove(), bytesRead));
            }
        } finally {
            waiting.forEach(task -> task.cancel(true)); // an interrupted thread finds its file closed
        }
    }

    private FutureTask<TraceBuilder> start(Chunk chunk, TraceBuilder part, AtomicLong bytesRead, CountDownLatch begun) {
        var task = new FutureTask<>(() -> {
            try {
                read(chunk, part, new Share(chunk.start(), bytesRead, begun));
                part.sort();
                return part;
            } finally {
                begun.countDown();
            }
        });
        var thread = new Thread(task, "contrail-reader");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private TraceBuilder finished(Future<TraceBuilder> task, AtomicLong bytesRead) throws IOException {
        while (true) {
            try {
                return task.get(TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.reached(bytesRead.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static UncheckedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new IOException("interrupted", e));
    }

    private void read(Chunk chunk, TraceBuilder trace, Progress progress) throws IOException {
        // What another reader tells of types lacks annotations: ours are told by their fields then.
        Mapping ofChunk = beginning.contains(chunk) ? mapping : drawn;
        Mapping wanted = chunk.header().isKnown() ? ofChunk : LibraryTypes.byFields(ofChunk);
        boolean inParts = folding == null && chunk.bytes() > SMALL_BYTES; // what is folded depends on the parts
        TraceBuilder part = inParts ? new TraceBuilder() : trace;
        Progress cuts = inParts ? new Cuts(progress, part, trace) : progress;
        recording.read(chunk, new TraceSink(wanted, appenders, places, part), cuts);
        if (inParts) {
            trace.addAll(part);
        }
    }

    /** Cuts a large chunk: few rows are put in order much quicker than many, and are packed once they are in order. */
    private record Cuts(Progress progress, TraceBuilder part, TraceBuilder trace) implements Progress {
        @Override
        public void reached(long position) {
            progress.reached(position);
            if (part.rows() >= MOST_ROWS) {
                trace.addRows(part);
            }
        }
    }

    /** The progress of one chunk, added to that of the others; tells when enough was read for others to begin. */
    private static final class Share implements Progress {
        private final AtomicLong all;
        private final CountDownLatch begun;
        private long reached;

        Share(long start, AtomicLong all, CountDownLatch begun) {
            this.reached = start;
            this.all = all;
            this.begun = begun;
        }

        @Override
        public void reached(long position) {
            if (all.addAndGet(position - reached) >= ALONE_BYTES) {
                begun.countDown();
            }
            reached = position;
        }
    }
}
