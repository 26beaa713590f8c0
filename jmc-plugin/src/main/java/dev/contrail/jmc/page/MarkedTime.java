package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.DarkColors;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.swt.Pixels;
import dev.contrail.jmc.swt.Scrolling;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.jspecify.annotations.Nullable;

/** What a reader has marked, over a picture: a stretch of time, and the instant that is held. */
final class MarkedTime {
    private static final int ALPHA = 40;
    private static final int ALPHA_ON_DARK = 90;
    /** Half of what an instant takes where time runs down. */
    private static final int HALF_ROW = 10;

    private final Canvas canvas;
    private final Scrolling scrolling;
    private @Nullable TimeRange selected;
    private @Nullable Long held;

    MarkedTime(Canvas canvas, Scrolling scrolling) {
        this.canvas = canvas;
        this.scrolling = scrolling;
    }

    void select(@Nullable TimeRange time) {
        selected = time;
        canvas.redraw();
    }

    void hold(@Nullable Long time) {
        held = time;
        canvas.redraw();
    }

    void paint(GC gc, ScreenPicture picture, boolean dark) {
        TimeRange time = selected;
        if (time != null) {
            paint(gc, picture, time, dark);
        }
        Long instant = held;
        if (instant != null && !picture.timeRunsDown()) {
            int place = picture.placeOf(instant) - scrolling.left();
            gc.setForeground(
                    dark
                            ? Pixels.color(DarkColors.INK)
                            : canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            gc.drawLine(place, 0, place, canvas.getClientArea().height);
        }
    }

    private void paint(GC gc, ScreenPicture picture, TimeRange time, boolean dark) {
        Rectangle window = canvas.getClientArea();
        int from = picture.placeOf(time.startNanos());
        int to = Math.max(from + 1, picture.placeOf(time.endNanos()));
        gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        gc.setAlpha(dark ? ALPHA_ON_DARK : ALPHA);
        if (picture.timeRunsDown()) {
            gc.fillRectangle(0, from - scrolling.top() - HALF_ROW, window.width, to - from + 2 * HALF_ROW);
        } else {
            gc.fillRectangle(from - scrolling.left(), 0, to - from, window.height);
        }
        gc.setAlpha(255);
    }
}
