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
        Variant variant = Variant.named(args.length == 0 ? "buggy" : args[0]);
        System.out.println(Run.of(() -> run(variant).toString()));
    }

    /** What the client believes came of each upload, in order, and which the server has stored. */
    public record Result(List<String> outcomes, List<String> stored) {
        @Override
        public String toString() {
            return "client: " + String.join(", ", outcomes) + "; server: stored " + stored.size() + " of "
                    + outcomes.size();
        }
    }

    /** Runs client and server to the end. */
    public static Result run(Variant variant) throws IOException, InterruptedException {
        try (StorageServer server = new StorageServer();
                ConnectionPool pool = new ConnectionPool(server.address(), variant)) {
            Uploader uploader = new Uploader(pool);
            byte[] report = new byte[REPORT_BYTES];
            List<String> outcomes = new ArrayList<>();
            outcomes.add(uploader.upload("/report-1", report));
            Thread.sleep(2 * StorageServer.IDLE_MILLIS); // slow down, as told; meanwhile the server closes the socket
            outcomes.add(uploader.upload("/report-2", report));
            outcomes.add(uploader.upload("/report-3", report));
            return new Result(outcomes, server.stored());
        }
    }
}
