package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object, and what it used one after the other, type by type; see {@link Outlived}. */
final class Owner {
    private final Trace trace;
    private final int participant;
    private final Map<String, Succession> byType = new HashMap<>();

    Owner(Trace trace, int participant) {
        this.trace = trace;
        this.participant = participant;
    }

    private Succession successionOf(int part) {
        return byType.computeIfAbsent(
                trace.participants().get(part).name(), type -> new Succession(trace, participant));
    }

    void create(int part) {
        successionOf(part).create(part);
    }

    void close(int part, int row) {
        successionOf(part).close(part, row);
    }

    void use(int part, int row) {
        successionOf(part).use(part, row);
    }

    void hear(int part, int row) {
        successionOf(part).hear(part, row);
    }

    void noteToItself(int row) {
        byType.values().forEach(succession -> succession.noteToItself(row));
    }

    void answer(int row, int call) {
        byType.values().forEach(succession -> succession.answer(row, call));
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        byType.values().stream()
                .map(Succession::finding)
                .flatMap(Optional::stream)
                .forEach(findings::add);
        return findings;
    }
}
