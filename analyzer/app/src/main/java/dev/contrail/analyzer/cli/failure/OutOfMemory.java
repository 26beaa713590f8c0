package dev.contrail.analyzer.cli.failure;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells that memory does not suffice: once, however many threads find out, and without any memory. While nothing but
 * garbage is collected even a formatted number is too much.
 */
public final class OutOfMemory {
    private static final AtomicBoolean TOLD = new AtomicBoolean();
    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);
    private static final byte[] TEXT = text(Runtime.getRuntime().maxMemory() >> 20);

    private OutOfMemory() {}

    /** Tells it where no other thread did, and returns the exit code. */
    public static int tell() {
        if (TOLD.compareAndSet(false, true)) {
            try {
                ERR.write(TEXT);
            } catch (IOException e) {
                // Nobody hears it.
            }
        }
        return ExitCode.USAGE;
    }

    /** Tells it of any thread that ends by it, too, instead of where that was; the rest as a JVM does. */
    public static void tellOfThreads() {
        Thread.setDefaultUncaughtExceptionHandler(OutOfMemory::tellOf);
    }

    private static void tellOf(Thread thread, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            tell(); // and no end: the thread may be one that runs because the JVM ends
        } else {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        }
    }

    /* By hand, as every command waits for it: what formats a number is loaded for longer than this takes. */
    static byte[] text(long megabytes) {
        String end = System.lineSeparator();
        String text = String.join(
                "",
                "contrail: not enough memory: the events to keep do not fit into ",
                grouped(megabytes),
                " MB",
                end,
                "  try: --from and --to for a part of the recording, or CONTRAIL_JAVA_OPTS=-Xmx for more memory",
                end);
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static StringBuilder grouped(long number) {
        var digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits;
    }
}
