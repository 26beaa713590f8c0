package dev.contrail.analyzer.render.page;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.trace.JvmFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of a page, as ASCII that is harmless in HTML.
 *
 * <p>It is base64 of gzip of: the length of a JSON text in bytes (four bytes, little endian), that text in UTF-8, and
 * {@link PageColumns}. The JSON text has everything that is not a column; where it has a column, it has its number.
 */
final class PageData {
    private PageData() {}

    static byte[] of(List<PageRun> runs) {
        return of(runs, LaneThinning.BUDGET);
    }

    /** Of each run about so many actions. */
    static byte[] of(List<PageRun> runs, int actions) {
        var columns = new PageColumns();
        var names = new PageTexts();
        var tree = new LinkedHashMap<String, Object>();
        var runTrees = new ArrayList<Map<String, Object>>();
        runs.forEach(run -> runTrees.add(run(run, columns, names, actions)));
        tree.put("runs", runTrees);
        return of(tree, names, columns);
    }

    /** Any tree with the names and columns that its numbers are about. */
    static byte[] of(Map<String, Object> tree, PageTexts names, PageColumns columns) {
        var named = new LinkedHashMap<>(tree);
        named.put("names", names.texts());
        return encode(named, columns);
    }

    static byte[] encode(Map<String, Object> tree, PageColumns columns) {
        tree.put("columns", columns.directory());
        return Base64.getEncoder().encode(compressed(json(tree), columns));
    }

    private static Map<String, Object> run(PageRun run, PageColumns columns, PageTexts names, int actions) {
        long origin = run.originNanos();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("title", PageTexts.cut(run.title()));
        tree.put("files", PageTexts.cut(run.files()));
        tree.put("startMillis", Math.floorDiv(origin, 1_000_000));
        tree.put("startNanos", run.range().startNanos() - origin);
        if (run.isPart()) {
            tree.put("part", true);
        }
        tree.put("durationNanos", run.range().durationNanos());
        tree.put("events", run.events());
        tree.put("losses", PageTexts.cut(run.losses()));
        tree.put("notes", PageTexts.cut(run.notes()));
        tree.put("facts", facts(run));
        tree.put("lanes", new LaneData(run.lanes(), columns, names, origin, actions).tree());
        tree.put("state", new StateData(columns, origin).tree(run.state(), run.stateChoices(), run.stateBy()));
        tree.put("sequence", new SequenceData(columns, origin).tree(run.sequence()));
        tree.put("findings", new FindingData(origin).trees(run.findings().get()));
        return tree;
    }

    /** By recording and topic: names and values. */
    private static Map<String, Object> facts(PageRun run) {
        var byRecording = new LinkedHashMap<String, Object>();
        run.facts().forEach((recording, facts) -> {
            var byTopic = new LinkedHashMap<String, List<List<String>>>();
            for (JvmFact fact : facts) {
                byTopic.computeIfAbsent(fact.topic(), topic -> new ArrayList<>())
                        .add(List.of(PageTexts.cut(fact.name()), PageTexts.cut(fact.value())));
            }
            byRecording.put(PageTexts.cut(recording), byTopic);
        });
        return byRecording;
    }

    private static byte[] json(Map<String, Object> tree) {
        try {
            return escapeHalfPairs(JSON.std.asString(tree)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
    }

    /** UTF-8 has no half of a surrogate pair, but names in a recording may. */
    static String escapeHalfPairs(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char letter = json.charAt(i);
            boolean pair = Character.isHighSurrogate(letter)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (Character.isSurrogate(letter) && !pair) {
                escaped = escaped == null ? new StringBuilder(json.substring(0, i)) : escaped;
                escaped.append(String.format("\\u%04x", (int) letter));
            } else if (escaped != null) {
                escaped.append(letter);
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(json.charAt(i));
                }
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    private static byte[] compressed(byte[] json, PageColumns columns) {
        ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + json.length + columns.bytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(json.length)
                .put(json);
        columns.writeTo(all);
        return PlaneGzip.of(all.array());
    }
}
