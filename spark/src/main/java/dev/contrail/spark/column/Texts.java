package dev.contrail.spark.column;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.jspecify.annotations.Nullable;

/** Texts in UTF-8. Those of recordings repeat, so each is encoded rarely. Not thread-safe. */
final class Texts {
    private static final int SLOTS = 1 << 10;

    private final @Nullable String[] texts = new String[SLOTS];
    private final byte[][] encoded = new byte[SLOTS][];

    void append(WritableColumnVector column, @Nullable String text) {
        if (text == null) {
            column.appendNull();
            return;
        }
        int slot = text.hashCode() & SLOTS - 1;
        if (!text.equals(texts[slot])) {
            texts[slot] = text;
            encoded[slot] = text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = encoded[slot];
        column.appendByteArray(bytes, 0, bytes.length);
    }
}
