package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import org.jspecify.annotations.Nullable;

/** Makes what takes the events of a type into a trace. Called by several threads at once. */
@FunctionalInterface
public interface Appenders {
    /** All that is drawn, a row for each event. */
    Appenders ROWS = RowAppender::of;

    /** An appender for a type that is mapped so; null when it is not drawn. */
    @Nullable
    RowAppender of(RowTarget target, TypeMapping mapping);
}
