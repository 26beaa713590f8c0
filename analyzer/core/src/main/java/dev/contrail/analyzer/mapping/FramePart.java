package dev.contrail.analyzer.mapping;

import dev.contrail.analyzer.code.GeneratedNames;
import dev.contrail.analyzer.code.LibraryClasses;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One frame of an event's stack trace, or a part of it, as a text. Frames that the JVM made, as of a lambda, count for
 * nobody, as in the JDK's own tools, nor do those of a proxy for the application.
 *
 * <p>Which frames are the application's is the user's to say; else it is those that are neither the JDK's nor a well-known
 * framework's.
 *
 * @param frame which one
 * @param part what of it
 */
public record FramePart(Frame frame, Part part) {
    /** Where stack traces stand among an event's fields. */
    public static final String FIELD = "stackTrace";

    /** Which frame of a stack trace. */
    public enum Frame {
        /** The innermost. */
        TOP,
        /** The innermost that is the application's. */
        APP
    }

    /** What of a frame. */
    public enum Part {
        /** {@code Pool.take}. */
        BOTH,
        /** {@code com.acme.Pool}. */
        CLASS,
        /** {@code take}. */
        METHOD,
        /** {@code Pool.take:17}, or without the line where that is not told. */
        LINE
    }

    /** The one that a mapping file writes so, such as {@code stackTrace.app.method}; empty when it is not one. */
    public static Optional<FramePart> called(String path) {
        return all().stream().filter(part -> part.path().equals(path)).findFirst();
    }

    /** All that there are. */
    public static List<FramePart> all() {
        return Stream.of(Frame.values())
                .flatMap(frame -> Stream.of(Part.values()).map(part -> new FramePart(frame, part)))
                .toList();
    }

    /** How a mapping file writes it. */
    public String path() {
        String start = FIELD + "." + frame.name().toLowerCase(Locale.ROOT);
        return part == Part.BOTH ? start : start + "." + part.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it is in a stack trace; null when there is no such frame, or the frame does not tell.
     *
     * @param application the application's packages, or none for all that is neither the JDK's nor a framework's
     */
    public @Nullable String of(@Nullable StackTrace trace, List<String> application) {
        if (trace != null) {
            for (StackFrame each : trace.frames()) {
                if (!each.hidden() && (frame == Frame.TOP || isOfApplication(each.className(), application))) {
                    return text(each);
                }
            }
        }
        return null;
    }

    private static boolean isOfApplication(@Nullable String name, List<String> application) {
        if (name == null
                || name.isEmpty()
                || GeneratedNames.isProxy(name)) { // profilers have no class of native frames
            return false;
        }
        return application.isEmpty()
                ? !LibraryClasses.has(name)
                : application.stream().anyMatch(part -> name.startsWith(part) && isWhole(name, part.length()));
    }

    /** Whether a package's or a class's name ends there, so that {@code com.acme} is not {@code com.acmes}. */
    private static boolean isWhole(String name, int end) {
        return end == name.length()
                || name.charAt(end - 1) == '.'
                || name.charAt(end) == '.'
                || name.charAt(end) == '$';
    }

    private @Nullable String text(StackFrame frame) {
        String className = frame.className();
        return switch (part) {
            case CLASS -> className == null ? null : GeneratedNames.behind(className);
            case METHOD -> frame.method();
            case BOTH -> method(frame);
            case LINE -> frame.line() > 0 ? method(frame) + ":" + frame.line() : method(frame);
        };
    }

    private static @Nullable String method(StackFrame frame) {
        String className = frame.className();
        return className == null || className.isEmpty()
                ? frame.method()
                : SimpleNames.of(className) + "." + frame.method();
    }
}
