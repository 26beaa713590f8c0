package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.assertions.Values.Series;
import dev.contrail.analyzer.assertions.Values.Value;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.stream.Stream;

/** What is asserted of values over time, in each series for itself. */
final class ValueChecks {
    private final Trace trace;

    ValueChecks(Trace trace) {
        this.trace = trace;
    }

    void rises(String measure) {
        for (Series series : new Values(trace).of(measure)) {
            List<Value> values = series.values();
            for (int i = 1; i < values.size(); i++) {
                if (values.get(i).value() < values.get(i - 1).value()) {
                    throw new Facts("expected “" + series.name() + "” to rise, but it fell from "
                                    + Words.value(values.get(i - 1).value()) + " to "
                                    + Words.value(values.get(i).value()))
                            .events("fell", trace, rows(values.subList(i - 1, i + 1)))
                            .error();
                }
            }
            if (values.get(values.size() - 1).value() == values.get(0).value()) {
                throw new Facts("expected “" + series.name() + "” to rise, but it stayed "
                                + Words.value(values.get(0).value()))
                        .events("values", trace, rows(values))
                        .error();
            }
        }
    }

    void staysWithin(String measure, double least, double most) {
        for (Series series : new Values(trace).of(measure)) {
            List<Value> outside = series.values().stream()
                    .filter(value -> value.value() < least || value.value() > most)
                    .toList();
            if (!outside.isEmpty()) {
                throw new Facts("expected “" + series.name() + "” to stay within " + Words.value(least) + " and "
                                + Words.value(most) + ", but " + outside.size() + " of "
                                + Words.count(series.values().size(), "value") + " did not")
                        .and("least and most", extremes(series))
                        .events("outside", trace, rows(outside))
                        .error();
            }
        }
    }

    private static String extremes(Series series) {
        double least = series.values().stream().mapToDouble(Value::value).min().orElseThrow();
        double most = series.values().stream().mapToDouble(Value::value).max().orElseThrow();
        return Words.value(least) + " and " + Words.value(most);
    }

    void returnsTo(String measure, double end) {
        for (Series series : new Values(trace).of(measure)) {
            List<Value> values = series.values();
            Value last = values.get(values.size() - 1);
            if (last.value() != end) {
                Stream<Value> shown = values.stream().skip(Math.max(0, values.size() - 5));
                throw new Facts("expected “" + series.name() + "” to return to " + Words.value(end)
                                + ", but in the end it is " + Words.value(last.value()))
                        .events("last values", trace, rows(shown.toList()))
                        .error();
            }
        }
    }

    private static List<Row> rows(List<Value> values) {
        return values.stream().map(Value::row).toList();
    }
}
