package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Which messages belong to one exchange, as page data. */
final class ExchangeData {
    /** Browsers tell numbers apart up to 2^53, a sign and a factor included. */
    private static final long MOST_EXACT = 1L << 50;

    private final PageColumns columns;

    ExchangeData(PageColumns columns) {
        this.columns = columns;
    }

    /**
     * Adds what pairs messages. A paired reply has its call's number, so it needs none. Where numbers come near what a
     * browser cannot tell apart, as trace ids do, the column counts into a list of texts.
     *
     * @param answers for a reply how many rows above it its call stands; 0 for none
     */
    void put(Map<String, Object> tree, int rows, IntToLongFunction answers, LongColumn numbers) {
        IntToLongFunction number = row -> answers.applyAsLong(row) > 0 ? 0 : numbers.get(row);
        tree.put("answers", columns.numbers(rows, answers));
        boolean exact = IntStream.range(0, rows).mapToLong(number).allMatch(n -> Math.abs(n) <= MOST_EXACT);
        if (exact) {
            tree.put("exchange", columns.signed(rows, number));
            return;
        }
        var texts = new PageTexts();
        tree.put("exchange", columns.numbers(rows, row -> {
            long exchange = number.applyAsLong(row);
            return exchange == 0 ? 0 : 1 + texts.indexOf(Long.toString(exchange));
        }));
        tree.put("exchanges", texts.texts());
    }
}
