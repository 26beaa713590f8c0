package dev.contrail.spark.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The job for {@code spark-submit}: finds what looks like a bug in each of many recordings, writes the findings and a
 * summary of each recording as Parquet, and a page of hosts and findings.
 */
public final class ContrailFleet {
    private ContrailFleet() {}

    /** Does what the arguments say; ends with 2 when they make no sense, with 1 when recordings cannot be had. */
    public static void main(String[] arguments) {
        FleetOptions options;
        try {
            options = FleetOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("contrail-fleet: " + e.getMessage() + "\n" + FleetOptions.USAGE);
            System.exit(2);
            return;
        }
        SparkSession session = SparkSession.builder().appName("contrail-fleet").getOrCreate();
        try {
            System.out.println(run(session, options));
        } catch (IOException | RuntimeException e) {
            System.err.println("contrail-fleet: " + words(e));
            session.stop();
            System.exit(1);
        }
    }

    /** What the first of the failures says that led to this one: what Spark says around it is in its own log. */
    private static String words(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String words = Objects.requireNonNullElse(first.getMessage(), first.toString());
        return words.lines().findFirst().orElse(first.toString());
    }

    /**
     * Reads the recordings and writes what is found in them.
     *
     * @return what was written, in words
     */
    public static String run(SparkSession session, FleetOptions options) throws IOException {
        Dataset<Row> findings = table(session, options, "findings");
        findings.write().mode(SaveMode.Overwrite).parquet(options.output() + "/findings");
        Dataset<Row> summary = table(session, options, "summary");
        summary.write().mode(SaveMode.Overwrite).parquet(options.output() + "/recordings");
        var fleet = Fleet.of(
                session.read().parquet(options.output() + "/findings"),
                session.read().parquet(options.output() + "/recordings"));
        write(session, new Path(options.output(), "index.html"), FleetPage.of(fleet, options.reports()));
        return fleet.words() + " -> " + options.output() + "/index.html";
    }

    private static Dataset<Row> table(SparkSession session, FleetOptions options, String picture) {
        return session.read()
                .format("contrail")
                .options(options.reading())
                .option("picture", picture)
                .load(options.paths().toArray(String[]::new))
                .withColumn("host", functions.regexp_extract(functions.col("file"), options.host(), 1))
                .withColumn("version", functions.regexp_extract(functions.col("file"), options.version(), 1));
    }

    private static void write(SparkSession session, Path file, String page) throws IOException {
        var system = file.getFileSystem(session.sparkContext().hadoopConfiguration());
        try (var out = system.create(file, true)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
