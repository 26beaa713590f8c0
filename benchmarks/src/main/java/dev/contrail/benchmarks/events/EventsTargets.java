package dev.contrail.benchmarks.events;

import dev.contrail.benchmarks.events.JmhResults.Fork;
import dev.contrail.benchmarks.results.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What was aimed at, and whether it was reached. */
final class EventsTargets {
    private static final double ALLOCATES_NOTHING = .5; // what the profiler's own allocations round to
    private static final String EMPTY = "OffBenchmark.empty";

    private static final List<Target> TARGETS = List.of(
            new Off("`Contrail.message`, off", "OffBenchmark.message"),
            new Off("`Contrail.state`, off", "OffBenchmark.state"),
            new Off("`Contrail.action`, off", "OffBenchmark.action"),
            new Off("`Contrail.span`, off", "OffBenchmark.span"),
            new Off("`Contrail.message`, off after on", "OffBenchmark.messageAfterOn"),
            new Off("`Contrail.state`, off after on", "OffBenchmark.stateAfterOn"),
            new Off("`Contrail.action`, off after on", "OffBenchmark.actionAfterOn"),
            new Off("`Contrail.span`, off after on", "OffBenchmark.spanAfterOn"),
            new On("`Contrail.message`, on", "OnBenchmark.message", "by hand", "OnBenchmark.messageByHand", 1.1),
            new On(
                    "`Contrail.message`, on",
                    "OnBenchmark.message",
                    "by hand, names as constants",
                    "OnBenchmark.messageByHandWithConstants",
                    1.1),
            new On("`Contrail.state`, on", "OnBenchmark.state", "by hand", "OnBenchmark.stateByHand", 1.1),
            new On("`Contrail.action`, on", "OnBenchmark.action", "by hand", "OnBenchmark.actionByHand", 1.1),
            new On("`Contrail.span`, on", "OnBenchmark.span", "by hand", "OnBenchmark.spanByHand", 1.1),
            new On("`Contrail.message`, on", "OnBenchmark.message", "event without fields", "OnBenchmark.empty", 2.5),
            new Disk("Logback, buffered", "logback-buffered", 3),
            new Disk("Logback, flushed", "logback-flushed", 10),
            new Disk("Log4j, buffered", "log4j-buffered", 0),
            new Disk("Log4j, flushed", "log4j-flushed", 0));

    private EventsTargets() {}

    /** A promise about a cost next to another. */
    private sealed interface Target permits Off, On, Disk {
        String what();

        String peer();

        String limit();

        String outcome(JmhResults jmh, DiskResults disk, String jdk);
    }

    static String table(JmhResults jmh, DiskResults disk) {
        Set<String> jdks = jmh.jdks();
        var text = new StringBuilder("\n### Against the targets\n\n");
        text.append(jdks.stream().collect(Collectors.joining(" | JDK ", "| what | next to | target | JDK ", " |\n")));
        text.append("| --- | --- | --- |").append(" --- |".repeat(jdks.size())).append('\n');
        for (Target target : TARGETS) {
            text.append(String.format("| %s | %s | %s |", target.what(), target.peer(), target.limit()));
            jdks.forEach(jdk ->
                    text.append(' ').append(target.outcome(jmh, disk, jdk)).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String verdict(String measured, boolean met) {
        return measured + (met ? ", met" : ", **missed**");
    }

    private static List<Double> cpu(List<Fork> forks) {
        return forks.stream().map(Fork::cpu).toList();
    }

    /** An event that is off costs about as much as nothing, and allocates nothing. */
    private record Off(String what, String benchmark) implements Target {
        @Override
        public String peer() {
            return "empty benchmark";
        }

        @Override
        public String limit() {
            return "+1 ns, 0 B";
        }

        @Override
        public String outcome(JmhResults jmh, DiskResults disk, String jdk) {
            List<Fork> forks = jmh.forks(jdk, benchmark);
            List<Fork> empty = jmh.forks(jdk, EMPTY);
            if (forks.isEmpty() || empty.isEmpty()) {
                return "";
            }
            Spread more = Spread.ofDifferences(cpu(forks), cpu(empty));
            double bytes = Spread.of(forks.stream().map(Fork::bytes).toList()).median();
            return verdict(
                    String.format(Locale.ROOT, "%s ns, %.0f B", more.text("%+.1f"), bytes),
                    more.median() <= 1 && bytes < ALLOCATES_NOTHING);
        }
    }

    /** An event that is on costs at most so many times what its peer does. */
    private record On(String what, String benchmark, String peer, String peerBenchmark, double most) implements Target {
        @Override
        public String limit() {
            return String.format(Locale.ROOT, "%.1fx", most);
        }

        @Override
        public String outcome(JmhResults jmh, DiskResults disk, String jdk) {
            List<Fork> forks = jmh.forks(jdk, benchmark);
            List<Fork> peers = jmh.forks(jdk, peerBenchmark);
            if (forks.isEmpty() || peers.isEmpty()) {
                return "";
            }
            Spread ratio = Spread.ofRatios(cpu(forks), cpu(peers));
            return verdict(ratio.text("%.2f") + "x", ratio.median() <= most);
        }
    }

    /** Its way to disk is so many times as fast as a logger's. */
    private record Disk(String peer, String writer, double least) implements Target {
        @Override
        public String what() {
            return "`Contrail.message`, on disk, one thread";
        }

        @Override
        public String limit() {
            return least == 0 ? "" : String.format(Locale.ROOT, "%.0fx faster", least);
        }

        @Override
        public String outcome(JmhResults jmh, DiskResults disk, String jdk) {
            List<Double> ours = disk.cpuPerEvent(jdk, "message", 1);
            List<Double> theirs = disk.cpuPerEvent(jdk, writer, 1);
            if (ours.isEmpty() || theirs.isEmpty()) {
                return "";
            }
            Spread faster = Spread.ofRatios(theirs, ours);
            String measured = faster.text("%.1f") + "x faster";
            return least == 0 ? measured : verdict(measured, faster.median() >= least);
        }
    }
}
