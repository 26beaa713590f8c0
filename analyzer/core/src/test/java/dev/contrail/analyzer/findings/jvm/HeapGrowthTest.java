package dev.contrail.analyzer.findings.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** In 40 collections, one each 250 ms, of a heap of 100 MB; what is in use before each is told, too. */
class HeapGrowthTest {
    private static final int COLLECTIONS = 40;

    private final Story story = new Story();

    /** What is in use after each, as it depends on the share of all that went before. */
    private HeapGrowthTest after(double room, double garbage, DoubleUnaryOperator live) {
        for (int n = 0; n < COLLECTIONS; n++) {
            double after = live.applyAsDouble(n / (double) (COLLECTIONS - 1));
            story.collection(250 * n, after + garbage, after, room);
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("heap-growth");
    }

    @Test
    void live_thatGrowsUntilItFillsTheHeap_isABug() {
        assertThat(after(100, 5, share -> Math.min(93, 10 + 150 * share)).found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo(
                                    "What lives after a collection grew from 10 MB to 93 MB in 9.75 s, and fills the heap");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "After the first of 40 collections 10 MB were still in use, after those until +9.751 s"
                                            + " never less than 93 MB, of 100 MB that the heap had room for at most.");
                    assertThat(finding.kind().remedy()).contains("only postpones");
                });
    }

    @Test
    void live_thatIsLetGoInTheEnd_isToldSo() {
        assertThat(after(100, 5, share -> share == 1 ? 4 : Math.min(93, 10 + 150 * share))
                        .found())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.words()).endsWith("Later it fell to 4 MB: something was let go."));
    }

    @Test
    void live_thatGrowsInALargeHeap_isANote_whereMostStays() {
        assertThat(after(1_000, 1, share -> 10 + 150 * share).found())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void live_thatGrowsInALargeHeap_isNone_whereCollectionsFindGarbage() {
        assertThat(after(1_000, 20, share -> 10 + 150 * share).found()).isEmpty();
    }

    @Test
    void live_ofAProgramThatWarmsUp_isNone() {
        assertThat(after(200, 40, share -> Math.min(50, 8 + 200 * share)).found())
                .isEmpty();
        assertThat(new HeapGrowthTest()
                        .after(1_000, 0.1, share -> Math.min(90, 8 + 300 * share))
                        .found())
                .isEmpty();
    }

    /** Kafka's broker makes an array of 128 MB seven seconds after its start, in the tenth of its first collections. */
    @Test
    void live_thatGrewWhileTheProgramBegan_isNone_howeverManyCollectionsThatTook() {
        double[] after = {8, 8, 9, 9, 11, 11, 12, 14, 24, 25, 27, 27, 28, 158, 157, 160};
        for (int n = 0; n < after.length; n++) {
            story.collection(n < 14 ? 500 * n : 90_000 + 30_000 * (n - 14), after[n] + 1, after[n], 380);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void live_thatFallsInBetween_isNone() {
        assertThat(after(100, 5, share -> share < 0.5 ? 10 + 150 * share : 10 + 80 * share)
                        .found())
                .isEmpty();
    }

    @Test
    void live_thatIsLargeFromTheBeginning_isNone() {
        assertThat(after(100, 5, share -> 90).found()).isEmpty();
    }

    @Test
    void live_ofFewCollections_isNone() {
        for (int n = 0; n < 7; n++) {
            story.collection(1_000 * n, 10 * n + 15, 10 * n + 10, 80);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void pausesAndStalls_whileItGrows_followFromIt_andAdviseNoMoreRoom() {
        after(100, 5, share -> Math.min(93, 10 + 150 * share));
        for (int n = 0; n < 8; n++) {
            story.wait(1_000 * n, 300, null, "GC pause", "GC Pause");
            story.wait(1_000 * n + 400, 300, "main", "allocation stall", null);
        }
        assertThat(Findings.in(story.trace())).singleElement().satisfies(growth -> {
            assertThat(growth.kind().id()).isEqualTo("heap-growth");
            assertThat(growth.symptoms())
                    .allSatisfy(symptom -> assertThat(symptom.kind().remedy())
                            .contains("see heap-growth")
                            .doesNotContain("-Xmx"))
                    .extracting(symptom -> symptom.kind().id())
                    .containsExactlyInAnyOrder("paused", "allocation-stall");
        });
    }
}
