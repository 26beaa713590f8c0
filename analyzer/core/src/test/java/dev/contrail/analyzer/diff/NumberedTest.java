package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that say the same but for numbers: which of them one run lacks. */
class NumberedTest {
    private static final int IMAGES = 60;

    /** Images that are written in about the order of their numbers, without some. */
    private static Side written(long seed, Set<Integer> without, IntUnaryOperator number) {
        var images = new ArrayList<Integer>();
        IntStream.rangeClosed(1, IMAGES)
                .filter(image -> !without.contains(image))
                .forEach(images::add);
        var random = new Random(seed);
        for (int place = 1; place < images.size(); place++) {
            if (random.nextInt(3) == 0) {
                Collections.swap(images, place, place - 1);
            }
        }
        var trace = new MessageTrace().on("store");
        for (int image : images) {
            trace.call("Store", "Disk", "write img-" + number.applyAsInt(image));
            trace.reply("Disk", "Store", "written");
        }
        return new Side(trace.build(), Set.of());
    }

    private static Side written(long seed, Set<Integer> without) {
        return written(seed, without, image -> image);
    }

    private static String label(Side side, int row) {
        return side.trace().texts().get(side.trace().messages().label().get(row));
    }

    private static List<String> labels(Script script, Side a, Kind kind) {
        return script.edits().stream()
                .filter(edit -> edit.kind() == kind)
                .map(edit -> label(a, edit.rowA()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void script_ofNumbersThatBothHave_saysExactlyWhichAreMissing_withTheirReplies(long seed) {
        Side good = written(seed, Set.of());
        Side bad = written(seed + 100, Set.of(5, 18, 31, 44, 57));

        Script script = Script.of(good, bad);

        assertThat(labels(script, good, Kind.ONLY_A))
                .filteredOn(label -> !label.equals("written"))
                .containsExactlyInAnyOrder(
                        "write img-5", "write img-18", "write img-31", "write img-44", "write img-57");
        assertThat(script.count(Kind.ONLY_A)).isEqualTo(10);
        assertThat(script.count(Kind.SAME)).isEqualTo(110);
        assertThat(Script.of(bad, good).count(Kind.ONLY_B)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void script_ofNumbersThatBothHave_pairsEachWithItsOwn(long seed) {
        for (Set<Integer> without : List.of(Set.<Integer>of(), Set.of(5, 18))) {
            Side a = written(seed, Set.of());
            Side b = written(seed + 100, without);

            assertThat(Script.of(a, b).edits())
                    .filteredOn(edit -> edit.kind() == Kind.SAME)
                    .allSatisfy(edit -> assertThat(label(a, edit.rowA())).isEqualTo(label(b, edit.rowB())))
                    .allSatisfy(edit -> assertThat(a.took(edit.rowA())).isEqualTo(b.took(edit.rowB())));
        }
    }

    @Test
    void script_ofRunsThatEachLackOthers_tellsBoth() {
        Side a = written(1, Set.of(7));
        Side b = written(2, Set.of(5, 18));

        Script script = Script.of(a, b);

        assertThat(labels(script, a, Kind.ONLY_A))
                .contains("write img-5", "write img-18")
                .hasSize(4);
        assertThat(script.edits())
                .filteredOn(edit -> edit.kind() == Kind.ONLY_B)
                .extracting(edit -> label(b, edit.rowB()))
                .containsExactly("write img-7", "written");
    }

    @Test
    void script_ofIdsOfEachRun_saysThatOneHasMore_notWhich() {
        Side a = written(1, Set.of(), image -> 1_000 + image);
        Side b = written(2, Set.of(5, 18), image -> 2_000 + image);

        Script script = Script.of(a, b);

        assertThat(script.count(Kind.MORE_IN_A)).isEqualTo(4);
        assertThat(script.count(Kind.ONLY_A) + script.count(Kind.ONLY_B)).isZero();
        assertThat(script.first()).isPresent();
        assertThat(Script.of(b, a).count(Kind.MORE_IN_B)).isEqualTo(4);
        assertThat(Script.of(a, written(3, Set.of(), image -> 2_000 + image)).edits())
                .extracting(Edit::kind)
                .containsOnly(Kind.SAME);
    }

    /** Each of a few connections is taken by many: its number is not that of a message. */
    @Test
    void script_ofNumbersThatComeAgainAndAgain_pairsByAllElse() {
        Side a = written(1, Set.of(), image -> image % 4);
        Side b = written(2, Set.of(5), image -> (image + 1) % 4);

        assertThat(Script.of(a, b).count(Kind.MORE_IN_A)).isEqualTo(2);
        assertThat(Script.of(a, b).count(Kind.SAME)).isEqualTo(118);
    }

    /** Orders have their numbers in turn: who left out one is told by what its thread says around it, not by the last number. */
    @Test
    void script_ofNumbersGivenInTurn_tellsWhereTheThreadLeftOneOut() {
        Side good = sessions(-1);
        Side bad = sessions(3);

        List<Edit> edits = Script.of(good, bad).edits().stream()
                .filter(edit -> edit.kind() != Kind.SAME)
                .toList();

        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.kind()).isEqualTo(Kind.ONLY_A);
            assertThat(label(good, edit.rowA())).isEqualTo("order #4");
        });
    }

    private static Side sessions(int forgetful) {
        var trace = new MessageTrace();
        int order = 0;
        for (int session = 0; session < 10; session++) {
            trace.call("Client", "Shop", "log in");
            if (session != forgetful) {
                trace.call("Client", "Shop", "order #" + ++order);
            }
            trace.call("Client", "Shop", "log out");
        }
        return new Side(trace.build(), Set.of());
    }
}
