package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of two runs of which one lacks some of many messages that say the same but for numbers. */
class DiffMissingPageTest extends InBrowser {
    private static Side images(int from, Set<Integer> lost) {
        var trace = new MessageTrace().on("store");
        for (int image = 1; image <= 30; image++) {
            if (!lost.contains(image)) {
                trace.call("Store", "Disk", "write img-" + (from + image)).reply("Disk", "Store", "written");
            }
        }
        return new Side(trace.build("images-" + from + ".jfr"), Set.of());
    }

    @Test
    void numbersThatBothRunsHave_tellWhatIsMissing() throws IOException {
        var difference = Difference.of(images(0, Set.of()), images(0, Set.of(5, 18)));
        try (var opened = browser.open(DiffPage.of(difference, List.of("B")), "", ColorScheme.LIGHT)) {
            Locator selected = opened.page.locator(".edit-row[aria-selected=true]");
            assertThat(selected.innerText()).contains("only A", "write img-5");
            opened.page.keyboard().press("n");
            opened.page.keyboard().press("n");
            opened.settle();
            assertThat(selected.innerText()).contains("only A", "write img-18");
            opened.assertQuiet();
        }
    }

    @Test
    void numbersOfEachRun_tellThatOneHasMore() throws IOException {
        var difference = Difference.of(images(1_000, Set.of()), images(2_000, Set.of(5, 18)));
        try (var opened = browser.open(DiffPage.of(difference, List.of("B")), "", ColorScheme.LIGHT)) {
            assertThat(opened.page.locator("[data-pane=messages] .pane-summary").innerText())
                    .isEqualTo("56 the same, 4 more in A, which ones is not known");
            assertThat(opened.page.locator(".edit-row[aria-selected=true]").innerText())
                    .contains("A more", "write img-");
            assertThat(opened.page.locator(".edit-told").innerText())
                    .contains("this one is not there, or another that says the same with another number");
            opened.assertQuiet();
        }
    }
}
