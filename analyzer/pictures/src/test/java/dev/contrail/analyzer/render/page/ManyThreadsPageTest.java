package dev.contrail.analyzer.render.page;

import static dev.contrail.analyzer.render.page.Pages.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nine thousand threads: eight of a pool, virtual ones with a name, and virtual ones without. */
class ManyThreadsPageTest extends UploadsPage {
    private static final int THREADS = 9_000;

    @Override
    byte[] html() {
        var actions = new Pages.Actions();
        for (int i = 0; i < 8; i++) {
            actions.add("pool-1-thread-" + (i + 1), "compact", "segment", i * MILLI, 10 * MILLI);
        }
        for (int i = 8; i < THREADS; i++) {
            String name = i % 3 == 0 ? "virtual " + i : "request-" + i;
            long start = i * 100L * MILLI / THREADS;
            actions.add(name, i == 4_500 ? "put back" : "serve", "task-" + i, start, MILLI);
        }
        Trace trace = actions.trace("many.jfr", 101 * MILLI);
        return Pages.html(trace);
    }

    private String group(String name) {
        return page.locator(".lane-group", new Page.LocatorOptions().setHasText(name))
                .innerText()
                .replaceAll("\\s+", " ");
    }

    @Test
    void threads_whenOpened_areGroupedAndLargeGroupsFolded() {
        assertThat(group("pool-1-thread")).contains("8");
        assertThat(group("request")).contains("5,99");
        assertThat(group("virtual")).contains("2,99");
        assertThat(page.locator(".lane-name").count()).isEqualTo(8);
    }

    @Test
    void foldedGroup_tellsHowManyAreBusyAndShowsItsAlarm() {
        double top = page.locator(".lanes-plot").boundingBox().y;
        var box = page.locator(".lane-group", new Page.LocatorOptions().setHasText("virtual"))
                .boundingBox();
        page.mouse().move(LEFT + width() * 50.4 / 101, box.y + box.height / 2);
        opened.settle();
        assertThat(page.locator(".tooltip").innerText()).containsPattern("(29|30|31) of 2,99\\d threads");

        Object alarms = page.evaluate("""
                ([y, color]) => {
                  const canvas = document.querySelector('.lanes canvas.marks');
                  const ratio = devicePixelRatio;
                  const data = canvas.getContext('2d').getImageData(0, y * ratio, canvas.width, 1).data;
                  let found = 0;
                  for (let i = 0; i < data.length; i += 4) {
                    found += '#' + [data[i], data[i + 1], data[i + 2]].map(p => p.toString(16).padStart(2, '0')).join('') === color;
                  }
                  return found;
                }""", List.of(box.y - top + 4, ALARM));
        assertThat(((Number) alarms).intValue()).isPositive();
    }

    @Test
    void openedGroup_scrollsAndHasNamesOnlyForWhatIsInView() {
        page.locator(".lane-group", new Page.LocatorOptions().setHasText("request"))
                .click();
        opened.settle();
        page.evaluate("document.querySelector('.lane-scroll').scrollTop = 60000");
        opened.settle();

        assertThat(page.locator(".lane-name").count()).isLessThan(80);
        assertThat(page.locator(".lane-name").first().innerText()).startsWith("request-");
        page.mouse().move(LEFT + 300, page.locator(".lanes-plot").boundingBox().y + 100);
        page.mouse().wheel(0, -200);
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("at=");
    }

    @Test
    void moment_listsThreadsOfFoldedGroupsThatDoSomething() {
        page.mouse()
                .click(
                        LEFT + width() * 50.4 / 101,
                        page.locator(".lane-name").first().boundingBox().y + 4);
        opened.settle();

        assertThat(moment())
                .containsPattern("\\d\\d × serve .* to .* those that do something")
                .containsPattern("serve (8|9)\\d ");
        page.locator(".row-button[aria-expanded]").click();
        assertThat(moment()).contains("request-").contains("task-").containsPattern("and \\d\\d more");
    }

    @Test
    void filter_byThread_leavesOnlyThose() {
        page.locator("input[type=search]").fill("thread:request-4507*");
        page.keyboard().press("Enter");
        opened.settle();

        assertThat(page.locator(".lane-name").allInnerTexts())
                .singleElement()
                .asString()
                .contains("request-4507");
    }
}
