package dev.contrail.analyzer.model;

/**
 * A long silence before a message.
 *
 * @param row the message that ends it
 * @param nanos how long it was
 */
public record Gap(int row, long nanos) {
    public Gap {
        if (row < 1 || nanos <= 0) {
            throw new IllegalArgumentException("no silence: " + nanos + " ns before row " + row);
        }
    }
}
