package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings for the page: what is said, and the time it is about, counted from the run's start. */
final class FindingData {
    private final long origin;

    FindingData(long origin) {
        this.origin = origin;
    }

    List<Map<String, Object>> trees(List<Finding> findings) {
        var trees = new ArrayList<Map<String, Object>>();
        findings.forEach(finding -> trees.add(tree(finding)));
        return trees;
    }

    Map<String, Object> tree(Finding finding) {
        TimeRange time = finding.evidence().time();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", finding.kind().id());
        tree.put("warning", finding.severity() == Finding.Severity.WARNING);
        tree.put("title", PageTexts.cut(finding.headline()));
        tree.put("words", PageTexts.cut(finding.words()));
        tree.put("remedy", finding.kind().remedy());
        tree.put("from", time.startNanos() - origin);
        tree.put("to", time.endNanos() - origin);
        return tree;
    }
}
