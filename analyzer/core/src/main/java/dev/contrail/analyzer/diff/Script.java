package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way from the messages of one run to those of another.
 *
 * @param edits in order; each message of A and of B is in one of them
 */
public record Script(List<Edit> edits) {
    public Script {
        edits = List.copyOf(edits);
    }

    /** How many edits are of a kind. */
    public long count(Kind kind) {
        return edits.stream().filter(edit -> edit.kind() == kind).count();
    }

    /**
     * Where to begin: at the first message that only one of them has, or else at the first that is slower, or else at the first
     * in another order; empty when all is the same.
     */
    public OptionalInt first() {
        return Stream.of(
                        firstOf(EnumSet.of(Kind.ONLY_A, Kind.ONLY_B, Kind.MORE_IN_A, Kind.MORE_IN_B)),
                        firstOf(EnumSet.of(Kind.SLOWER_IN_A, Kind.SLOWER_IN_B)),
                        firstOf(EnumSet.of(Kind.MOVED)))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt firstOf(Set<Kind> kinds) {
        return IntStream.range(0, edits.size())
                .filter(place -> kinds.contains(edits.get(place).kind()))
                .findFirst();
    }

    static Script of(Side a, Side b) {
        return new Script(new Steps(a, b).inOrder());
    }
}
