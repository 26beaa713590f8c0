package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is doing when one of some methods is on its stack, such as {@code database} where {@code org.h2.*} is.
 *
 * @param name what it is called
 * @param frames classes and methods, {@code com.acme.Pool.take}; at least one
 * @param colour how it is to be drawn; null for as its name says
 */
public record FrameState(
        String name, List<NamePattern> frames, @Nullable Colour colour) {
    /** Colours that a state may ask for, in the order of a palette's; each theme has its own of them. */
    public enum Colour {
        /** Blue. */
        BLUE,
        /** Bluish green. */
        GREEN,
        /** Sky blue. */
        SKY,
        /** Reddish purple. */
        PURPLE,
        /** Yellow. */
        YELLOW,
        /** Brown. */
        BROWN,
        /** Grey. */
        GREY,
        /** What alarms have. */
        ALARM;

        /** How a mapping file writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FrameState {
        frames = List.copyOf(frames);
    }

    /** The name of the first state that a stack trace tells; null for none. */
    public static @Nullable String in(List<FrameState> states, @Nullable StackTrace trace) {
        if (trace != null) {
            for (FrameState state : states) {
                if (trace.frames().stream().anyMatch(state::fits)) {
                    return state.name;
                }
            }
        }
        return null;
    }

    private boolean fits(StackFrame frame) {
        String className = frame.className();
        String method = String.valueOf(frame.method());
        String name = className == null || className.isEmpty() ? method : className + "." + method;
        return frames.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
