package dev.contrail.analyzer.export.text;

/** Lines of text, and what they weigh in a dialect. */
final class Lines {
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();
    private long weight;

    Lines(Dialect dialect) {
        this.dialect = dialect;
    }

    void add(String line) {
        text.append(line).append('\n');
        weight += dialect.weight(line);
    }

    long weight() {
        return weight;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
