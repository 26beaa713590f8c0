package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a recording holds, without its events: found in a fraction of the time that reading them takes.
 *
 * @param trace with participants, threads, the names of measures, counts and losses, and with rows only if it was read
 * @param messages how many messages are drawn
 * @param snapshots how many snapshots are plotted
 * @param actions how many actions are drawn
 */
public record Survey(Trace trace, long messages, long snapshots, long actions) {

    /** What a trace that was read holds; a part of it, perhaps. */
    public static Survey of(Trace trace) {
        return new Survey(
                trace,
                trace.messages().size(),
                trace.snapshots().stream().mapToLong(Snapshots::size).sum(),
                trace.actions().size());
    }

    /** Makes appenders that keep no rows, and remembers what they are for. */
    static final class Surveyors implements Appenders {
        private final Map<String, TypeMapping> drawn = new ConcurrentHashMap<>();

        @Override
        public @Nullable RowAppender of(EventType type, TypeMapping mapping, TraceBuilder trace) {
            RowAppender appender = SurveyAppender.of(type, mapping, trace);
            if (appender != null) {
                drawn.put(type.name(), mapping);
            }
            return appender;
        }

        Survey survey(Trace trace) {
            return new Survey(
                    trace,
                    events(trace, TypeMapping.Message.class),
                    events(trace, TypeMapping.State.class),
                    events(trace, TypeMapping.Action.class));
        }

        private long events(Trace trace, Class<? extends TypeMapping> kind) {
            return trace.eventCounts().entrySet().stream()
                    .filter(entry -> kind.isInstance(drawn.get(entry.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }
}
