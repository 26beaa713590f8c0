package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.items.Ranges;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolItem;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** What a person does with the page, one scenario a run: SCENARIO RECORDING. It fails with a stack trace. */
final class PageScenarios {
    private static final int VERMILLION = 0xD55E00;

    private PageScenarios() {}

    public static void main(String[] arguments) throws Exception {
        Path recording = Path.of(arguments[1]);
        IItemCollection events = JfrLoaderToolkit.loadEvents(recording.toFile());
        Point size = new Point(1280, arguments[0].equals("finding") ? 560 : 800); // too low for all panels
        TimeRange range = Ranges.of(events).orElseThrow();
        try (var page = new ShownPage(events, new ViewState(), range, size)) {
            page.open();
            switch (arguments[0]) {
                case "lanes" -> lanes(page);
                case "lanes-fixed" -> lanesOfFixed(page);
                case "state" -> state(page);
                case "sequence" -> sequence(page);
                case "finding" -> finding(page);
                case "unchanged" -> unchanged(page);
                case "nothing" -> nothing(page);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /** The colour of what has a name, without its opacity. */
    private static int color(String name) {
        return Palette.color(new Categories().colorOf(name)).getRGB() & 0xFFFFFF;
    }

    /** The spin: red lanes; zoom, hover, legend, drag and click. */
    private static void lanes(ShownPage page) {
        assertThat(page.page.tab()).isEqualTo(View.LANES);
        ImageData all = page.screenshot();
        assertThat(ShownPage.count(all, VERMILLION)).as("put-backs").isGreaterThan(10_000);
        assertThat(ShownPage.count(all, color("multipart"))).as("multipart").isGreaterThan(10_000);
        assertThat(ShownPage.count(all, color("upload"))).as("upload").isGreaterThan(10_000);

        Point hover = place(page, spot -> spot.single() && spot.lines().get(0).startsWith("upload file"));
        page.moveTo(hover.x, hover.y);
        page.await("details", () -> page.canvas().canvas().getToolTipText() != null);
        assertThat(page.canvas().canvas().getToolTipText())
                .startsWith("upload file-")
                .contains("by worker-");

        page.click(hover.x, hover.y);
        assertThat(items(page.selections.get(page.selections.size() - 1))).isEqualTo(1);

        moment(page);

        TimeRange whole = page.page.visible();
        wheel(page, hover, 9);
        assertThat(page.page.visible().durationNanos()).isLessThan(whole.durationNanos() * 6 / 10);
        assertThat(page.picture().timeAt(0, 0)).as("the left edge").isGreaterThan(whole.startNanos());
        page.andRepaint(() -> page.key("0"));
        assertThat(page.page.visible()).isEqualTo(whole);
        assertThat(page.picture().timeAt(0, 0)).isEqualTo(whole.startNanos());

        drag(page);
        assertThat(items(page.selections.get(page.selections.size() - 1)))
                .as("events in a part of the time")
                .isBetween(10L, 6_000L);
        doubleClick(page, whole);

        Point legend = legend(page, "put back");
        page.andRepaint(() -> page.click(legend.x, legend.y));
        assertThat(page.state.hidden()).isEqualTo(Set.of("put back"));
        assertThat(ShownPage.count(page.screenshot(), VERMILLION))
                .as("put-backs, hidden")
                .isLessThan(1_000);
        page.andRepaint(() -> page.click(legend.x, legend.y));
        assertThat(ShownPage.count(page.screenshot(), VERMILLION)).isGreaterThan(10_000);

        otherTab(page);
    }

    /** The click holds an instant: what every thread does then stands beside the picture, until Escape. */
    private static void moment(ShownPage page) {
        MomentTable moment = page.page.held().table();
        assertThat(moment.isShown()).isTrue();
        assertThat(moment.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("worker-\\d \\| (put back|upload|multipart|take) \\S+ \\| [\\d.]+ (ns|µs|ms)"));
        int narrow = page.canvas().size().x;

        page.andRepaint(() -> page.key("Escape"));

        assertThat(moment.isShown()).isFalse();
        assertThat(page.canvas().size().x).as("the picture has all room again").isGreaterThan(narrow + 300);
        assertThat(page.page.marking().time()).isNull();
    }

    /** On what was dragged: it is shown, although the first click marks what it hits. */
    private static void doubleClick(ShownPage page, TimeRange whole) {
        TimeRange dragged = Objects.requireNonNull(page.page.marking().time());
        Point size = page.canvas().size();
        page.andRepaint(() -> page.doubleClick(size.x / 2, size.y / 2));
        assertThat(page.page.visible()).isEqualTo(dragged);
        assertThat(page.page.marking().time()).isEqualTo(dragged);
        assertThat(dragged.durationNanos()).isBetween(1L, whole.durationNanos() / 2);
        page.andRepaint(() -> page.key("0"));
    }

    /** A tab is chosen with the mouse, and says that it has nothing. */
    private static void otherTab(ShownPage page) {
        page.clickTab(View.SEQUENCE.ordinal());
        page.await("the first tab", () -> page.page.tab() == View.SEQUENCE);
        assertThat(page.state.tab()).isEqualTo(View.SEQUENCE);
        assertThat(page.canvas().message()).contains("no messages", "Lanes", "Contrail.message(");
    }

    private static void lanesOfFixed(ShownPage page) {
        assertThat(page.page.tab()).isEqualTo(View.LANES);
        ImageData all = page.screenshot();
        assertThat(ShownPage.count(all, VERMILLION)).as("put-backs").isZero();
        assertThat(ShownPage.count(all, color("multipart"))).isGreaterThan(10_000);
    }

    private static void state(ShownPage page) {
        assertThat(page.page.tab()).isEqualTo(View.STATE);
        ImageData all = page.screenshot();
        assertThat(ShownPage.count(all, color("acquire"))).as("acquired").isGreaterThan(300);
        assertThat(ShownPage.count(all, color("buffered"))).as("buffered").isGreaterThan(300);

        Point point = place(page, Spot::single);
        page.moveTo(point.x, point.y);
        page.await("details", () -> page.canvas().canvas().getToolTipText() != null);
        assertThat(page.canvas().canvas().getToolTipText()).contains(" = ", "of SlidingWindow");
        page.click(point.x, point.y);
        assertThat(items(page.selections.get(0))).isEqualTo(1);

        wheel(page, point, 6);
        assertThat(page.page.visible().durationNanos())
                .isLessThan(page.page.whole().durationNanos());
        page.andRepaint(() -> page.key("0"));
        Point legend = legend(page, "acquire");
        page.andRepaint(() -> page.click(legend.x, legend.y));
        assertThat(ShownPage.count(page.screenshot(), color("acquire")))
                .as("acquired, hidden")
                .isLessThan(20);
    }

    private static void sequence(ShownPage page) {
        assertThat(page.page.tab()).isEqualTo(View.SEQUENCE);
        assertThat(ShownPage.count(page.screenshot(), VERMILLION))
                .as("errors told")
                .isGreaterThan(50);
        Point reply = place(page, spot -> spot.lines().get(0).equals("503 Slow Down"));
        page.moveTo(reply.x, reply.y);
        page.await("details", () -> page.canvas().canvas().getToolTipText() != null);
        assertThat(page.canvas().canvas().getToolTipText()).contains("503 Slow Down", "reply from ");
        page.click(reply.x, reply.y);
        assertThat(items(page.selections.get(0))).isEqualTo(1);

        drag(page);
        assertThat(items(page.selections.get(page.selections.size() - 1))).isGreaterThan(1);
        int before = page.picture().height();
        page.andRepaint(() -> page.key("Return"));
        assertThat(page.picture().height()).as("fewer messages").isLessThan(before);
    }

    /** A program that nobody changed: what its threads waited for are the lanes, and its events are handed over. */
    private static void unchanged(ShownPage page) {
        assertThat(page.page.tab()).isEqualTo(View.LANES);
        assertThat(page.page.status()).contains("Drawn by preset jdk (").contains("dragging marks");
        assertThat(page.page.findings().links().get(0).getText()).contains("in line for a lock of Ledger");
        assertThat(ShownPage.count(page.screenshot(), color("lock"))).isGreaterThan(10_000);

        Point wait = place(page, spot -> spot.single() && spot.lines().get(0).startsWith("lock Ledger"));
        page.click(wait.x, wait.y);
        assertThat(types(page.selections.get(page.selections.size() - 1))).isEqualTo(Set.of("jdk.JavaMonitorEnter"));
        drag(page);
        assertThat(types(page.selections.get(page.selections.size() - 1)))
                .contains("jdk.JavaMonitorEnter", "jdk.ThreadSleep")
                .doesNotContain("jdk.JavaThreadStatistics", "jdk.ThreadStart");

        page.clickTab(View.STATE.ordinal());
        page.await(
                "numbers", () -> page.page.tab() == View.STATE && page.canvas().picture() != null);
        page.clickTab(View.SEQUENCE.ordinal());
        page.await(
                "messages",
                () -> page.page.tab() == View.SEQUENCE && page.canvas().picture() != null);
    }

    private static Set<String> types(IItemCollection events) {
        return events.stream()
                .filter(IItemIterable::hasItems)
                .map(ofType -> ofType.getType().getIdentifier())
                .collect(Collectors.toSet());
    }

    private static void nothing(ShownPage page) {
        assertThat(page.canvas().message())
                .contains("No event of this recording is drawn", "Contrail.message(", "contrail.jfc");
        assertThat(page.page.findings().links()).isEmpty();
    }

    /** On dark buttons signs are light, whenever they become dark. */
    private static void darkTheme(ShownPage page) {
        ToolItem button = page.page.toolBar().items().get(0);
        assertThat(brightest(button)).isLessThan(0x80);
        button.getParent().setBackground(new Color(0x2B, 0x2B, 0x2B));
        button.getParent().redraw();
        page.await("light signs", () -> brightest(button) > 0xC0);
    }

    private static int brightest(ToolItem button) {
        ImageData sign = button.getImage().getImageData();
        int brightest = 0;
        for (int at = 0; at < sign.width * sign.height; at++) {
            if (sign.getAlpha(at % sign.width, at / sign.width) > 200) {
                brightest =
                        Math.max(brightest, sign.palette.getRGB(sign.getPixel(at % sign.width, at / sign.width)).green);
            }
        }
        return brightest;
    }

    /** What was found is clicked, and then the tab and the time are where it is seen. */
    private static void finding(ShownPage page) {
        Link link = page.page.findings().links().get(0);
        assertThat(link.getText()).containsPattern("SlidingWindow#1 held 3\\d\\d of 400");
        assertThat(link.getToolTipText()).containsPattern("\\d+ more were under way");
        TimeRange whole = page.page.visible();
        page.andRepaint(() -> page.clickOn(link, 40, 8));
        assertThat(page.page.tab()).isEqualTo(View.STATE);
        assertThat(page.page.visible().durationNanos()).isLessThan(whole.durationNanos());
        assertThat(items(page.selections.get(0))).as("handed over").isGreaterThan(100);

        int foot = page.canvas().size().y - 20;
        assertThat(page.picture().height()).isGreaterThan(page.canvas().size().y);
        assertThat(darkPixels(page, foot)).as("the time axis stays in sight").isGreaterThan(20);
        page.moveTo(page.canvas().size().x / 2, foot);
        assertThat(page.canvas().canvas().getToolTipText())
                .as("what lies under the axis")
                .isNull();
        darkTheme(page);
    }

    private static long darkPixels(ShownPage page, int y) {
        ImageData window = page.screenshot();
        Point corner = page.display.map(page.canvas().canvas(), page.shell, 0, 0);
        long dark = 0;
        for (int row = y - 20; row < y + 10; row++) {
            for (int x = 100; x < page.canvas().size().x - 100; x++) {
                dark += window.palette.getRGB(window.getPixel(corner.x + x, corner.y + row)).red < 0xA0 ? 1 : 0;
            }
        }
        return dark;
    }

    /** A place in sight where something like this is drawn. */
    private static Point place(ShownPage page, Predicate<Spot> wanted) {
        ScreenPicture picture = page.picture();
        Point size = page.canvas().size();
        for (int y = 60; y < size.y; y += 3) {
            for (int x = 60; x < size.x; x += 3) {
                if (picture.at(x, y).filter(wanted).isPresent()) {
                    return new Point(x, y);
                }
            }
        }
        throw new AssertionError("no such thing in sight");
    }

    private static Point legend(ShownPage page, String name) {
        for (int y = 0; y < 80; y += 3) {
            for (int x = 0; x < page.canvas().size().x; x += 3) {
                if (page.picture().legendAt(x, y).filter(name::equals).isPresent()) {
                    return new Point(x + 3, y + 3);
                }
            }
        }
        throw new AssertionError("no legend entry " + name);
    }

    private static void wheel(ShownPage page, Point place, int times) {
        page.moveTo(place.x, place.y);
        page.andRepaint(() -> page.wheel(times));
    }

    /** Over a fifth of the window, to the right and down. */
    private static void drag(ShownPage page) {
        Point size = page.canvas().size();
        page.moveTo(size.x * 2 / 5, size.y * 2 / 5);
        page.press(true);
        page.moveTo(size.x / 2, size.y / 2);
        page.moveTo(size.x * 3 / 5, size.y * 3 / 5);
        page.settle();
        assertThat(page.canvas().canvas().getToolTipText())
                .as("a box during a drag")
                .isNull();
        page.press(false);
        page.settle();
    }

    private static long items(IItemCollection items) {
        return items.stream().mapToLong(IItemIterable::getItemCount).sum();
    }
}
