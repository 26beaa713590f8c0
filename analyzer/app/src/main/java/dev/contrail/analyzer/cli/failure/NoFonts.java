package dev.contrail.analyzer.cli.failure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a machine has no fonts, which Java reports in many ways when a text is first measured or drawn: by an error of its own on
 * 17, by an exception on 25, and by a class that cannot be loaded where a library is missing.
 */
final class NoFonts {
    private static final String FONTS = "sun.font.";

    private NoFonts() {}

    /** What to tell of it; the same fault when it is another. */
    static Throwable told(Throwable fault) {
        List<Throwable> causes = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .toList();
        boolean inFonts = causes.stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame -> frame.getClassName().startsWith(FONTS));
        if (!inFonts || fault instanceof Failure) {
            return fault;
        }
        return new Failure(
                ExitCode.USAGE,
                "cannot draw text: Java found no fonts ("
                        + causes.get(causes.size() - 1).getMessage() + ")\n"
                        + "  try: install fontconfig and a font, such as the package fonts-dejavu-core",
                fault);
    }
}
