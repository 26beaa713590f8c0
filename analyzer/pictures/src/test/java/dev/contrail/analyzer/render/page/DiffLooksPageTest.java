package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A difference opens at what matters, on a large and on a small screen, light and dark. */
class DiffLooksPageTest extends InBrowser {
    /** Whether the middle of an element is within the window, and nothing lies over it. */
    private static final String SEEN = """
            element => {
              const { left, top, right, bottom } = element.getBoundingClientRect();
              const at = document.elementFromPoint((Math.max(0, left) + Math.min(innerWidth, right)) / 2, (top + bottom) / 2);
              return at !== null && (element.contains(at) || at.contains(element));
            }""";

    /** What differs first; a program without messages has the action that only one run does. */
    @ParameterizedTest
    @CsvSource({
        "expect-continue, .edit-row[aria-selected=true], only B, responseAlreadyReceived = false",
        "orders, .edit-row[aria-selected=true], only B, give back",
        "upload-queue, .compared tr.only-a, only in A, put back"
    })
    void difference_whenOpened_showsTheFirstOneAndWhichRunIsWhich(String program, String at, String where, String what)
            throws IOException {
        Side buggy = new Side(sample(program + "-buggy"), Set.of());
        Side fixed = new Side(sample(program + "-fixed"), Set.of());
        try (Browser.Opened opened = browser.open(DiffPage.of(Difference.of(buggy, fixed), List.of("B")))) {
            Page page = opened.page;
            opened.eachLook(look -> {
                Locator first = page.locator(at).first();
                assertThat(first.innerText()).as("%s", look).contains(where, what);
                assertThat((boolean) first.evaluate(SEEN)).as("seen, %s", look).isTrue();
                assertThat((boolean) page.locator(".finding").first().evaluate(SEEN))
                        .as("%s", look)
                        .isTrue();
                assertThat(page.locator(".run-name").allInnerTexts())
                        .as("%s", look)
                        .containsExactly(program + "-buggy.jfr", program + "-fixed.jfr");
                assertThat(page.locator(".run-name").all())
                        .as("names in one line, %s", look)
                        .allSatisfy(
                                name -> assertThat(name.boundingBox().height).isLessThan(24));
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                        .as("%s", look)
                        .isNotPositive();
            });
            opened.assertQuiet();
        }
    }
}
