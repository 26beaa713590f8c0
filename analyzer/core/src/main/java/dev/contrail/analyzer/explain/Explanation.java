package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.model.Finding.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An answer.
 *
 * @param about what was asked, in words
 * @param sections what is known of it, the most telling first; none is empty
 * @param next what may be asked next, the most telling first
 */
public record Explanation(String about, List<Section> sections, List<Question> next) {
    public Explanation {
        sections =
                sections.stream().filter(section -> !section.facts().isEmpty()).toList();
        next = List.copyOf(next);
    }

    /** The same with one fact less, of the section that has the most; empty when each has but one. */
    public Optional<Explanation> shorter() {
        int longest = IntStream.range(0, sections.size())
                .boxed()
                .max(Comparator.comparingInt(
                        place -> sections.get(place).facts().size()))
                .orElse(-1);
        if (longest < 0 || sections.get(longest).facts().size() < 2) {
            return Optional.empty();
        }
        var fewer = new ArrayList<>(sections);
        fewer.set(longest, sections.get(longest).shorter());
        return Optional.of(new Explanation(about, fewer, next));
    }

    /**
     * What is known of one thing.
     *
     * @param title what it is: {@code what goes on then}
     * @param facts in an order that the title tells
     * @param left how many more there are that are not told
     * @param end which of them are left out first
     * @param note what is to be known of all of them; empty when there is nothing
     */
    public record Section(String title, List<Fact> facts, long left, End end, String note) {
        public Section {
            facts = List.copyOf(facts);
        }

        Section(String title, List<Fact> facts, long left, End end) {
            this(title, facts, left, end, "");
        }

        /** One that tells its first facts, and at most so many. */
        static Section first(String title, List<Fact> facts, int most) {
            int told = Math.min(most, facts.size());
            return new Section(title, facts.subList(0, told), facts.size() - (long) told, End.LAST);
        }

        /** The same with a note at its end. */
        Section noted(String other) {
            return new Section(title, facts, left, end, other);
        }

        private Section shorter() {
            List<Fact> fewer = end == End.LAST ? facts.subList(0, facts.size() - 1) : facts.subList(1, facts.size());
            return new Section(title, fewer, left + 1, end, note);
        }
    }

    /** An end of a list. */
    public enum End {
        /** The first. */
        FIRST,
        /** The last. */
        LAST
    }

    /**
     * Something that is known.
     *
     * @param text in words, one line
     * @param row where it stands in the trace; empty when it is about many
     */
    public record Fact(String text, Optional<Row> row) {
        /** One that no single event shows. */
        static Fact of(String text) {
            return new Fact(text, Optional.empty());
        }
    }
}
