package dev.contrail.benchmarks.reading;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Contrail: reads everything that can be drawn into columns sorted by time, then goes over them. */
final class ContrailReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return totals(recording.read(Mapping.standard(), Progress.NONE));
        }
    }

    private static Totals totals(Trace trace) {
        var totals = new Totals();
        int[] texts = trace.texts().stream().mapToInt(String::length).toArray();
        int[] names = trace.participants().stream()
                .mapToInt(participant -> participant.name().length())
                .toArray();
        messages(trace, texts, names, totals);
        actions(trace, texts, names, totals);
        trace.snapshots().forEach(table -> snapshots(table, texts, names, totals));
        return totals;
    }

    private static void messages(Trace trace, int[] texts, int[] names, Totals totals) {
        var messages = trace.messages();
        var kindLengths = dev.contrail.analyzer.trace.MessageKind.values();
        for (int row = 0; row < messages.size(); row++) {
            long length =
                    at(names, messages.from(), row) + at(names, messages.to(), row) + at(texts, messages.label(), row);
            length += kindLengths[messages.kind().get(row)].name().length();
            totals.add(instance(trace, messages.to().get(row)), length);
        }
    }

    private static void actions(Trace trace, int[] texts, int[] names, Totals totals) {
        var actions = trace.actions();
        for (int row = 0; row < actions.size(); row++) {
            long length =
                    at(names, actions.queue(), row) + at(texts, actions.action(), row) + at(names, actions.task(), row);
            totals.add(instance(trace, actions.task().get(row)), length);
        }
    }

    private static void snapshots(Snapshots table, int[] texts, int[] names, Totals totals) {
        var numbers = table.measures().get(0).values();
        for (int row = 0; row < table.size(); row++) {
            long length = at(names, table.subject(), row) + at(texts, table.action(), row);
            totals.add((long) numbers.get(row), length);
        }
    }

    private static long instance(Trace trace, int participant) {
        if (participant == Trace.ABSENT) {
            return 0;
        }
        Participant found = trace.participants().get(participant);
        return found.instance();
    }

    private static long at(int[] lengths, IntColumn column, int row) {
        int index = column.get(row);
        return index == Trace.ABSENT ? 0 : lengths[index];
    }
}
