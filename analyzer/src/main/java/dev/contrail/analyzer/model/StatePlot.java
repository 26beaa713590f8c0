package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;

/** Fields of objects over time. Placeholder shape, completed by its own change. */
public record StatePlot(String title, TimeRange range, List<Omission> omissions) implements Diagram {}
