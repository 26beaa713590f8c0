package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.DarkColors;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Screens;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.swt.Pixels;
import dev.contrail.jmc.swt.Scrolling;
import dev.contrail.jmc.swt.Worker;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
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
import org.jspecify.annotations.Nullable;

/** One picture in a window that scrolls. It is painted in the background; what was painted last is shown meanwhile. */
final class PictureCanvas {
    private static final int LINE = 20;

    private final Canvas canvas;
    private final Worker painter;
    private final Scrolling scrolling;
    private final MarkedTime marked;
    private boolean dark;
    private Function<ScreenView, Optional<ScreenPicture>> drawing = view -> Optional.empty();
    private @Nullable ScreenView view;
    private String message = "";
    private @Nullable ScreenPicture picture;
    /** The view that the picture is of. */
    private @Nullable ScreenView drawn;

    private @Nullable Image image;
    private @Nullable String wantedTip;
    private long paints;
    private Runnable onShown = () -> {};

    /** What the background made. */
    private record Painted(
            Optional<ScreenPicture> picture, @Nullable ImageData pixels) {}

    PictureCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        canvas.setBackground(system(SWT.COLOR_LIST_BACKGROUND));
        painter = new Worker(canvas, "contrail-painter");
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> repaint());
        canvas.addListener(SWT.Dispose, e -> disposeImage());
        scrolling = new Scrolling(canvas, this::repaint);
        marked = new MarkedTime(canvas, scrolling);
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
        this.view = new ScreenView(time, width(), height(), hidden);
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
        marked.select(time);
    }

    /** Draws a line at an instant; none when null. */
    void hold(@Nullable Long time) {
        marked.hold(time);
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
        return mouse.x + scrolling.left();
    }

    private int y(Event mouse, ScreenPicture shown) {
        return Screens.placeInPicture(shown, mouse.y, scrolling.top(), canvas.getClientArea().height);
    }

    /** What part of the picture is in sight. */
    Scrolling scrolling() {
        return scrolling;
    }

    /** Draws on dark paper from now on, or on white. */
    void dark(boolean now) {
        dark = now;
        canvas.setBackground(now ? Pixels.color(DarkColors.PAPER) : system(SWT.COLOR_LIST_BACKGROUND));
        repaint();
        canvas.redraw();
    }

    private Color system(int id) {
        return canvas.getDisplay().getSystemColor(id);
    }

    private int width() {
        return canvas.getClientArea().width;
    }

    private int height() {
        return canvas.getClientArea().height;
    }

    private void repaint() {
        ScreenView wanted = view;
        if (wanted == null || canvas.getClientArea().isEmpty()) {
            return;
        }
        var current = new ScreenView(wanted.time(), width(), height(), wanted.hidden());
        ScreenPicture known = current.equals(drawn) ? picture : null;
        view = current;
        var source = drawing;
        Rectangle window = canvas.getClientArea();
        var part = new java.awt.Rectangle(scrolling.left(), scrolling.top(), window.width, window.height);
        boolean onDark = dark;
        double scale = canvas.getMonitor().getZoom() / 100.0;
        painter.request(
                () -> painted(known == null ? source.apply(current) : Optional.of(known), part, scale, onDark),
                result -> shown(current, result, window),
                this::message);
    }

    private static Painted painted(
            Optional<ScreenPicture> picture, java.awt.Rectangle part, double scale, boolean dark) {
        return new Painted(
                picture,
                picture.map(drawn -> Pixels.copy(Screens.paint(drawn, part, scale, dark)))
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
        boolean scrolled = scrolling.fit(picture);
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

    private void paint(Event event) {
        GC gc = event.gc;
        gc.fillRectangle(canvas.getClientArea());
        Image shown = image;
        String text = message.isEmpty() && drawn != null ? "Nothing happened in this stretch of time." : message;
        if (shown != null && message.isEmpty()) {
            gc.drawImage(shown, 0, 0);
            if (picture != null) {
                marked.paint(gc, picture, dark);
            }
        } else {
            gc.setForeground(dark ? Pixels.color(DarkColors.INK) : system(SWT.COLOR_LIST_FOREGROUND));
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
