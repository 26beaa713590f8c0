package dev.contrail.recordings.slidingwindow;

import dev.contrail.recordings.Run;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.NoSuchElementException;

/** Downloads a file in parallel parts, through a window into a pipe or straight into a file. */
public final class SlidingWindowDownload {
    private static final int PARTS = 400;
    private static final String USAGE = "usage: SlidingWindowDownload [--window N|none] [--seekable] [--parts N]";

    private SlidingWindowDownload() {}

    /** {@code SlidingWindowDownload [--window N|none] [--seekable] [--parts N]}; no window and a pipe by default. */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /** What {@link #main} does, without printing. */
    public static String run(String... args) throws IOException, InterruptedException {
        Options options = Options.parse(args);
        Download download = new Download(options.parts);
        return (options.seekable ? download.intoFile() : download.intoPipe(options.window)).toString();
    }

    private record Options(int window, boolean seekable, int parts) {
        static Options parse(String... args) {
            Deque<String> words = new ArrayDeque<>(Arrays.asList(args));
            int window = SlidingWindow.UNLIMITED;
            boolean seekable = false;
            int parts = PARTS;
            try {
                while (!words.isEmpty()) {
                    switch (words.pop()) {
                        case "--window" -> window = windowSize(words.pop());
                        case "--seekable" -> seekable = true;
                        case "--parts" -> parts = Integer.parseInt(words.pop());
                        default -> throw new IllegalArgumentException(USAGE);
                    }
                }
            } catch (NoSuchElementException e) {
                throw new IllegalArgumentException(USAGE, e);
            }
            return new Options(window, seekable, parts);
        }

        private static int windowSize(String option) {
            return option.equals("none") ? SlidingWindow.UNLIMITED : Integer.parseInt(option);
        }
    }
}
