package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;

/** Messages between participants. Placeholder shape, completed by its own change. */
public record SequenceDiagram(String title, TimeRange range, List<Omission> omissions) implements Diagram {}
