package dev.contrail.recordings.slidingwindow;

import dev.contrail.recordings.Run;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Downloads a file in parallel parts, through a window into a pipe or straight into a file. */
public final class SlidingWindowDownload {
    private static final int PARTS = 1200;
    private static final String USAGE = "usage: SlidingWindowDownload --window N|none | --seekable";

    private SlidingWindowDownload() {}

    /** {@code SlidingWindowDownload --window N|none} or {@code SlidingWindowDownload --seekable} */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /**
     * Runs client and server to the end, and says in a line what came of it.
     *
     * @throws IllegalArgumentException if the arguments are not those of {@link #main}
     */
    public static String run(String... args) throws IOException, InterruptedException {
        Download download = new Download(PARTS);
        List<String> options = Arrays.asList(args);
        if (options.equals(List.of("--seekable"))) {
            return download.intoFile().toString();
        }
        if (options.size() == 2 && options.get(0).equals("--window")) {
            return download.intoPipe(windowSize(options.get(1))).toString();
        }
        throw new IllegalArgumentException(USAGE);
    }

    private static int windowSize(String option) {
        return option.equals("none") ? SlidingWindow.UNLIMITED : Integer.parseInt(option);
    }
}
