package dev.contrail.jmc.page;

import java.io.File;
import java.util.Locale;
import org.eclipse.swt.graphics.Point;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/**
 * Measures the page of one recording: how long until each tab's first picture, and how long one event kept the window
 * from handling others. Prints {@code what milliseconds} in lines; for {@code benchmarks/jmc/run}.
 */
final class PageBenchmark {
    private static final double MILLI = 1e6;

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        IItemCollection items = JfrLoaderToolkit.loadEvents(new File(arguments[0]));
        print("load", System.nanoTime() - start);
        try (var page = new ShownPage(items, new ViewState())) {
            page.settle();
            page.longestDispatch();
            page.longestDispatchCpu();
            long shown = System.nanoTime();
            page.page.show(items, null);
            page.await("the first picture", () -> page.canvas().picture() != null);
            print("first-paint", System.nanoTime() - shown);
            for (View view : View.values()) {
                use(page, view);
            }
            print("longest-block", longest);
            print("longest-block-cpu", page.longestDispatchCpu());
        }
    }

    private static long longest;

    /** Chooses the tab, zooms, looks at details, marks and zooms to the mark. */
    private static void use(ShownPage page, View view) {
        long chosen = System.nanoTime();
        page.page.choose(view);
        page.await("the tab's picture", () -> page.canvas().picture() != null);
        print("tab-" + view.name().toLowerCase(Locale.ROOT), System.nanoTime() - chosen);
        Point size = page.canvas().size();
        page.moveTo(size.x / 2, size.y / 2);
        page.andRepaint(() -> page.wheel(3));
        for (int step = 1; step < 10; step++) {
            page.moveTo(size.x * step / 10, size.y * step / 12 + 40);
        }
        page.moveTo(size.x / 3, size.y / 2);
        page.press(true);
        page.moveTo(size.x / 2, size.y / 2 + 30);
        page.press(false);
        page.andRepaint(() -> page.key("Return"));
        page.andRepaint(() -> page.key("0"));
        long block = page.longestDispatch();
        print("block-" + view.name().toLowerCase(Locale.ROOT), block);
        longest = Math.max(longest, block);
    }

    private static void print(String what, long nanos) {
        System.out.printf(Locale.ROOT, "%s %.1f%n", what, nanos / MILLI);
    }
}
