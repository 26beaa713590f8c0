package dev.contrail.spark.scan;

import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** What Spark's pages tell of a scan. Spark makes each by its constructor. */
public final class Metrics {
    private Metrics() {}

    static CustomMetric[] all() {
        return new CustomMetric[] {
            new Files(), new ChunksSkipped(), new ChunksRead(), new BytesRead(), new Events(), new Losses()
        };
    }

    /** A number under a metric's name. */
    record Value(String name, long value) implements CustomTaskMetric {}

    /** How many files the table has. */
    public static final class Files extends CustomSumMetric {
        static final String NAME = "recordings";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "recordings";
        }
    }

    /** How many chunks are not read, since no event in them can be asked for. */
    public static final class ChunksSkipped extends CustomSumMetric {
        static final String NAME = "chunksSkipped";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "chunks skipped by file or time";
        }
    }

    /** How many chunks were read. */
    public static final class ChunksRead extends CustomSumMetric {
        static final String NAME = "chunksRead";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "chunks read";
        }
    }

    /** How many bytes of recordings were read. */
    public static final class BytesRead extends CustomSumMetric {
        static final String NAME = "bytesRead";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "bytes of recordings read";
        }
    }

    /** How many events were decoded or counted. */
    public static final class Events extends CustomSumMetric {
        static final String NAME = "events";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "events decoded or counted";
        }
    }

    /** How often something could not be read. */
    public static final class Losses extends CustomSumMetric {
        static final String NAME = "losses";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "losses: damage, and chunks that were never finished";
        }
    }
}
