package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;

/** What every worker thread did with its queue: a lane per thread. Placeholder shape, completed by its own change. */
public record LaneChart(String title, TimeRange range, List<Omission> omissions) implements Diagram {}
