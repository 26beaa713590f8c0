package dev.contrail.recordings;

import static dev.contrail.recordings.Program.EXPECT_CONTINUE;
import static dev.contrail.recordings.Program.LEDGER;
import static dev.contrail.recordings.Program.ORDERS;
import static dev.contrail.recordings.Program.SLIDING_WINDOW;
import static dev.contrail.recordings.Program.UPLOAD_QUEUE;
import static dev.contrail.recordings.Program.WALK;

import java.util.List;

/** A recording by its name, and the run it holds. */
record Sample(String name, Program program, List<String> args) {
    static final List<Sample> ALL = List.of(
            new Sample("expect-continue-buggy", EXPECT_CONTINUE, List.of("buggy")),
            new Sample("expect-continue-fixed", EXPECT_CONTINUE, List.of("fixed")),
            new Sample("ledger-unchanged", LEDGER, List.of()),
            new Sample("orders-buggy", ORDERS, List.of("buggy")),
            new Sample("orders-fixed", ORDERS, List.of("fixed")),
            new Sample("sliding-window-10", SLIDING_WINDOW, List.of("--window", "10")),
            new Sample("sliding-window-100", SLIDING_WINDOW, List.of("--window", "100")),
            new Sample("sliding-window-1000", SLIDING_WINDOW, List.of("--window", "1000")),
            new Sample("sliding-window-none", SLIDING_WINDOW, List.of("--window", "none")),
            new Sample("sliding-window-seekable", SLIDING_WINDOW, List.of("--seekable")),
            new Sample("upload-queue-buggy", UPLOAD_QUEUE, List.of("buggy")),
            new Sample("upload-queue-fixed", UPLOAD_QUEUE, List.of("fixed")),
            new Sample("walk-cache", WALK, List.of("cache")),
            new Sample("walk-http", WALK, List.of("http")),
            new Sample("walk-limit", WALK, List.of("limit")),
            new Sample("walk-pool", WALK, List.of("pool")));

    String fileName() {
        return name + ".jfr";
    }
}
