package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.chart.DarkColors;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.Samples;
import dev.contrail.jmc.items.Ranges;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.openjdk.jmc.common.item.IItemCollection;

/** The page in windows of other sizes and colours, and what it hands over: one scenario a run, which fails with a stack trace. */
final class WindowScenarios {
    private static final int WHITE = 0xFFFFFF;

    private WindowScenarios() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "dark" -> dark();
            case "small" -> small();
            case "focus" -> focus();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Whenever the theme becomes dark, pictures do, and their colours are those for dark paper. */
    private static void dark() throws Exception {
        for (String sample : new String[] {"upload-queue-buggy", "sliding-window-100", "expect-continue-buggy"}) {
            try (var page = new ShownPage(Samples.file(sample), new ViewState())) {
                page.open();
                assertThat(inPicture(page, WHITE)).as("white paper").isGreaterThan(100_000);
                page.darken();
                assertThat(inPicture(page, WHITE)).as("white in %s", sample).isZero();
                assertThat(inPicture(page, DarkColors.PAPER.getRGB() & WHITE))
                        .as("dark paper")
                        .isGreaterThan(100_000);
                assertThat(inPicture(page, DarkColors.INK.getRGB() & WHITE))
                        .as("light ink, but for the edges of letters")
                        .isGreaterThan(10);
            }
        }
    }

    private static long inPicture(ShownPage page, int rgb) {
        ImageData window = page.screenshot();
        Point corner = page.display.map(page.canvas().canvas(), page.shell, 0, 0);
        Point size = page.canvas().size();
        var part = new Rectangle(corner.x, corner.y, size.x, size.y);
        long count = 0;
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int x = part.x; x < part.x + part.width; x++) {
                int pixel = window.getPixel(x, y);
                var color = window.palette.getRGB(pixel);
                count += (color.red << 16 | color.green << 8 | color.blue) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    /** State plots are lower in a low window; buttons are signs in a narrow one. */
    private static void small() throws Exception {
        IItemCollection items = Samples.items("sliding-window-100");
        TimeRange range = Ranges.of(items).orElseThrow();
        int large;
        try (var page = new ShownPage(items, new ViewState(), range, new Point(1280, 900))) {
            page.open();
            large = page.picture().height();
            assertThat(page.page.toolBar().items())
                    .noneMatch(item -> item.getText().isEmpty());
        }
        try (var page = new ShownPage(items, new ViewState(), range, new Point(420, 420))) {
            page.open();
            assertThat(page.page.tab()).isEqualTo(View.STATE);
            assertThat(page.picture().height()).isLessThan(large * 3 / 4);
            ToolItem last = page.page.toolBar().items().get(4);
            assertThat(last.getText()).isEmpty();
            assertThat(last.getToolTipText()).startsWith("Focus: ");
            Rectangle place = last.getBounds();
            assertThat(place.x + place.width).isLessThan(420);
        }
    }

    /** What was marked is kept in Mission Control's list, or made its focus, by a button and by a menu. */
    private static void focus() throws Exception {
        try (var page = new ShownPage(Samples.file("upload-queue-buggy"), new ViewState())) {
            page.open();
            ToolItem button = page.page.toolBar().items().get(4);
            assertThat(button.getText()).isEqualTo("Focus");
            assertThat(button.isEnabled()).as("nothing is marked").isFalse();
            assertThat(offered(page)).as("nothing is marked").isEmpty();

            Point size = page.canvas().size();
            page.moveTo(size.x * 2 / 5, size.y * 2 / 5);
            page.press(true);
            page.moveTo(size.x / 2, size.y / 2);
            page.moveTo(size.x * 3 / 5, size.y * 3 / 5);
            page.press(false);
            TimeRange marked = Objects.requireNonNull(page.page.marking().time());
            Rectangle place = button.getBounds();
            page.clickOn(button.getParent(), place.x + place.width / 2, place.y + place.height / 2);
            IItemCollection shown = page.selections.get(page.selections.size() - 1);
            assertThat(page.kept).containsExactly(new ShownPage.Kept(shown, marked, true));

            assertThat(offered(page))
                    .containsExactly("Zoom to Selection", "Store Selection", "Store and Set As Focused Selection");
            choose(page, 1);
            assertThat(page.kept).hasSize(2).last().isEqualTo(new ShownPage.Kept(shown, marked, false));
            page.page.marking().nothing();
            choose(page, 2);
            assertThat(page.kept).hasSize(2);
        }
    }

    /** What the menu offers when it opens. */
    private static String[] offered(ShownPage page) {
        Menu menu = page.canvas().canvas().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems())
                .filter(MenuItem::isEnabled)
                .map(MenuItem::getText)
                .toArray(String[]::new);
    }

    private static void choose(ShownPage page, int item) {
        page.canvas().canvas().getMenu().getItem(item).notifyListeners(SWT.Selection, new Event());
    }
}
