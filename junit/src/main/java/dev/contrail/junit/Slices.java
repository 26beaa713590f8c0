package dev.contrail.junit;

import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Numbering;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.junit.JvmRecording.Before;
import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Cuts what was recorded of a test out of the JVM's recording. */
final class Slices {
    private static final int MOST_TRIES = 3;

    private Slices() {}

    /** Where a test begins and where it was looked at, by the recording's clock. */
    private static final class Marks {
        private long begin = Long.MIN_VALUE;
        private long before = Long.MIN_VALUE; // the last look before this one
        private long end = Long.MAX_VALUE;

        static Marks in(Path file, long test, int look) throws IOException {
            var marks = new Marks();
            try (FileSource source = FileSource.open(file)) {
                Recording recording = Recording.of(source);
                for (Chunk chunk : recording.chunks()) {
                    recording.read(chunk, type -> type.name().equals(Mark.TYPE), event -> {
                        if (event.getLong("test") == test) {
                            if (event.getLong("look") == Mark.BEGIN) {
                                marks.begin = event.startNanos();
                            } else if (event.getLong("look") == look) {
                                marks.end = event.startNanos();
                            } else if (event.getLong("look") < look) {
                                marks.before = Math.max(marks.before, event.startNanos());
                            }
                        }
                    });
                }
            }
            return marks;
        }

        boolean hasEnd() {
            return end != Long.MAX_VALUE;
        }

        boolean isComplete() {
            return hasEnd() && begin <= end && begin != Long.MIN_VALUE;
        }

        TimeRange within(TimeRange all) {
            long from = Math.max(begin, Math.min(all.startNanos(), end));
            return new TimeRange(from, Math.max(from, Math.min(end, all.endNanos())));
        }

        /** The same up to the look before; all of it when there is none. */
        TimeRange before(TimeRange time) {
            return before <= time.startNanos() ? time : new TimeRange(time.startNanos(), before);
        }
    }

    /**
     * What was recorded of a test up to now.
     *
     * @param before how much of what came before is to be in the file
     * @param file where the recording is to lie, which holds some of what came before, too
     */
    static Slice take(JvmRecording recording, TestRun run, Before before, Path file) throws IOException {
        int look = run.look();
        Marks marks = new Marks();
        Before wanted = before;
        for (int tries = 0; tries < MOST_TRIES && !marks.isComplete(); tries++) {
            recording.writeSince(run.begun(), wanted, file);
            marks = Marks.in(file, run.number(), look);
            if (wanted == Before.MARGIN && marks.hasEnd()) {
                break; // its begin is no longer in the recording, which has a greatest size
            }
            wanted = Before.MARGIN;
        }
        try (TraceFile opened = TraceFile.open(file)) {
            Trace all = opened.read(Drawn.asserted(), Progress.NONE);
            TimeRange time = marks.within(all.range());
            Trace cut = cut(all, time);
            if (run.isRefuted()) {
                cut = asLookedAt(cut, cut(all, marks.before(time)));
            }
            int early = Earlier.events(all, cut);
            return new Slice(Numbering.anew(cut, run.name().toString()), run.meanwhile(), early, marks.isComplete());
        }
    }

    /* Reading what was recorded, and telling what speaks against an assertion, takes longer than many a test: that time is not
     * the test's, and looks as if it hung. */
    private static Trace asLookedAt(Trace now, Trace then) {
        boolean goneOn = now.messages().size() > then.messages().size()
                || now.actions().size() > then.actions().size()
                || snapshots(now) > snapshots(then);
        return goneOn ? now : then;
    }

    private static long snapshots(Trace trace) {
        return trace.snapshots().stream().mapToLong(Snapshots::size).sum();
    }

    /**
     * What a picture shows of a test: also what the JDK tells, where a program tells nothing.
     *
     * @param file the recording that was cut out for the test
     * @param time the test's
     */
    static Trace drawn(Path file, TimeRange time, String name) throws IOException {
        try (TraceFile opened = TraceFile.open(file)) {
            Trace all = opened.read(Drawn.all(), Progress.NONE);
            return Numbering.anew(EngineThreads.without(all).stretch(time), name);
        }
    }

    /** What began in the time, as {@link Cut} has it: what began before it is not this test's, but somebody else's. */
    private static Trace cut(Trace all, TimeRange time) {
        return Drawn.withoutWaits(since(time, all));
    }

    private static Trace since(TimeRange time, Trace all) {
        Trace cut = Selection.of(time).of(all).within(time);
        Messages messages = cut.messages();
        Actions actions = cut.actions();
        return cut.with(
                messages.rows(since(time, messages.size(), messages.time()::get)),
                cut.snapshots(),
                actions.rows(since(time, actions.size(), actions.start()::get)));
    }

    private static int[] since(TimeRange time, int size, IntToLongFunction start) {
        return IntStream.range(0, size)
                .filter(row -> start.applyAsLong(row) >= time.startNanos())
                .toArray();
    }

    /** A file in a folder that is gone when the JVM is; whoever asks for the file deletes it. */
    static Path temporary() throws IOException {
        return Files.createTempFile(Temporary.FOLDER, "look-", ".jfr");
    }

    /** Made when the first test is looked at: what is to be deleted at exit is kept until then, so it is one thing. */
    private static final class Temporary {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("contrail-junit-");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
