package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.append.ActiveSettings;
import dev.contrail.analyzer.recording.append.Appenders;
import dev.contrail.analyzer.recording.append.DataLossAppender;
import dev.contrail.analyzer.recording.append.RuleRows;
import dev.contrail.analyzer.recording.append.TestMarkSink;
import dev.contrail.analyzer.recording.append.ThreadDumpSink;
import dev.contrail.analyzer.recording.append.ThreadEnds;
import dev.contrail.analyzer.recording.row.StackTraces;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.event.TypeSink;
import dev.contrail.reader.loss.Loss;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes into a trace what a mapping wants of a recording. */
public final class TraceSink implements EventSink {
    /** What leaves out what threads stood at when the recording ended, which is taken unless a mapping says no. */
    public static final Mapping WITHOUT_DUMPS = type -> type.name().equals(ThreadDumpSink.TYPE)
            ? List.of(Drawn.always(new TypeMapping.NotDrawn(), Origin.ANNOTATED))
            : List.of();

    private final Mapping mapping;
    private final Appenders appenders;
    private final Places places;
    private final TraceBuilder trace;
    private final ActiveSettings settings;
    private final ThreadDumpSink dumps;
    private final StackTraces stackTraces = new StackTraces();

    TraceSink(Mapping mapping, Appenders appenders, Places places, TraceBuilder trace) {
        this.mapping = mapping;
        this.appenders = appenders;
        this.places = places;
        this.trace = trace;
        this.settings = new ActiveSettings(trace);
        this.dumps = new ThreadDumpSink(trace);
    }

    /** Takes all that is drawn. */
    public static TraceSink of(Mapping mapping, TraceBuilder trace) {
        return new TraceSink(mapping, Appenders.ROWS, Places.OF_ONE_FILE, trace);
    }

    @Override
    public @Nullable TypeSink sinkOf(EventType type) {
        if (type.name().equals(ThreadDumpSink.TYPE)) {
            boolean unwanted = mapping.of(type).stream().anyMatch(drawn -> drawn.how() instanceof TypeMapping.NotDrawn);
            return unwanted ? null : dumps.of(type);
        }
        if (type.name().equals(TestMarkSink.TYPE)) {
            return new TestMarkSink(trace);
        }
        if (type.name().equals(DataLossAppender.TYPE)) {
            return new DataLossAppender(type, trace);
        }
        if (type.name().equals(ActiveSettings.TYPE)) {
            return settings.sink(type);
        }
        List<Drawn> drawn = mapping.of(type);
        TypeSink rules = RuleRows.of(type, drawn, appenders, stackTraces, trace);
        if (rules == null && type.name().equals(ThreadEnds.TYPE)) {
            return new ThreadEnds(trace.unseen());
        }
        if (rules != null && !drawn.stream().allMatch(rule -> rule.how() instanceof TypeMapping.Unseen)) {
            settings.want(type);
        }
        return rules;
    }

    @Override
    public int text(String text) {
        return dumps.isDump(text) ? dumps.text(text) : trace.text(text);
    }

    @Override
    public int thread(@Nullable JavaThread thread) {
        return trace.thread(
                thread == null
                        ? TraceThread.UNKNOWN
                        : new TraceThread(thread.name(), thread.javaId(), thread.virtual()));
    }

    @Override
    public int unknownThread(long key) {
        return trace.thread(TraceThread.unknown(key));
    }

    @Override
    public int stackTrace(StackTrace stack) {
        return stackTraces.add(stack);
    }

    @Override
    public void count(String eventType, long events) {
        trace.count(eventType, events);
        settings.finish(eventType);
    }

    @Override
    public void lose(Loss loss) {
        trace.omit(Losses.omission(loss, places));
    }
}
