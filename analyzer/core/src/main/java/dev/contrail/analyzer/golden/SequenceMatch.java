package dev.contrail.analyzer.golden;

import java.util.List;

/**
 * How a recorded sequence compares with the one that is expected.
 *
 * @param stepOf by recorded message, from the first on as far as they fit, the expected one that it is
 * @param expected at the first message that does not fit, the expected ones that could have come there
 * @param missing expected messages that did not come; empty when the sequences are the same
 * @param same whether they are
 * @param gaveUp whether there were so many ways to tell objects apart that not all were tried
 */
public record SequenceMatch(
        List<Integer> stepOf, List<Integer> expected, List<Integer> missing, boolean same, boolean gaveUp) {
    public SequenceMatch {
        stepOf = List.copyOf(stepOf);
        expected = List.copyOf(expected);
        missing = List.copyOf(missing);
    }
}
