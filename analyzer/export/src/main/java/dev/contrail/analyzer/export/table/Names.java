package dev.contrail.analyzer.export.table;

import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One numbering for all texts of some traces: those of the trace, then participants, then threads, then further ones. */
final class Names {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> further = new HashMap<>();

    /** Where the names of a trace begin. */
    record Places(int texts, int participants, int threads, long process) {
        long text(long index) {
            return index == Trace.ABSENT ? Column.NO_TEXT : texts + index;
        }

        long participant(long index) {
            return index == Trace.ABSENT ? Column.NO_TEXT : participants + index;
        }

        long thread(long index) {
            return index == Trace.ABSENT ? Column.NO_TEXT : threads + index;
        }
    }

    Places add(Trace trace) {
        int firstText = texts.size();
        texts.addAll(trace.texts());
        int firstParticipant = texts.size();
        trace.participants().stream().map(Participant::displayName).forEach(texts::add);
        int firstThread = texts.size();
        trace.threads().stream().map(TraceThread::displayName).forEach(texts::add);
        return new Places(firstText, firstParticipant, firstThread, place(trace.name()));
    }

    /** The place of a text that is in no trace. */
    long place(String text) {
        return further.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    String get(int place) {
        return texts.get(place);
    }
}
