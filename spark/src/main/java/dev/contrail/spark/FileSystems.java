package dev.contrail.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** How Hadoop's file systems are set up: by Spark, and by a table's own options. */
final class FileSystems {
    private FileSystems() {}

    static Configuration configuration(CaseInsensitiveStringMap options) {
        var configuration =
                new Configuration(SparkSession.active().sparkContext().hadoopConfiguration());
        options.asCaseSensitiveMap().forEach((name, value) -> {
            if (name.startsWith("fs.") || name.startsWith("dfs.")) {
                configuration.set(name, value);
            }
        });
        return configuration;
    }
}
