package dev.contrail.recordings.uploadqueue;

import dev.contrail.recordings.Run;
import dev.contrail.recordings.Variant;
import dev.contrail.recordings.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Eight workers upload a mix of files and parts of larger files. */
public final class UploadTasks {
    private static final int WORKERS = 8;
    private static final int FILES = 30;
    private static final int PARTS = 24;

    private UploadTasks() {}

    /** {@code UploadTasks buggy|fixed} */
    public static void main(String[] args) throws Exception {
        Variant variant = Variant.named(args.length == 0 ? "buggy" : args[0]);
        System.out.println(Run.of(() -> run(variant).toString()));
    }

    /** What was stored, in that order, how often a task was put back, and the CPU time of the workers alone. */
    public record Result(List<String> stored, long putBacks, long workerCpuNanos) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d uploads, %,d tasks put back, workers used %,d ms of CPU",
                    stored.size(),
                    putBacks,
                    workerCpuNanos / 1_000_000);
        }
    }

    /** Runs client and server to the end. */
    public static Result run(Variant variant) throws IOException, InterruptedException {
        return run(variant, FILES, PARTS);
    }

    static Result run(Variant variant, int files, int parts) throws IOException, InterruptedException {
        try (UploadServer server = new UploadServer()) {
            UploadQueue queue = new UploadQueue(tasks(files, parts));
            UploadClient client = new UploadClient(server.address());
            List<Worker> workers = Stream.generate(() -> worker(variant, queue, client))
                    .limit(WORKERS)
                    .toList();
            Worker.Report total = Workers.runAll(workers).stream().reduce(Worker.Report.NONE, Worker.Report::plus);
            return new Result(server.stored(), total.putBacks(), total.cpuNanos());
        }
    }

    private static Worker worker(Variant variant, UploadQueue queue, UploadClient client) {
        return switch (variant) {
            case BUGGY -> new SpinningWorker(queue, client);
            case FIXED -> new WaitingWorker(queue, client);
        };
    }

    /** Files and parts in turn, then whatever is left of the longer list. */
    private static List<Task> tasks(int files, int parts) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 1; i <= Math.max(files, parts); i++) {
            if (i <= files) {
                tasks.add(Task.file(i));
            }
            if (i <= parts) {
                tasks.add(Task.part(i));
            }
        }
        return tasks;
    }
}
