package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.model.Finding.Row;
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

    /** How many facts it has beyond one of each section. */
    public int spare() {
        return sections.stream().mapToInt(section -> section.facts().size() - 1).sum();
    }

    /** The same with so many facts less, each of the section that then has the most; each keeps one. */
    public Explanation shorter(int fewer) {
        int[] kept =
                sections.stream().mapToInt(section -> section.facts().size()).toArray();
        for (int left = Math.min(fewer, spare()); left > 0; left--) {
            kept[longest(kept)]--;
        }
        return new Explanation(
                about,
                IntStream.range(0, kept.length)
                        .mapToObj(place -> sections.get(place).ofSize(kept[place]))
                        .toList(),
                next);
    }

    /** The place of the greatest, the first of them. */
    private static int longest(int[] sizes) {
        int longest = 0;
        for (int place = 1; place < sizes.length; place++) {
            longest = sizes[place] > sizes[longest] ? place : longest;
        }
        return longest;
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

        private Section ofSize(int kept) {
            int gone = facts.size() - kept;
            List<Fact> fewer = end == End.LAST ? facts.subList(0, kept) : facts.subList(gone, facts.size());
            return new Section(title, fewer, left + gone, end, note);
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
