package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.items.Ranges;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** The page in a window of its own, driven by the events that a person's mouse and keyboard would cause. */
final class ShownPage implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    final Display display = new Display();
    final Shell shell = new Shell(display, SWT.NO_TRIM);
    final PagePanel page;
    final ViewState state;
    final List<IItemCollection> selections = new ArrayList<>();
    /** What was kept in Mission Control's list of selections, and focused if it says so. */
    final List<Kept> kept = new ArrayList<>();

    final IItemCollection items;
    private long longestDispatch;
    private long longestDispatchCpu;

    record Kept(IItemCollection events, TimeRange time, boolean focused) {}

    ShownPage(Path recording, ViewState state) throws Exception {
        this(JfrLoaderToolkit.loadEvents(new File(recording.toString())), state);
    }

    ShownPage(IItemCollection items, ViewState state) {
        this(items, state, Ranges.of(items).orElseThrow());
    }

    ShownPage(IItemCollection items, ViewState state, TimeRange recording) {
        this(items, state, recording, new Point(1280, 800));
    }

    ShownPage(IItemCollection items, ViewState state, TimeRange recording, Point size) {
        this.items = items;
        this.state = state;
        shell.setSize(size);
        shell.setLocation(0, 0);
        shell.setLayout(new FillLayout());
        page = new PagePanel(new Composite(shell, SWT.NONE), state, recording, items, new TestHost());
        shell.open();
    }

    /** Mission Control, which remembers what it was told. */
    private final class TestHost implements Host {
        @Override
        public void show(IItemCollection events) {
            selections.add(events);
        }

        @Override
        public void keep(IItemCollection events, TimeRange time, boolean focused) {
            kept.add(new Kept(events, time, focused));
        }
    }

    /** Colours the page as a dark theme does. */
    void darken() {
        Control buttons = page.toolBar().bar();
        andRepaint(() -> {
            buttons.setBackground(new Color(0x2B, 0x2B, 0x2B));
            buttons.redraw();
        });
    }

    /** Shows the items, and waits until the first picture is there. */
    void open() {
        page.show(items, null);
        await("a picture, or words", () -> canvas().picture() != null || page.isEmpty());
        await("what was found", page::isSearched);
        settle();
    }

    PictureCanvas canvas() {
        return page.canvas(page.tab());
    }

    ScreenPicture picture() {
        return Objects.requireNonNull(canvas().picture());
    }

    /** Does something, and waits until the picture was painted anew. */
    void andRepaint(Runnable change) {
        long before = canvas().paints();
        change.run();
        await("a new picture", () -> canvas().paints() > before && canvas().picture() != null);
        settle();
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            if (!dispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }

    /** Handles an event, and notes how long the window could handle no other. */
    private boolean dispatch() {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        boolean more = display.readAndDispatch();
        longestDispatch = Math.max(longestDispatch, System.nanoTime() - start);
        longestDispatchCpu = Math.max(longestDispatchCpu, THREADS.getCurrentThreadCpuTime() - cpu);
        return more;
    }

    /** The longest that one event kept the window from handling others since this was asked last, in nanoseconds. */
    long longestDispatch() {
        long longest = longestDispatch;
        longestDispatch = 0;
        return longest;
    }

    /** Until nothing is waiting to be handled. */
    void settle() {
        for (int i = 0; i < 5; i++) {
            boolean[] done = {false};
            display.timerExec(20, () -> done[0] = true);
            await("a timer", () -> done[0]);
        }
    }

    /** The same of processor time, which other programs do not lengthen. */
    long longestDispatchCpu() {
        long longest = longestDispatchCpu;
        longestDispatchCpu = 0;
        return longest;
    }

    /** Moves the pointer to a place in the picture in sight. */
    void moveTo(int x, int y) {
        Point place = canvas().canvas().toDisplay(x, y);
        xdotool("mousemove", place.x, place.y);
    }

    /** Clicks a place in a control. */
    void clickOn(Control control, int x, int y) {
        Point place = control.toDisplay(x, y);
        xdotool("mousemove", place.x, place.y);
        xdotool("click", 1);
    }

    /** Clicks a place in the picture in sight twice. */
    void doubleClick(int x, int y) {
        Point place = canvas().canvas().toDisplay(x, y);
        xdotool("mousemove", place.x, place.y);
        xdotool("click", "--repeat", 2, "--delay", 40, 1);
    }

    /** Clicks a tab, counted from the left. */
    void clickTab(int tab) {
        var tabs = (CTabFolder) canvas().canvas().getParent();
        Rectangle bounds = tabs.getItem(tab).getBounds();
        clickOn(tabs, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
    }

    void press(boolean down) {
        xdotool(down ? "mousedown" : "mouseup", 1);
    }

    void click(int x, int y) {
        clickOn(canvas().canvas(), x, y);
    }

    /** Turns the wheel away from the person, to zoom in. */
    void wheel(int times) {
        xdotool("click", "--repeat", times, "--delay", 20, 4);
    }

    /** Presses a key, by its name in X. */
    void key(String name) {
        xdotool("key", name);
    }

    /** Lets the display have a hand's event, and the window handle it. */
    private void xdotool(Object... arguments) {
        var command = new ArrayList<String>(List.of("xdotool"));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            await("xdotool", () -> !process.isAlive());
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settle();
    }

    /** What the window shows. */
    ImageData screenshot() {
        settle();
        var image = new Image(display, shell.getSize().x, shell.getSize().y);
        var gc = new GC(shell);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    void save(Path png) {
        var loader = new ImageLoader();
        loader.data = new ImageData[] {screenshot()};
        loader.save(png.toString(), SWT.IMAGE_PNG);
    }

    /** How many pixels have a colour. */
    static long count(ImageData image, int rgb) {
        var wanted = new RGB(rgb >> 16, rgb >> 8 & 255, rgb & 255);
        long count = 0;
        for (int y = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++) {
                count += image.palette.getRGB(image.getPixel(x, y)).equals(wanted) ? 1 : 0;
            }
        }
        return count;
    }

    @Override
    public void close() {
        shell.dispose();
        display.dispose();
    }
}
