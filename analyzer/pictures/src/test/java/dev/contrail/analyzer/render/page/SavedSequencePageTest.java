package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The sequence as the page draws it, read back from what it saves: each arrow goes from who sends to who receives. */
class SavedSequencePageTest extends ServicePage {
    /** As far as activations reach. */
    private static final double NEAR = 16;
    /** A label's baseline stands so far over its arrow. */
    private static final double RAISED = 7;

    private SavedSvg saved() throws IOException {
        return new SavedSvg(
                Files.readString(opened.saved(opened.menuEntries("SVG").last()).path()));
    }

    private static SavedSvg.Tip tipUnder(SavedSvg svg, SavedSvg.Words label) {
        return svg.tips().stream()
                .filter(tip -> Math.abs(tip.y() - label.y() - RAISED) < 0.6)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no arrow under " + label));
    }

    private static double lifeline(SavedSvg svg, String name) {
        return svg.words(name).get(0).x();
    }

    private static void assertArrow(SavedSvg svg, String label, String to, boolean right) {
        SavedSvg.Tip tip = tipUnder(svg, svg.words(label).get(0));
        assertThat(tip.right()).as("%s goes to the right", label).isEqualTo(right);
        assertThat(tip.x()).as("where %s ends", label).isCloseTo(lifeline(svg, to), within(NEAR));
    }

    @Test
    void arrows_endAtTheirReceivers() throws IOException {
        SavedSvg svg = saved();

        assertArrow(svg, "lease", "Pool#1", true);
        assertArrow(svg, "connection", "client", false);
        assertArrow(svg, "ping", "HttpConnection#1", true);
        assertArrow(svg, "PUT /2", "HttpConnection#1", true);
        assertArrow(svg, "201 Created", "client", false);
        assertArrow(svg, "late", "HttpConnection#1", false);
        assertArrow(svg, "push", "HttpConnection#1", true);
    }

    @Test
    void creations_endAtTheNearEdgeOfTheHeadThatTheyMake() throws IOException {
        SavedSvg svg = saved();

        assertThat(svg.words("new")).hasSize(3).allSatisfy(label -> {
            SavedSvg.Tip tip = tipUnder(svg, label);
            assertThat(svg.boxes()).as("the head at %s", tip).anySatisfy(head -> {
                assertThat(tip.y()).isBetween(head.y(), head.y() + head.height());
                assertThat(tip.right() ? head.x() : head.right()).isCloseTo(tip.x(), within(2.0));
            });
        });
    }
}
