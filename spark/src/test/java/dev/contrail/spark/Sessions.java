package dev.contrail.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark in this JVM: one session at a time, kept as long as the next test wants the same. */
final class Sessions {
    private static @Nullable SparkSession session;
    private static String master = "";

    private Sessions() {}

    static SparkSession local(int cores) {
        return of("local[" + cores + "]");
    }

    static synchronized SparkSession of(String wanted) {
        SparkSession known = session;
        if (known != null && master.equals(wanted)) {
            return known;
        }
        stop();
        SparkSession.Builder builder = builder(wanted);
        SparkSession made = (wanted.equals(Executors.MASTER) ? Executors.prepare(builder) : builder).getOrCreate();
        session = made;
        master = wanted;
        return made;
    }

    static synchronized void stop() {
        SparkSession known = session;
        if (known != null) {
            known.stop();
            session = null;
        }
    }

    static SparkSession.Builder builder(String master) {
        return SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "2")
                .config(
                        "spark.local.dir",
                        Path.of("target/local").toAbsolutePath().toString())
                .config(
                        "spark.sql.warehouse.dir",
                        Path.of("target/warehouse").toUri().toString());
    }
}
