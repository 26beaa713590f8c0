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

    /** Takes in what was counted elsewhere. */
    void addAll(long count, long sum, long least, long most, long textLength) {
        this.count += count;
        this.sum += sum;
        this.least = Math.min(this.least, least);
        this.most = Math.max(this.most, most);
        this.textLength += textLength;
    }

    @Override
    public String toString() {
        return count + "/" + sum + "/" + least + "/" + most + "/" + textLength;
    }
}
