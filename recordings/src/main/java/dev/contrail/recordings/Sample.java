package dev.contrail.recordings;

import dev.contrail.recordings.expectcontinue.ExpectContinue;
import dev.contrail.recordings.slidingwindow.SlidingWindowDownload;
import dev.contrail.recordings.uploadqueue.UploadTasks;
import java.util.List;
import java.util.concurrent.Callable;

/** A recording by its name, and the program whose run it holds; the program returns its outcome in a line. */
record Sample(String name, Callable<String> program) {
    static final List<Sample> ALL = List.of(
            new Sample(
                    "expect-continue-buggy",
                    () -> ExpectContinue.run(Variant.BUGGY).toString()),
            new Sample(
                    "expect-continue-fixed",
                    () -> ExpectContinue.run(Variant.FIXED).toString()),
            new Sample("sliding-window-10", () -> SlidingWindowDownload.run("--window", "10")),
            new Sample("sliding-window-100", () -> SlidingWindowDownload.run("--window", "100")),
            new Sample("sliding-window-1000", () -> SlidingWindowDownload.run("--window", "1000")),
            new Sample("sliding-window-none", () -> SlidingWindowDownload.run("--window", "none")),
            new Sample("sliding-window-seekable", () -> SlidingWindowDownload.run("--seekable")),
            new Sample(
                    "upload-queue-buggy", () -> UploadTasks.run(Variant.BUGGY).toString()),
            new Sample(
                    "upload-queue-fixed", () -> UploadTasks.run(Variant.FIXED).toString()));

    String fileName() {
        return name + ".jfr";
    }
}
