package dev.contrail.analyzer.cli.failure;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.loss.Limit;
import java.nio.file.Path;

/** What to do about what cannot be read, in words of the command line. */
public final class Advice {
    private Advice() {}

    /** What to try instead of a file that cannot be read. */
    static String on(Path file, RecordingException.Reason reason) {
        return switch (reason) {
            case EMPTY ->
                "jcmd PID JFR.dump fills it while the JVM runs. Of one that was killed, the events are in its repository:"
                        + " contrail report FOLDER, such as "
                        + Path.of(System.getProperty("java.io.tmpdir"), "DATE_PID")
                        + " (-XX:FlightRecorderOptions:repository=FOLDER says where)";
            case NOT_A_RECORDING -> "contrail record PID -o FILE.jfr, which makes one";
            case NO_SUCH_FILE -> "another path, or contrail record PID -o FILE.jfr, which makes one";
            case DIRECTORY -> "a folder with .jfr files, or a JVM's repository";
            case PERMISSION_DENIED -> "as the user that owns it";
            case CANNOT_UNPACK -> "to unpack it before, or another copy of it";
            case SEVERAL -> "contrail report, which draws them side by side";
            case UNPACKS_TO_TOO_MUCH -> "a larger --max-unpacked, if you trust it";
        };
    }

    /** The option that raises the limit which kept something out, in brackets behind a blank; nothing when none did. */
    public static String limit(Omission omission) {
        Limit limit = omission.exceeded();
        if (limit == null) {
            return "";
        }
        return switch (limit) {
            case TEXT -> " (--max-text)";
            case CONSTANTS -> " (--max-constants)";
            case DECLARATIONS -> " (--max-declarations)";
            case NESTING -> " (--max-nesting)";
            case UNPACKED -> " (--max-unpacked)";
        };
    }
}
