package dev.contrail.jmc.swt;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;
import org.jspecify.annotations.Nullable;

/** What part of a picture is in sight. */
public final class Scrolling {
    private static final int LINE = 20;

    private final Canvas canvas;
    private final Runnable changed;

    /**
     * Of a canvas that has both scroll bars.
     *
     * @param changed told whenever another part is in sight
     */
    public Scrolling(Canvas canvas, Runnable changed) {
        this.canvas = canvas;
        this.changed = changed;
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> changed.run());
        canvas.getVerticalBar().addListener(SWT.Selection, e -> changed.run());
    }

    /** In the picture's pixels, as is all of this. */
    public int left() {
        return canvas.getHorizontalBar().getSelection();
    }

    public int top() {
        return canvas.getVerticalBar().getSelection();
    }

    /** Up or down by some lines. */
    public void by(int lines) {
        ScrollBar bar = canvas.getVerticalBar();
        bar.setSelection(bar.getSelection() + lines * LINE);
        changed.run();
    }

    /** Whether what is in sight changed because the picture has become smaller. */
    public boolean fit(@Nullable ScreenPicture picture) {
        int left = left();
        int top = top();
        Rectangle window = canvas.getClientArea();
        fit(canvas.getHorizontalBar(), picture == null ? 0 : picture.width(), window.width);
        fit(canvas.getVerticalBar(), picture == null ? 0 : picture.height(), window.height);
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
}
