package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Search;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asserted of findings. */
final class FindingChecks {
    private final Search search;

    FindingChecks(Trace trace) {
        search = Findings.search(List.of(trace), Set.of());
    }

    void none() {
        List<Finding> findings = Finding.flat(search.findings());
        if (!findings.isEmpty()) {
            throw told(
                            new Facts("expected no finding, but there "
                                    + (findings.size() == 1 ? "is one" : "are " + findings.size())),
                            findings)
                    .error();
        }
    }

    void none(String kind) {
        requireKind(kind);
        List<Finding> findings = of(kind);
        if (!findings.isEmpty()) {
            throw told(new Facts("expected no finding " + kind), findings).error();
        }
        if (search.impossible().stream().anyMatch(impossible -> impossible.id().equals(kind))) {
            throw new Facts("whether there is a finding " + kind + " cannot be told from what was recorded")
                    .and("it needs", needs(kind))
                    .error();
        }
    }

    void some(String kind) {
        requireKind(kind);
        if (of(kind).isEmpty()) {
            List<Finding> others = Finding.flat(search.findings());
            Facts facts = new Facts("expected a finding " + kind + ", but there is none");
            throw (others.isEmpty() ? facts.and("found", "nothing") : told(facts, others)).error();
        }
    }

    private List<Finding> of(String kind) {
        return Finding.flat(search.findings()).stream()
                .filter(finding -> finding.kind().id().equals(kind))
                .toList();
    }

    private static Facts told(Facts facts, List<Finding> findings) {
        findings.forEach(
                finding -> facts.and(finding.kind().id(), finding.title()).and("", finding.words()));
        return facts;
    }

    private static String needs(String kind) {
        return Detectors.named(kind).orElseThrow().needs().stream()
                .map(Need::what)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void requireKind(String kind) {
        if (Detectors.named(kind).isEmpty()) {
            throw new IllegalArgumentException("no kind of finding is called " + kind + "; there are "
                    + Detectors.kinds().stream().map(Finding.Kind::id).collect(Collectors.joining(", ")));
        }
    }
}
