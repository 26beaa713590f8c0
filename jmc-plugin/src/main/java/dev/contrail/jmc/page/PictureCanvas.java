package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Screens;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.jspecify.annotations.Nullable;

/** One picture in a window that scrolls. It is painted in the background; what was painted last is shown meanwhile. */
final class PictureCanvas {
    private static final int SELECTED_ALPHA = 40;
    private static final int LINE = 20;

    private final Canvas canvas;
    private final Worker painter;
    private Function<ScreenView, Optional<ScreenPicture>> drawing = view -> Optional.empty();
    private @Nullable ScreenView view;
    private String message = "";
    private @Nullable ScreenPicture picture;
    /** The view that the picture is of. */
    private @Nullable ScreenView drawn;

    private @Nullable Image image;
    private @Nullable TimeRange selected;
    private @Nullable String wantedTip;
    private long paints;
    private Runnable onShown = () -> {};

    /** What the background made. */
    private record Painted(
            Optional<ScreenPicture> picture, @Nullable ImageData pixels) {}

    PictureCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        painter = new Worker(canvas, "contrail-painter");
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> repaint());
        canvas.addListener(SWT.Dispose, e -> disposeImage());
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> repaint());
        canvas.getVerticalBar().addListener(SWT.Selection, e -> repaint());
    }

    /** Is told whenever something new is shown. */
    void onShown(Runnable listener) {
        onShown = listener;
    }

    Canvas canvas() {
        return canvas;
    }

    /** Shows a picture; what is already drawn of the same drawing is used again. */
    void show(Function<ScreenView, Optional<ScreenPicture>> drawing, TimeRange time, java.util.Set<String> hidden) {
        if (!this.drawing.equals(drawing)) {
            drawn = null;
        }
        this.drawing = drawing;
        this.view = new ScreenView(time, width(), hidden);
        repaint();
    }

    /** Says something in place of the picture; nothing when empty. */
    void message(String text) {
        message = text;
        canvas.redraw();
    }

    /** What it says in place of the picture. */
    String message() {
        return message;
    }

    /**
     * Says something beside the pointer; nothing when null. What was said before is taken away first: on GTK a text that is
     * only replaced stays where the first one appeared.
     */
    void tip(@Nullable String text) {
        String shown = canvas.getToolTipText();
        wantedTip = text;
        if (Objects.equals(text, shown)) {
            return;
        }
        canvas.setToolTipText(null);
        if (text != null) {
            canvas.getDisplay().asyncExec(() -> {
                if (!canvas.isDisposed() && text.equals(wantedTip)) {
                    canvas.setToolTipText(text);
                }
            });
        }
    }

    /** Marks a stretch of time; null for none. */
    void select(@Nullable TimeRange time) {
        selected = time;
        canvas.redraw();
    }

    /** What is shown now; null as long as nothing is. */
    @Nullable
    ScreenPicture picture() {
        return image == null ? null : picture;
    }

    /** How often something new was shown. */
    long paints() {
        return paints;
    }

    Optional<Spot> at(Event mouse) {
        ScreenPicture shown = picture();
        return shown == null ? Optional.empty() : shown.at(x(mouse), y(mouse, shown));
    }

    Optional<String> legendAt(Event mouse) {
        ScreenPicture shown = picture();
        return shown == null ? Optional.empty() : shown.legendAt(x(mouse), y(mouse, shown));
    }

    Optional<Long> timeAt(Event mouse) {
        ScreenPicture shown = picture();
        return shown == null ? Optional.empty() : Optional.of(shown.timeAt(x(mouse), y(mouse, shown)));
    }

    private int x(Event mouse) {
        return mouse.x + left();
    }

    private int y(Event mouse, ScreenPicture shown) {
        return Screens.placeInPicture(shown, mouse.y, top(), canvas.getClientArea().height);
    }

    /** Scrolls up or down by some lines. */
    void scroll(int lines) {
        ScrollBar bar = canvas.getVerticalBar();
        bar.setSelection(bar.getSelection() + lines * LINE);
        repaint();
    }

    boolean isHigherThanWindow() {
        return canvas.getVerticalBar().getEnabled();
    }

    private int left() {
        return canvas.getHorizontalBar().getSelection();
    }

    private int top() {
        return canvas.getVerticalBar().getSelection();
    }

    private int width() {
        return canvas.getClientArea().width;
    }

    private void repaint() {
        ScreenView wanted = view;
        if (wanted == null || canvas.getClientArea().isEmpty()) {
            return;
        }
        var current = new ScreenView(wanted.time(), width(), wanted.hidden());
        ScreenPicture known = current.equals(drawn) ? picture : null;
        view = current;
        var source = drawing;
        Rectangle window = canvas.getClientArea();
        int left = left();
        int top = top();
        double scale = canvas.getMonitor().getZoom() / 100.0;
        painter.request(
                () -> painted(known == null ? source.apply(current) : Optional.of(known), window, left, top, scale),
                result -> shown(current, result, window),
                this::message);
    }

    private static Painted painted(Optional<ScreenPicture> picture, Rectangle window, int left, int top, double scale) {
        return new Painted(
                picture,
                picture.map(drawn -> Pixels.copy(Screens.paint(drawn, left, top, window.width, window.height, scale)))
                        .orElse(null));
    }

    private void shown(ScreenView as, Painted painted, Rectangle window) {
        disposeImage();
        drawn = as;
        picture = painted.picture().orElse(null);
        ImageData pixels = painted.pixels();
        if (pixels != null) {
            image = new Image(canvas.getDisplay(), provider(pixels, window));
        }
        paints++;
        onShown.run();
        boolean scrolled = fitBars();
        canvas.redraw();
        if (scrolled) {
            repaint();
        }
    }

    /** The pixels as they are at the screen's own zoom, else scaled. */
    private static ImageDataProvider provider(ImageData pixels, Rectangle window) {
        return zoom -> {
            int width = window.width * zoom / 100;
            return width == pixels.width ? pixels : pixels.scaledTo(width, window.height * zoom / 100);
        };
    }

    /** Whether what is in sight changed because the picture has become smaller. */
    private boolean fitBars() {
        ScreenPicture shown = picture;
        int left = left();
        int top = top();
        Rectangle window = canvas.getClientArea();
        fit(canvas.getHorizontalBar(), shown == null ? 0 : shown.width(), window.width);
        fit(canvas.getVerticalBar(), shown == null ? 0 : shown.height(), window.height);
        return left != left() || top != top();
    }

    private static void fit(ScrollBar bar, int size, int window) {
        bar.setEnabled(size > window);
        bar.setValues(
                size > window ? Math.min(bar.getSelection(), size - window) : 0,
                0,
                Math.max(size, 1),
                Math.max(1, Math.min(size, window)),
                LINE,
                Math.max(1, window - LINE));
    }

    private void paint(Event event) {
        GC gc = event.gc;
        gc.fillRectangle(canvas.getClientArea());
        Image shown = image;
        String text = message.isEmpty() && drawn != null ? "Nothing happened in this stretch of time." : message;
        if (shown != null && message.isEmpty()) {
            gc.drawImage(shown, 0, 0);
            paintSelected(gc);
        } else {
            gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            paintText(gc, text);
        }
    }

    private void paintText(GC gc, String text) {
        var layout = new TextLayout(canvas.getDisplay());
        layout.setFont(canvas.getFont());
        layout.setText(text);
        layout.setWidth(Math.max(LINE, width() - 3 * LINE));
        layout.draw(gc, 2 * LINE, 2 * LINE);
        layout.dispose();
    }

    private void paintSelected(GC gc) {
        TimeRange time = selected;
        ScreenPicture shown = picture;
        if (time == null || shown == null) {
            return;
        }
        Rectangle window = canvas.getClientArea();
        int from = shown.placeOf(time.startNanos());
        int to = Math.max(from + 1, shown.placeOf(time.endNanos()));
        gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        gc.setAlpha(SELECTED_ALPHA);
        if (shown.timeRunsDown()) {
            gc.fillRectangle(0, from - top() - LINE / 2, window.width, to - from + LINE);
        } else {
            gc.fillRectangle(from - left(), 0, to - from, window.height);
        }
        gc.setAlpha(255);
    }

    private void disposeImage() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    /** The size of the window. */
    Point size() {
        Rectangle window = canvas.getClientArea();
        return new Point(window.width, window.height);
    }
}
