import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.ValueSink;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Asks one question of some recordings: how many messages with each label each has, and when the last one was. {@code
 * FleetRun HOW CORES TURNS PATH…} prints the CPU seconds and the wall seconds of each turn, what all turns took with the
 * JVM's start, how many tasks there were, and a sum over the answer, which must be the same however it was found.
 */
final class FleetRun {
    private static final String QUESTION =
            "select file, label, count(*) as n, max(startMicros) as last from messages group by file, label";

    private static final long NANOS_PER_MICRO = 1_000;

    /** Gives a sum over the answer. */
    private interface Asking {
        String ask() throws IOException;

        default int tasks() {
            return 1;
        }
    }

    /** Asks Spark: of a table, as one would write it each time. */
    private record Query(Supplier<Dataset<Row>> table, Function<Dataset<Row>, String> question) implements Asking {
        @Override
        public String ask() {
            return question.apply(table.get());
        }

        @Override
        public int tasks() {
            return table.get().rdd().getNumPartitions();
        }
    }

    private FleetRun() {}

    public static void main(String[] arguments) throws IOException {
        String how = arguments[0];
        int cores = Integer.parseInt(arguments[1]);
        String[] paths = Arrays.copyOfRange(arguments, 3, arguments.length);
        Asking asking =
                switch (how) {
                    case "reader" -> () -> reader(Path.of(paths[0]));
                    case "json" -> json(spark(cores), paths);
                    case "findings" -> findings(spark(cores), paths);
                    case "plan" -> plan(spark(cores), paths);
                    case "contrail" -> contrail(spark(cores), "128m", paths); // as Spark itself would split files
                    case "one-task" -> contrail(spark(cores), "64g", paths);
                    default -> throw new IllegalArgumentException(how);
                };
        for (int turn = 0; turn < Integer.parseInt(arguments[2]); turn++) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            String sum = asking.ask();
            double wallSeconds = (System.nanoTime() - start) / 1e9;
            double cpuSeconds = (cpuNanos() - cpu) / 1e9;
            double allSeconds = cpuNanos() / 1e9;
            System.out.printf(
                    Locale.ROOT, "%.2f %.2f %.2f %d %s%n", cpuSeconds, wallSeconds, allSeconds, asking.tasks(), sum);
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static SparkSession spark(int cores) {
        return SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", Integer.toString(cores))
                .getOrCreate();
    }

    private static Asking contrail(SparkSession spark, String taskBytes, String[] paths) {
        return new Query(
                () -> spark.read()
                        .format("jfr")
                        .option("events", "contrail.Message")
                        .option("maxPartitionBytes", taskBytes)
                        .load(paths)
                        .selectExpr("file", "label", "unix_micros(startTime) as startMicros"),
                FleetRun::answer);
    }

    /** What {@code jfr print --json} wrote: each file is one value. */
    private static Asking json(SparkSession spark, String[] paths) {
        return new Query(
                () -> spark.read()
                        .option("multiLine", true)
                        .json(paths)
                        .selectExpr("input_file_name() as file", "explode(recording.events) as event")
                        .where("event.type = 'contrail.Message'")
                        .selectExpr(
                                "file",
                                "event.values.label as label",
                                "unix_micros(timestamp(event.values.startTime)) as startMicros"),
                FleetRun::answer);
    }

    private static String answer(Dataset<Row> messages) {
        messages.createOrReplaceTempView("messages");
        return sum(messages.sparkSession().sql(QUESTION).collectAsList());
    }

    private static Asking findings(SparkSession spark, String[] paths) {
        return new Query(
                () -> spark.read().format("contrail").option("picture", "findings").load(paths),
                found -> Long.toString(found.count()));
    }

    /** Only what is done before tasks run. */
    private static Asking plan(SparkSession spark, String[] paths) {
        return new Query(
                () -> spark.read().format("jfr").load(paths), all -> Integer.toString(all.rdd().getNumPartitions()));
    }

    private static String reader(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        long messages = 0;
        long lasts = 0;
        for (Path file : files) {
            var counts = new Counts();
            try (FileSource source = FileSource.open(file)) {
                Recording recording = Recording.of(source);
                for (Chunk chunk : recording.chunks()) {
                    recording.read(chunk, type -> type.name().equals("contrail.Message"), counts::add);
                }
            }
            for (long[] count : counts.byLabel.values()) {
                messages += count[0];
                lasts += count[1] / NANOS_PER_MICRO * count[0];
            }
        }
        return messages + "/" + lasts;
    }

    private static final class Counts {
        final Map<String, long[]> byLabel = new TreeMap<>();
        private List<EventField> fields = List.of();
        private EventField label;

        void add(dev.contrail.reader.event.Event event) {
            if (event.type().ownFields() != fields) {
                fields = event.type().ownFields();
                label = fields.stream().filter(field -> field.name().equals("label")).findFirst().orElseThrow();
            }
            long[] count = byLabel.computeIfAbsent(String.valueOf(event.get(label)), unknown -> new long[2]);
            count[0]++;
            count[1] = Math.max(count[1], event.startNanos());
        }
    }

    private static String sum(List<Row> rows) {
        long messages = 0;
        long lasts = 0;
        for (Row row : rows) {
            messages += row.getLong(2);
            lasts += row.getLong(3) * row.getLong(2);
        }
        return messages + "/" + lasts;
    }
}
