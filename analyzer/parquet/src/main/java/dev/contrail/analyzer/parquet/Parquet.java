package dev.contrail.analyzer.parquet;

import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.export.table.Table;
import dev.contrail.analyzer.export.table.TableFormat;
import dev.contrail.analyzer.export.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * Parquet, compressed with Zstandard.
 *
 * <p>An instant is a timestamp to the microsecond: Spark refuses a whole file for one column of nanoseconds, and DuckDB
 * rounds them when it adds an interval. What a column means is in the file's metadata, by {@code contrail.COLUMN}.
 */
public final class Parquet implements TableFormat {
    private static final long ROW_GROUP_BYTES = 16 << 20;

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public TableWriter open(Table table, IntFunction<String> texts, OutputStream out) throws IOException {
        var builder = new Builder(new StreamFile(out), new RowSupport(table, texts))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Zstandard())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES);
        for (Column column : table.columns()) {
            if (isTime(column)) {
                builder.withDictionaryEncoding(column.name(), false); // no two are alike
            }
        }
        ParquetWriter<long[]> writer = builder.build();
        return new TableWriter() {
            @Override
            public void write(long[] row) throws IOException {
                writer.write(row);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    private static boolean isTime(Column column) {
        return column.type() == Column.Type.TIME || column.name().equals("time_ns");
    }

    /** What is told of the columns. */
    static Map<String, String> metadata(Table table) {
        var metadata = new HashMap<String, String>();
        for (Column column : table.columns()) {
            metadata.put("contrail." + column.name(), column.meaning());
        }
        return metadata;
    }

    private static final class Builder extends ParquetWriter.Builder<long[], Builder> {
        private final RowSupport support;

        Builder(OutputFile file, RowSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        protected WriteSupport<long[]> getWriteSupport(Configuration unused) {
            return support;
        }

        @Override
        protected WriteSupport<long[]> getWriteSupport(ParquetConfiguration unused) {
            return support;
        }
    }
}
