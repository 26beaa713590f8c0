package dev.contrail.reader.event;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in a program something happened.
 *
 * @param frames the innermost first
 * @param truncated whether there were more frames than the recording was told to keep
 */
public record StackTrace(List<StackFrame> frames, boolean truncated) {
    public StackTrace {
        frames = List.copyOf(frames);
    }

    /** A line a frame. */
    @Override
    public String toString() {
        return frames.stream()
                .map(StackFrame::toString)
                .collect(Collectors.joining("\n", "", truncated ? "\n..." : ""));
    }
}
