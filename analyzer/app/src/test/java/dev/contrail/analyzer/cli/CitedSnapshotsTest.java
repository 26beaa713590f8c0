package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots that {@code explain} cites are found in the table of states as its document says. */
class CitedSnapshotsTest {
    private static final Pattern CITED = Pattern.compile(" {2}\\+.* {2}\\[snapshots (?:(\\d+)\\.)?(\\d+)]");

    private record Snapshot(String key, String thread, String subject, String action) {}

    /** By block, in the order of the table: a measure is in one block only. */
    private static Map<Integer, List<Snapshot>> blocks(Path sample, Path csv) throws IOException {
        Cli.run("export", sample, "--to", "csv", "--table", "states", "-o", csv);
        Map<String, Integer> blockOf = new HashMap<>();
        Map<Integer, List<Snapshot>> blocks = new HashMap<>();
        String last = "";
        int block = -1;
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String key = cells[1] + cells[3] + cells[5];
            if (!key.equals(last)) {
                block = blockOf.getOrDefault(cells[7], blocks.size());
                blocks.computeIfAbsent(block, any -> new ArrayList<>())
                        .add(new Snapshot(key, cells[3], cells[5], cells[6]));
            }
            blockOf.put(cells[7], block);
            last = key;
        }
        return blocks;
    }

    @Test
    void explain_snapshotsThatItCites_standWhereItsDocumentSays(@TempDir Path folder) throws IOException {
        Path sample = Cli.sample("orders-buggy");
        Map<Integer, List<Snapshot>> blocks = blocks(sample, folder.resolve("states.csv"));

        Matcher cited = CITED.matcher(
                Cli.run("explain", sample, "--at", "+1s", "--limit", "200000").out());

        int found = 0;
        while (cited.find()) {
            int block = cited.group(1) == null ? 0 : Integer.parseInt(cited.group(1));
            Snapshot snapshot = blocks.getOrDefault(block, List.of()).get(Integer.parseInt(cited.group(2)));
            assertThat(cited.group())
                    .contains("  " + snapshot.thread + "  " + snapshot.subject + ": " + snapshot.action);
            found++;
        }
        assertThat(blocks).hasSizeGreaterThan(2);
        assertThat(found).isGreaterThan(100);
    }
}
