package dev.contrail.analyzer.trace.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
    private static final int SIZE = 3 * Numbers.PAGE + 5;

    @Test
    void builder_overManyPages_keepsEveryValue() {
        var ints = new IntColumn.Builder();
        var longs = new LongColumn.Builder();
        var doubles = new DoubleColumn.Builder();
        for (int i = 0; i < SIZE; i++) {
            ints.add(i);
            longs.add(-i);
            doubles.add(i / 2.0);
        }
        IntColumn intColumn = ints.build();
        LongColumn longColumn = longs.build();
        DoubleColumn doubleColumn = doubles.build();

        assertThat(intColumn.size()).isEqualTo(SIZE);
        for (int i = 0; i < SIZE; i++) {
            assertThat(intColumn.get(i)).isEqualTo(i);
            assertThat(longColumn.get(i)).isEqualTo(-i);
            assertThat(doubleColumn.get(i)).isEqualTo(i / 2.0);
        }
    }

    /** From no bits a row to all 64. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 31, 32, 33, 56, 57, 58, 62, 63, 64})
    void longs_ofSoManyBits_comeBackAsTheyWere(int bits) {
        var random = new Random(bits);
        LongUnaryOperator value = i ->
                bits == 0 ? -7 : bits == 64 ? random.nextLong() : (random.nextLong() >>> 64 - bits) - (1L << bits - 1);
        for (int size : new int[] {1, 2, 63, 64, 65, Numbers.PAGE - 1, Numbers.PAGE, Numbers.PAGE + 1}) {
            long[] values = IntStream.range(0, size)
                    .mapToLong(i -> value.applyAsLong(i))
                    .toArray();

            LongColumn column = LongColumn.of(values);

            assertThat(column.size()).isEqualTo(size);
            assertThat(IntStream.range(0, size).mapToLong(column::get).toArray())
                    .isEqualTo(values);
        }
    }

    @Test
    void longs_atBothEndsOfTheRange_comeBackAsTheyWere() {
        LongColumn column = LongColumn.of(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1);

        assertThat(column.get(0)).isEqualTo(Long.MIN_VALUE);
        assertThat(column.get(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(column.get(2)).isZero();
        assertThat(column.get(3)).isEqualTo(-1);
    }

    @Test
    void doubles_wholeOrNot_comeBackBitByBit() {
        double[][] pages = {
            {1, 2, 3},
            {Double.NaN, 5, Double.NaN, -3},
            {0.0, -0.0},
            {0.5, Double.NaN, 7},
            {Double.MAX_VALUE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.MIN_VALUE},
            {1L << 53, (1L << 53) - 1.0, -(1L << 53) + 1.0},
            {Double.NaN}
        };
        for (double[] page : pages) {
            DoubleColumn column =
                    DoubleColumn.of(page).rows(IntStream.range(0, page.length).toArray());
            for (int row = 0; row < page.length; row++) {
                long bits = Double.doubleToLongBits(page[row]);
                assertThat(Double.doubleToLongBits(column.get(row))).isEqualTo(bits);
            }
        }
    }

    @Test
    void addAll_inAnOrderByATable_keepsWhatIsNegative() {
        int[] values = IntStream.range(0, SIZE).map(i -> i % 5 - 1).toArray();
        int[] order = IntStream.range(0, SIZE).map(i -> SIZE - 1 - i).toArray();
        var builder = new IntColumn.Builder();
        builder.add(9);

        builder.addAll(IntColumn.of(values), order, new int[] {10, 20, 30, 40});

        IntColumn column = builder.build();
        assertThat(column.size()).isEqualTo(SIZE + 1);
        assertThat(column.get(0)).isEqualTo(9);
        for (int row = 0; row < SIZE; row++) {
            int value = values[order[row]];
            assertThat(column.get(row + 1)).isEqualTo(value < 0 ? value : value * 10 + 10);
        }
    }

    /** Columns of one number, of pages of one number each, and of any numbers, at and beside the ends of pages. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, Numbers.PAGE - 1, Numbers.PAGE, Numbers.PAGE + 1})
    void addAll_afterSoManyRows_isWhatWasAdded(int before) {
        double[][] parts = {
            constant(0), constant(-0.0), constant(-3), constant(Double.NaN), constant(0.5), stairs(), randomNumbers()
        };
        var doubles = new DoubleColumn.Builder();
        var longs = new LongColumn.Builder();
        var ints = new IntColumn.Builder();
        ints.addSame(5, before);
        for (int row = 0; row < before; row++) {
            doubles.add(row);
            longs.add(row);
        }
        for (double[] part : parts) {
            doubles.addAll(DoubleColumn.of(part), null);
            LongColumn whole = LongColumn.of(
                    DoubleStream.of(part).mapToLong(value -> (long) value).toArray());
            longs.addAll(whole, null);
            ints.addAll(
                    IntColumn.of(
                            DoubleStream.of(part).mapToInt(value -> (int) value).toArray()),
                    null,
                    null);
        }

        DoubleColumn doubleColumn = doubles.build();
        LongColumn longColumn = longs.build();
        IntColumn intColumn = ints.build();
        for (int row = 0; row < before; row++) {
            assertThat(doubleColumn.get(row)).isEqualTo(row);
            assertThat(longColumn.get(row)).isEqualTo(row);
            assertThat(intColumn.get(row)).isEqualTo(5);
        }
        int row = before;
        for (double[] part : parts) {
            for (double value : part) {
                assertThat(Double.doubleToLongBits(doubleColumn.get(row))).isEqualTo(Double.doubleToLongBits(value));
                assertThat(longColumn.get(row)).isEqualTo((long) value);
                assertThat(intColumn.get(row++)).isEqualTo((int) value);
            }
        }
        assertThat(intColumn.size()).isEqualTo(row);
    }

    private static double[] constant(double value) {
        double[] values = new double[SIZE];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] stairs() {
        return IntStream.range(0, SIZE)
                .map(row -> row / Numbers.PAGE)
                .asDoubleStream()
                .toArray();
    }

    private static double[] randomNumbers() {
        return new Random(1).ints(SIZE).asDoubleStream().toArray();
    }

    @Test
    void addAll_ofTheSameEverywhere_isReplacedByATable() {
        var builder = new IntColumn.Builder();

        builder.addAll(IntColumn.of(new int[SIZE]), IntStream.range(0, SIZE).toArray(), new int[] {7});
        builder.addAll(IntColumn.of(-1, -1), null, new int[] {7});

        IntColumn column = builder.build();
        assertThat(column.size()).isEqualTo(SIZE + 2);
        assertThat(IntStream.range(0, SIZE).map(column::get)).containsOnly(7);
        assertThat(column.get(SIZE)).isEqualTo(-1);
    }

    @Test
    void rows_someInAnotherOrder_givesThose() {
        IntColumn some = IntColumn.of(10, 11, 12, 13).rows(new int[] {3, 0});

        assertThat(some.size()).isEqualTo(2);
        assertThat(some.get(0)).isEqualTo(13);
        assertThat(some.get(1)).isEqualTo(10);
    }

    @Test
    void rows_thatStayInPlaceForPages_giveTheSame() {
        double[] values = IntStream.range(0, SIZE)
                .mapToDouble(i -> i % 7 == 0 ? Double.NaN : i)
                .toArray();
        int[] order = IntStream.range(0, SIZE).toArray();
        order[Numbers.PAGE] = SIZE - 1;
        order[SIZE - 1] = Numbers.PAGE;

        DoubleColumn moved = DoubleColumn.of(values).rows(order);

        for (int row = 0; row < SIZE; row++) {
            assertThat(Double.doubleToLongBits(moved.get(row))).isEqualTo(Double.doubleToLongBits(values[order[row]]));
        }
    }

    @Test
    void get_rowThatIsNotThere_throws() {
        assertThatThrownBy(() -> IntColumn.of().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> IntColumn.of(7, 8).get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DoubleColumn.of(7, 8).get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Filters and sorts leave longer or shorter runs of rows as they were; columns may be the same everywhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rows_withRunsOfRowsInPlace_areThoseThatWereAskedFor(long seed) {
        var random = new Random(seed);
        boolean same = seed % 2 == 0;
        long[] longs = random.longs(SIZE).map(value -> same ? 7 : value).toArray();
        var doubles = new DoubleColumn.Builder();
        for (int row = 0; row < SIZE; row++) {
            doubles.add(same ? Double.NaN : row % 3 == 0 ? Double.NaN : random.nextInt(9));
        }
        DoubleColumn doubleColumn = doubles.build();
        int[] rows = IntStream.generate(() -> random.nextInt(SIZE - 700))
                .limit(60)
                .flatMap(row -> IntStream.range(row, row + random.nextInt(700)))
                .toArray();

        LongColumn some = LongColumn.of(longs).rows(rows);
        DoubleColumn someDoubles = doubleColumn.rows(rows);

        assertThat(some.size()).isEqualTo(rows.length);
        for (int i = 0; i < rows.length; i++) {
            assertThat(some.get(i)).isEqualTo(longs[rows[i]]);
            assertThat(someDoubles.get(i)).isEqualTo(Double.valueOf(doubleColumn.get(rows[i])));
        }
    }

    @Test
    void read_overPages_copiesTheRowsAskedForAndNoOthers() {
        LongColumn column =
                LongColumn.of(LongStream.range(0, SIZE).map(i -> i * i).toArray());
        long[] target = new long[2 * Numbers.PAGE + 2];

        column.read(Numbers.PAGE - 3, target, 1, 2 * Numbers.PAGE);

        assertThat(target[0]).isZero();
        assertThat(target[target.length - 1]).isZero();
        for (int i = 0; i < 2 * Numbers.PAGE; i++) {
            long row = (long) Numbers.PAGE - 3 + i;
            assertThat(target[1 + i]).isEqualTo(row * row);
        }
        assertThatThrownBy(() -> column.read(SIZE - 1, target, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void greatestSum_overPages_isThatOfOneRow() {
        long[] starts = LongStream.range(0, SIZE).toArray();
        long[] durations = new long[SIZE];
        durations[Numbers.PAGE + 1] = 2L * SIZE;
        durations[SIZE - 1] = 3;

        assertThat(LongColumn.of(starts).greatestSum(LongColumn.of(durations))).isEqualTo(Numbers.PAGE + 1 + 2L * SIZE);
        assertThat(LongColumn.of().greatestSum(LongColumn.of())).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void isEverywhere_isAskedOfEachPage() {
        int[] values = new int[SIZE];
        assertThat(IntColumn.of(values).isEverywhere(0)).isTrue();
        assertThat(IntColumn.of(values).isEverywhere(1)).isFalse();
        values[SIZE - 1] = 1;
        assertThat(IntColumn.of(values).isEverywhere(0)).isFalse();
        assertThat(IntColumn.of().isEverywhere(7)).isTrue();
    }

    /** What was collected one by one stands as it is, what was appended is packed, and a table may have both. */
    @ParameterizedTest
    @ValueSource(ints = {1, Numbers.PAGE, SIZE, 70 * Numbers.PAGE})
    void rows_inAnyOrder_areTheSameHoweverTheirPagesAreHeld(int size) {
        var random = new Random(size);
        long[] values = random.longs(size).map(bits -> bits >> 40).toArray();
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size / 3; i < size; i++) { // the first third stays in place
            int other = size / 3 + random.nextInt(i + 1 - size / 3);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        long[] expected = IntStream.of(order).mapToLong(row -> values[row]).toArray();
        LongColumn plain = LongColumn.of(values);
        var builder = new LongColumn.Builder();
        builder.addAll(plain, null);
        LongColumn packed = builder.build();
        var appended = new LongColumn.Builder();
        appended.addAll(plain, order);

        for (LongColumn column : new LongColumn[] {plain.rows(order), packed.rows(order), appended.build()}) {
            Scan scan = column.scan();
            for (int row = 0; row < size; row++) {
                assertThat(column.get(row)).isEqualTo(expected[row]);
                assertThat(scan.get(row)).isEqualTo(expected[row]);
            }
        }
    }

    @Test
    void firstFrom_valuesInOrder_isTheFirstThatIsAsGreat() {
        LongColumn values = LongColumn.of(1, 3, 3, 5);

        assertThat(values.firstFrom(0)).isZero();
        assertThat(values.firstFrom(3)).isEqualTo(1);
        assertThat(values.firstFrom(4)).isEqualTo(3);
        assertThat(values.firstFrom(6)).isEqualTo(4);
        assertThat(LongColumn.of().firstFrom(1)).isZero();
    }
}
