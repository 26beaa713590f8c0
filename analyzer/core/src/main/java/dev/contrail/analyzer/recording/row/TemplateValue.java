package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text made of the texts of other parts; mostly they are those of the event before. */
final class TemplateValue extends TextValue {
    private final TraceBuilder trace;
    private final RowValue[] parts;
    private final boolean[] fixed;
    private final int[] now;
    private int @Nullable [] before;
    private int text = Trace.ABSENT;

    /**
     * @param fixed for each part whether it is the same for all events
     */
    TemplateValue(TraceBuilder trace, List<RowValue> parts, boolean[] fixed) {
        super(trace);
        this.trace = trace;
        this.parts = parts.toArray(RowValue[]::new);
        this.fixed = fixed.clone();
        this.now = new int[this.parts.length];
    }

    @Override
    public int text() {
        for (int i = 0; i < parts.length; i++) {
            now[i] = parts[i].text();
        }
        if (!Arrays.equals(now, before)) {
            text = join();
            before = now.clone();
        }
        return text;
    }

    /** What has no value is left out; with nothing but fixed parts there is no text. */
    private int join() {
        var joined = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != Trace.ABSENT) {
                joined.append(trace.textAt(now[i]));
                any |= !fixed[i];
            }
        }
        return any ? trace.text(joined.toString().strip()) : Trace.ABSENT;
    }
}
