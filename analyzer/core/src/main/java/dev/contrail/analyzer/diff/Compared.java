package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.trace.Trace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One side while its messages are compared, by their places in the order of comparison.
 *
 * @param symbols what each place says
 * @param only places that the other side lacks
 * @param sliding those of them that might as well be others
 */
record Compared(Side side, int[] symbols, BitSet only, BitSet sliding) {
    static Compared of(Side side, int[] symbols, BitSet paired) {
        var only = new BitSet();
        only.set(0, symbols.length);
        only.andNot(paired);
        return new Compared(side, symbols, only, Slides.of(side.threads(), symbols, only));
    }

    /** Places of messages with numbers that are not compared, by their symbol. */
    Map<Integer, int[]> numbered() {
        List<String> texts = side.trace().texts();
        boolean[] numbered = new boolean[texts.size()];
        for (int text = 0; text < numbered.length; text++) {
            numbered[text] = !side.roles().text(text).equals(texts.get(text));
        }
        Map<Integer, IntStream.Builder> places = new HashMap<>();
        for (int place = 0; place < symbols.length; place++) {
            int text = text(place);
            if (text != Trace.ABSENT && numbered[text]) {
                places.computeIfAbsent(symbols[place], any -> IntStream.builder())
                        .add(place);
            }
        }
        var all = new HashMap<Integer, int[]>();
        places.forEach((symbol, builder) -> all.put(symbol, builder.build().toArray()));
        return all;
    }

    /** What is said in some places, with its numbers. */
    List<String> labels(int[] places) {
        List<String> texts = side.trace().texts();
        return Arrays.stream(places).mapToObj(place -> texts.get(text(place))).toList();
    }

    /** The place of the call that each place answers; {@link Edit#NONE} for what answers none that is compared. */
    int[] calls() {
        int[] places = new int[side.trace().messages().size()];
        Arrays.fill(places, Edit.NONE);
        for (int place = 0; place < symbols.length; place++) {
            places[side.messages()[place]] = place;
        }
        return Arrays.stream(side.messages())
                .map(side::call)
                .map(row -> row == Edit.NONE ? Edit.NONE : places[row])
                .toArray();
    }

    /** The name of the only thread that some places are of; empty of several, and of nobody. */
    String threadOf(int[] places) {
        int[] threads = Arrays.stream(places)
                .map(place -> side.trace().messages().thread().get(side.messages()[place]))
                .distinct()
                .limit(2)
                .toArray();
        return threads.length != 1 || threads[0] == Trace.ABSENT
                ? ""
                : side.trace().threads().get(threads[0]).name();
    }

    private int text(int place) {
        return side.trace().messages().label().get(side.messages()[place]);
    }
}
