package dev.contrail.benchmarks.reading;

/** What the job computes; two readers that did the same work agree on it. */
final class Totals {
    private long count;
    private long sum;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private long textLength;

    /** Takes in an event: its number, and how long its texts are together. */
    void add(long number, long texts) {
        count++;
        sum += number;
        least = Math.min(least, number);
        most = Math.max(most, number);
        textLength += texts;
    }

    @Override
    public String toString() {
        return count + "/" + sum + "/" + least + "/" + most + "/" + textLength;
    }
}
