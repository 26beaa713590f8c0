package dev.contrail.spark.scan;

import dev.contrail.spark.input.Piece;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** What one task reads. */
record RecordingPartition(List<Piece> pieces) implements InputPartition {
    RecordingPartition {
        pieces = List.copyOf(pieces);
    }
}
