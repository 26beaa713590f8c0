package dev.contrail.reader.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarintTest {
    private static final int PLACE = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void number_ofSoManyBytes_isReadWhateverStandsBehind(int length) {
        var random = new Random(length);
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            long expected = 0;
            for (int i = 0; i < length; i++) {
                int bits = i == 8 ? bytes[PLACE + i] & 0xFF : bytes[PLACE + i] & 0x7F;
                expected |= (long) bits << 7 * i;
                if (i < 8) {
                    bytes[PLACE + i] = (byte) (i == length - 1 ? bits : bits | 0x80);
                }
            }

            assertThat(Varint.length(bytes, PLACE)).isEqualTo(length);
            assertThat(Varint.value(bytes, PLACE)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void sameBytes_ofWordsThatDifferInOneBit_areThoseBelowIt(int bytes) {
        var random = new Random(bytes);
        for (int bit = 0; bit < 8; bit++) {
            long word = random.nextLong();
            long above = random.nextLong() << 8 * bytes << bit;

            assertThat(Varint.sameBytes(word, word ^ 1L << 8 * bytes + bit)).isEqualTo(bytes);
            assertThat(Varint.sameBytes(word, word ^ (1L << 8 * bytes + bit | above)))
                    .isEqualTo(bytes);
        }
    }
}
