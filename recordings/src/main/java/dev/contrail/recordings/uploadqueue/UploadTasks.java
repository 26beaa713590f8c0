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

    /** {@code UploadTasks buggy|fixed [FILES PARTS]} */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /** What {@link #main} does, without printing. */
    public static String run(String... args) throws IOException, InterruptedException {
        if (args.length != 1 && args.length != 3) {
            throw new IllegalArgumentException("usage: UploadTasks buggy|fixed [FILES PARTS]");
        }
        Variant variant = Variant.named(args[0]);
        return args.length == 1
                ? run(variant, tasks(FILES, PARTS))
                : run(variant, tasks(Integer.parseInt(args[1]), Integer.parseInt(args[2])));
    }

    private static String run(Variant variant, List<Task> tasks) throws IOException, InterruptedException {
        try (UploadServer server = new UploadServer()) {
            UploadQueue queue = new UploadQueue(tasks);
            UploadClient client = new UploadClient(server.address());
            List<Worker> workers = Stream.generate(() -> worker(variant, queue, client))
                    .limit(WORKERS)
                    .toList();
            Worker.Report total = Workers.runAll(workers).stream().reduce(Worker.Report.NONE, Worker.Report::plus);
            return String.format(
                    Locale.ROOT,
                    "%d of %d tasks stored, %,d put back, workers used %,d ms of CPU",
                    server.stored().size(),
                    tasks.size(),
                    total.putBacks(),
                    total.cpuNanos() / 1_000_000);
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
