package dev.contrail.spark.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some hosts.
 *
 * @param kinds kinds of findings, those of most hosts first
 * @param hosts the hosts, those with most findings first
 * @param recordings how many recordings were read
 * @param unread names of recordings with losses, and what they are
 */
record Fleet(List<String> kinds, List<Host> hosts, long recordings, Map<String, String> unread) {
    /** A page lists no more hosts; the tables have all. */
    private static final int MOST_HOSTS = 500;

    Fleet {
        kinds = List.copyOf(kinds);
        hosts = List.copyOf(hosts);
    }

    /**
     * A host.
     *
     * @param version of the program on it; empty when it is not known
     * @param found by kind
     */
    record Host(String name, String version, Map<String, Found> found) {
        long warnings() {
            return found.values().stream().mapToLong(Found::warnings).sum();
        }
    }

    /**
     * Findings of one kind on one host.
     *
     * @param count how many
     * @param warnings how many of them are warnings
     * @param title the worst one's
     * @param recording that one's recording
     */
    record Found(long count, long warnings, String title, String recording) {}

    static Fleet of(Dataset<Row> findings, Dataset<Row> recordings) {
        findings.createOrReplaceTempView("contrail_findings");
        var hosts = new TreeMap<String, Host>();
        for (Row row : recordings
                .groupBy("host", "version")
                .count()
                .orderBy("host", "version")
                .collectAsList()) {
            String key = row.getString(0) + " " + row.getString(1);
            hosts.put(key, new Host(row.getString(0), row.getString(1), new LinkedHashMap<>()));
        }
        var hostsOfKind = new TreeMap<String, Long>();
        for (Row row : findings.sparkSession()
                .sql("select host, version, kind, count(*), sum(int(severity = 'warning')), "
                        + "min_by(title, severity = 'note'), min_by(recording, severity = 'note') "
                        + "from contrail_findings group by host, version, kind")
                .collectAsList()) {
            Host host = hosts.get(row.getString(0) + " " + row.getString(1));
            if (host != null) {
                host.found()
                        .put(
                                row.getString(2),
                                new Found(row.getLong(3), row.getLong(4), row.getString(5), row.getString(6)));
                hostsOfKind.merge(row.getString(2), 1L, Long::sum);
            }
        }
        var kinds = new ArrayList<>(hostsOfKind.keySet());
        kinds.sort((a, b) -> Long.compare(hostsOfKind.getOrDefault(b, 0L), hostsOfKind.getOrDefault(a, 0L)));
        var sorted = new ArrayList<>(hosts.values());
        sorted.sort((a, b) -> Long.compare(b.warnings(), a.warnings()));
        return new Fleet(kinds, sorted, recordings.count(), losses(recordings));
    }

    private static Map<String, String> losses(Dataset<Row> recordings) {
        var losses = new LinkedHashMap<String, String>();
        for (Row row : recordings
                .where("problem is not null")
                .select("file", "problem")
                .limit(MOST_HOSTS)
                .collectAsList()) {
            @Nullable String file = row.getString(0);
            losses.put(String.valueOf(file), row.getString(1));
        }
        return losses;
    }

    List<Host> listed() {
        return hosts.subList(0, Math.min(hosts.size(), MOST_HOSTS));
    }

    long withFindings() {
        return hosts.stream().filter(host -> !host.found().isEmpty()).count();
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%,d recordings of %,d hosts, findings on %,d of them, losses in %,d recordings",
                recordings,
                hosts.size(),
                withFindings(),
                unread.size());
    }
}
