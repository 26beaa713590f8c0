package dev.contrail.recordings.expectcontinue;

import dev.contrail.recordings.Run;
import dev.contrail.recordings.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Uploads three reports with {@code Expect: 100-continue}; the first is refused, and the connection falls idle. */
public final class ExpectContinue {
    private static final int REPORT_BYTES = 64 * 1024;

    private ExpectContinue() {}

    /** {@code ExpectContinue buggy|fixed} */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /** What {@link #main} does, without printing. */
    public static String run(String... args) throws IOException, InterruptedException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: ExpectContinue buggy|fixed");
        }
        try (StorageServer server = new StorageServer();
                ConnectionPool pool = new ConnectionPool(server.address(), Variant.named(args[0]))) {
            List<String> outcomes = uploadReports(new Uploader(pool));
            return "client: " + String.join(", ", outcomes) + "; server: stored "
                    + server.stored().size() + " of " + outcomes.size();
        }
    }

    private static List<String> uploadReports(Uploader uploader) throws IOException, InterruptedException {
        byte[] report = new byte[REPORT_BYTES];
        List<String> outcomes = new ArrayList<>();
        outcomes.add(uploader.upload("/report-1", report));
        Thread.sleep(2 * StorageServer.IDLE_MILLIS); // slow down, as told; meanwhile the server closes the socket
        outcomes.add(uploader.upload("/report-2", report));
        outcomes.add(uploader.upload("/report-3", report));
        return outcomes;
    }
}
