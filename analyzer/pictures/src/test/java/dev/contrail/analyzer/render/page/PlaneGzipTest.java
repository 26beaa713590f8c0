package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneGzipTest {
    private static final int PIECE = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7})
    void bytes_ofAnyNumberOfPieces_areReadAgainByAnyReader(int size) throws IOException {
        byte[] bytes = plane(size);

        assertThat(unpacked(PlaneGzip.of(bytes))).isEqualTo(bytes);
    }

    @Test
    void zeros_ofSeveralPieces_takeHardlyAnyRoom() throws IOException {
        byte[] zeros = new byte[3 * PIECE];

        byte[] compressed = PlaneGzip.of(zeros);

        assertThat(compressed).hasSizeLessThan(zeros.length / 200);
        assertThat(unpacked(compressed)).isEqualTo(zeros);
    }

    @Test
    void whatEndsAPiece_isFoundAgainAtTheStartOfTheNext() {
        byte[] random = new byte[1 << 14];
        new Random(1).nextBytes(random);
        byte[] twice = new byte[2 * PIECE];
        System.arraycopy(random, 0, twice, PIECE - random.length, random.length);
        byte[] once = twice.clone();
        System.arraycopy(random, 0, twice, PIECE, random.length);

        assertThat(PlaneGzip.of(twice).length - PlaneGzip.of(once).length).isLessThan(random.length / 20);
    }

    /* Small numbers with a pattern, as planes are, and some that no pattern has. */
    private static byte[] plane(int size) {
        var random = new Random(size);
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 3);
        for (int place = 0; place < size; place += 1 + random.nextInt(5)) {
            bytes[place] = (byte) random.nextInt(16);
        }
        return bytes;
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }
}
