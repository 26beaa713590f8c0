package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Executors in JVMs of their own, started by a master and workers in this one. Spark starts them with the jars of an
 * installation; this one is a folder of links to the jars of the tests.
 */
final class Executors {
    /** How many there are. */
    static final int COUNT = 2;

    /** So many workers with a core and half a gigabyte each. */
    static final String MASTER = "local-cluster[" + COUNT + ",1,512]";

    private Executors() {}

    static SparkSession.Builder prepare(SparkSession.Builder builder) {
        return builder.config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", String.join(File.pathSeparator, install()))
                .config("spark.executorEnv.SPARK_SCALA_VERSION", "2.13")
                .config("spark.scheduler.minRegisteredResourcesRatio", "1") // all of them take part
                .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "300s");
    }

    /** Links the jars, and gives the folders of classes. */
    private static List<String> install() {
        String home = System.getenv("SPARK_HOME");
        assertThat(home).as("SPARK_HOME, which the POM sets").isNotNull();
        var folders = new ArrayList<String>();
        try {
            Path jars = Files.createDirectories(Path.of(home, "jars"));
            for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
                Path path = Path.of(entry).toAbsolutePath();
                if (Files.isDirectory(path)) {
                    folders.add(path.toString());
                } else if (Files.exists(path)) {
                    Path link = jars.resolve(path.getFileName());
                    Files.deleteIfExists(link); // of a run with another version
                    Files.createSymbolicLink(link, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }
}
