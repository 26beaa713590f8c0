package dev.contrail.reader.internal.types;

import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How the values of a type follow each other, so that they can be passed over. */
public final class Layout {
    static final Layout NOTHING = new Layout(List.of());

    /** How one value is stored. */
    public enum Unit {
        VARINT,
        BYTE,
        FOUR_BYTES,
        EIGHT_BYTES,
        STRING,
        STRUCTURE
    }

    /**
     * A field, or an array of values.
     *
     * @param structure of a structure; else nothing
     */
    record Step(Unit unit, boolean array, Layout structure) {
        /** Whether its values have no bytes, so that any number of them may stand anywhere. */
        boolean isEmpty() {
            return unit == Unit.STRUCTURE && structure.steps.length == 0;
        }
    }

    private final Step[] steps;
    private final int depth;

    private Layout(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
        int deepest = 0;
        for (Step step : steps) {
            deepest = step.unit == Unit.STRUCTURE ? Math.max(deepest, 1 + step.structure.depth) : deepest;
        }
        this.depth = deepest;
    }

    /** A layout of fields in their order. Those without bytes are left out: to skip a value costs time for its bytes only. */
    static Layout of(List<Step> fields) {
        var steps = new ArrayList<Step>();
        for (Step step : fields) {
            if (step.array || !step.isEmpty()) {
                steps.add(step);
            }
        }
        return new Layout(steps);
    }

    /** How deep structures lie in it; 0 without any. */
    int depth() {
        return depth;
    }

    /** Goes past one value. */
    public void skip(Input in, StringReader strings) throws IOException {
        for (Step step : steps) {
            if (step.array) {
                skipArray(step, in, strings);
            } else {
                skipOne(step, in, strings);
            }
        }
    }

    private static void skipArray(Step step, Input in, StringReader strings) throws IOException {
        long count = in.readVarint();
        if (count < 0 || count > in.size() - in.position()) {
            throw new DamageException("an array of " + count + " elements");
        }
        if (!step.isEmpty()) {
            for (long element = 0; element < count; element++) {
                skipOne(step, in, strings);
            }
        }
    }

    private static void skipOne(Step step, Input in, StringReader strings) throws IOException {
        switch (step.unit) {
            case VARINT -> in.readVarint();
            case BYTE -> in.skip(1);
            case FOUR_BYTES -> in.skip(4);
            case EIGHT_BYTES -> in.skip(8);
            case STRING -> strings.skip();
            case STRUCTURE -> step.structure.skip(in, strings);
        }
    }
}
