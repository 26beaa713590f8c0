package dev.contrail.spark.scan;

import dev.contrail.reader.ChunkCursor;
import dev.contrail.spark.column.EventBatch;
import dev.contrail.spark.input.Lost;
import dev.contrail.spark.input.Mode;
import dev.contrail.spark.input.OpenPiece;
import dev.contrail.spark.input.Piece;
import dev.contrail.spark.input.ReadOptions;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a task, one after the other, into batches of some thousand rows. */
final class RecordingReader implements PartitionReader<ColumnarBatch> {
    private static final int ENOUGH_ROWS = 1 << 12;
    /** So that columns stay in a core's own cache, and few rows are decoded that a limit leaves out. */
    private static final int BYTES_AT_ONCE = 1 << 16;

    private final Task task;
    private final Configuration configuration;
    private final Iterator<Piece> pieces;
    private final EventBatch batch;
    private final Deque<ChunkTask> chunks = new ArrayDeque<>();
    private @Nullable OpenPiece open;
    private @Nullable ChunkCursor cursor;
    private long given;
    private long closedBytes;
    private long chunksRead;
    private final Tally tally = new Tally();

    RecordingReader(Task task, List<Piece> pieces, Configuration configuration) {
        this.task = task;
        this.configuration = configuration;
        this.pieces = pieces.iterator();
        this.batch = new EventBatch(task.schema());
    }

    @Override
    public boolean next() throws IOException {
        given += batch.rows();
        batch.clear();
        while (batch.rows() < Math.min(ENOUGH_ROWS, task.limit() - given)) {
            if (cursor == null && !nextChunk()) {
                break;
            }
            ChunkCursor reading = cursor;
            if (reading != null && !reading.advance(BYTES_AT_ONCE)) {
                cursor = null;
            }
        }
        return batch.rows() > 0;
    }

    /** Begins the next chunk, or notes what is lost where there is none; false at the end. */
    private boolean nextChunk() throws IOException {
        ChunkTask next = chunks.poll();
        if (next != null) {
            cursor = next.start(task, batch, this::lose, tally);
            chunksRead++;
            return true;
        }
        closePiece();
        if (!pieces.hasNext()) {
            return false;
        }
        ReadOptions options = task.wanted().options();
        boolean tellsAll = options.losses() || options.lossColumn() != null || options.mode() == Mode.FAILFAST;
        OpenPiece piece = OpenPiece.open(pieces.next(), configuration, tellsAll);
        open = piece;
        piece.losses().forEach(this::lose);
        for (OpenPiece.Part part : piece.parts()) {
            for (int i = 0; i < part.chunks().size(); i++) {
                chunks.add(new ChunkTask(part, part.chunks().get(i), part.firstNumber() + i));
            }
        }
        return true;
    }

    private void lose(Lost lost) {
        ReadOptions options = task.wanted().options();
        tally.lost(lost);
        if (options.mode() == Mode.FAILFAST && lost.isDamage()) {
            throw new DamagedRecordingException(lost);
        }
        String column = options.lossColumn();
        if (options.losses()) {
            batch.add(lost, "words");
        } else if (column != null) {
            batch.add(lost, column);
        }
    }

    @Override
    public ColumnarBatch get() {
        return batch.batch(task.limit() - given);
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        OpenPiece piece = open;
        long bytes = closedBytes + (piece == null ? 0 : piece.bytes());
        return new CustomTaskMetric[] {
            new Metrics.Value(Metrics.ChunksRead.NAME, chunksRead),
            new Metrics.Value(Metrics.BytesRead.NAME, bytes),
            new Metrics.Value(Metrics.Events.NAME, tally.events()),
            new Metrics.Value(Metrics.Losses.NAME, tally.losses())
        };
    }

    private void closePiece() throws IOException {
        OpenPiece piece = open;
        if (piece != null) {
            closedBytes += piece.bytes();
            open = null;
            piece.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closePiece();
        } finally {
            batch.close();
        }
    }
}
