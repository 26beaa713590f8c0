package dev.contrail.analyzer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    private static final List<String> NAMES = List.of("take", "upload", "multipart", "wait", "put back");

    @Test
    void colors_ofNamesInAnyOrder_areTheSame() {
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(5));
        var some = new Categories();
        var others = new Categories();
        some.colorsOf(NAMES);
        others.colorsOf(shuffled);

        assertThat(NAMES).allSatisfy(name -> assertThat(some.colorOf(name)).isEqualTo(others.colorOf(name)));
    }

    @Test
    void colors_ofSevenNames_differAndArePlain() {
        List<Integer> colors = new Categories().colorsOf(List.of("a", "b", "c", "d", "e", "f", "g"));

        assertThat(new HashSet<>(colors)).hasSize(7);
        assertThat(colors).allMatch(color -> color < Categories.COLORS);
    }

    @Test
    void colors_ofMoreNames_areHatchedAndStillDiffer() {
        List<Integer> colors = new Categories()
                .colorsOf(IntStream.range(0, 20).mapToObj(i -> "name-" + i).toList());

        assertThat(colors).doesNotHaveDuplicates();
        assertThat(colors).allMatch(color -> color < 3 * Categories.COLORS);
    }

    @Test
    void color_ofANameThatComesLaterInTheAlphabet_changesNoOther() {
        List<Integer> before = new Categories().colorsOf(List.of("multipart", "take", "upload"));
        List<Integer> after = new Categories().colorsOf(List.of("multipart", "take", "upload", "wait"));

        assertThat(after).startsWith(before.toArray(new Integer[0])).doesNotHaveDuplicates();
    }

    @Test
    void color_onceGiven_isKept() {
        var categories = new Categories();
        int upload = categories.colorOf("upload");

        assertThat(categories.colorsOf(List.of("archive", "take", "upload")).get(2))
                .isEqualTo(upload);
    }

    @Test
    void alarms_haveTheirColourAndNoOtherHasIt() {
        assertThat(new Categories().colorsOf(List.of("Put back", "error", "take")))
                .satisfiesExactly(
                        putBack -> assertThat(putBack).isEqualTo(Categories.ALARM),
                        error -> assertThat(error).isEqualTo(Categories.ALARM),
                        take -> assertThat(take).isNotEqualTo(Categories.ALARM));
    }
}
