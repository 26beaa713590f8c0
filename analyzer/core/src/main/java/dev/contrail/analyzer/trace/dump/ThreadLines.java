package dev.contrail.analyzer.trace.dump;

import java.util.ArrayList;
import java.util.List;

/** The lines of one thread in a dump, as they come. */
final class ThreadLines {
    private static final String STATE = "java.lang.Thread.State: ";
    private static final String INITIALIZER = ".<clinit>(";

    private final long timeNanos;
    private final String name;
    private final long javaId;
    private final long startNanos;
    private final long cpuNanos;
    private final boolean daemon;
    private final List<String> frames = new ArrayList<>();
    private final LockLines locks = new LockLines();
    private String state = "";

    /**
     * @param header such as {@code "main" #1 [4711] daemon prio=5 os_prio=0 cpu=392.16ms elapsed=7.10s tid=0x… nid=… runnable}
     */
    ThreadLines(String header, long timeNanos) {
        this.timeNanos = timeNanos;
        int id = header.lastIndexOf("\" #");
        int end = id > 0 ? id : Math.max(1, header.lastIndexOf('"'));
        name = header.substring(1, end);
        javaId = id > 0 ? Numbers.decimal(header, id + 3) : 0;
        int elapsed = header.indexOf(" elapsed=", end);
        long age = elapsed < 0 ? -1 : Numbers.seconds(header, elapsed + " elapsed=".length());
        int cpu = header.indexOf(" cpu=", end);
        long millis = cpu < 0 ? -1 : Numbers.seconds(header, cpu + " cpu=".length());
        cpuNanos = millis < 0 ? DumpedThread.UNKNOWN : millis / 1000;
        daemon = header.contains(" daemon prio=");
        startNanos = age < 0 ? Long.MIN_VALUE : timeNanos - age;
    }

    void line(String line) {
        if (line.startsWith("at ")) {
            if (frames.size() == DumpParser.MOST_FRAMES) {
                frames.remove(DumpParser.MOST_FRAMES - DumpParser.LAST_FRAMES); // the last tell whose thread it is
            }
            frames.add(line.substring(3));
        } else if (line.startsWith("- ")) {
            locks.line(line);
        } else if (line.startsWith(STATE)) {
            state = line.substring(STATE.length());
        }
    }

    String name() {
        return name;
    }

    List<Long> held() {
        return locks.held();
    }

    /** Names of classes whose static initializer it runs. */
    List<String> initializes() {
        return frames.stream()
                .filter(frame -> frame.contains(INITIALIZER))
                .map(frame -> frame.substring(0, frame.indexOf(INITIALIZER)))
                .toList();
    }

    DumpedThread thread() {
        return thread(waitsFor());
    }

    DumpedThread thread(DumpedWait wait) {
        return new DumpedThread(name, javaId, startNanos, timeNanos, wait, frames, cpuNanos, daemon);
    }

    private DumpedWait waitsFor() {
        if (locks.waitsFor().isAny()) {
            return locks.waitsFor();
        }
        if (state.startsWith("RUNNABLE")) {
            return DumpedFrame.ofRunning(frames);
        }
        if (state.endsWith("(sleeping)")) {
            return DumpedWait.of(DumpedWait.Kind.SLEEP);
        }
        if (state.equals("TIMED_WAITING (parking)")
                && frames.stream().anyMatch(frame -> DumpedFrame.isCallOf(frame, DumpedThread.DELAYS))) {
            return DumpedWait.of(DumpedWait.Kind.SLEEP);
        }
        if (state.endsWith("(parking)")) {
            return DumpedWait.of(DumpedWait.Kind.PARK);
        }
        return state.contains("WAITING") ? DumpedWait.of(DumpedWait.Kind.WAIT) : DumpedWait.NONE;
    }
}
