package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse and the keys do in a picture: the wheel zooms around the pointer, or scrolls where time runs down;
 * dragging marks a stretch of time; a click selects what is under it.
 */
final class PictureMouse {
    private static final double WHEEL = 0.8;
    private static final double PAN = 0.2;
    /** A smaller movement than this, in pixels, is a click. */
    private static final int DRAG = 4;

    private final View view;
    private final PictureCanvas picture;
    private final PagePanel page;
    private @Nullable Event pressed;
    /** What was marked before the first of several clicks. */
    private @Nullable TimeRange before;

    PictureMouse(View view, PictureCanvas picture, PagePanel page) {
        this.view = view;
        this.picture = picture;
        this.page = page;
    }

    void listen() {
        Canvas canvas = picture.canvas();
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, this::doubleClicked);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
    }

    private void down(Event event) {
        if (event.button == 1) {
            pressed = event;
            before = event.count > 1 ? before : page.marking().time();
            picture.canvas().setFocus();
        }
    }

    /** Zooms to the stretch that was marked there, although the first click marked something else; or else to that. */
    private void doubleClicked(Event event) {
        pressed = null; // its release is no click
        TimeRange marked = before;
        if (marked != null && picture.timeAt(event).filter(marked::contains).isPresent()) {
            page.select(view, marked, false);
        }
        page.zoomToSelected();
    }

    private void move(Event event) {
        if (isDrag(event)) {
            picture.tip(null);
            dragged(event).ifPresent(time -> picture.select(time));
            return;
        }
        Optional<Spot> spot = picture.at(event);
        page.status(spot.map(found -> String.join("  ·  ", found.lines())).orElse(""));
        picture.tip(spot.map(found -> String.join("\n", found.lines())).orElse(null));
    }

    private boolean isDrag(Event event) {
        Event from = pressed;
        return from != null && Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > DRAG;
    }

    private Optional<TimeRange> dragged(Event event) {
        Event from = pressed;
        if (from == null) {
            return Optional.empty();
        }
        return picture.timeAt(from)
                .flatMap(a -> picture.timeAt(event).map(b -> new TimeRange(Math.min(a, b), Math.max(a, b))));
    }

    private void up(Event event) {
        if (event.button != 1) {
            return;
        }
        if (isDrag(event)) {
            dragged(event).ifPresent(time -> page.select(view, time, false));
        } else if (pressed != null) {
            clicked(event);
        }
        pressed = null;
    }

    private void clicked(Event event) {
        Optional<String> legend = picture.legendAt(event);
        Optional<Spot> spot = picture.at(event);
        if (legend.isPresent()) {
            page.toggle(legend.get());
        } else if (spot.isPresent()) {
            page.select(view, spot.get().time(), spot.get().single());
            if (view == View.LANES) {
                picture.timeAt(event).ifPresent(page::hold);
            }
        } else {
            page.release();
        }
    }

    private void wheel(Event event) {
        boolean zooms = (event.stateMask & SWT.CTRL) != 0 || view != View.SEQUENCE;
        boolean scrolls = (event.stateMask & SWT.SHIFT) != 0;
        event.doit = false;
        if (scrolls || !zooms) {
            picture.scrolling().by(-event.count);
            return;
        }
        double factor = Math.pow(WHEEL, event.count / 3.0);
        picture.timeAt(event).ifPresent(time -> page.zoomTo(Zoom.around(page.visible(), time, factor, page.whole())));
    }

    private void key(Event event) {
        switch (event.character) {
            case '+', '=' -> PageToolBar.zoom(page, WHEEL);
            case '-' -> PageToolBar.zoom(page, 1 / WHEEL);
            case '0' -> page.zoomTo(null);
            case SWT.CR -> page.zoomToSelected();
            case SWT.ESC -> page.release();
            default -> arrow(event.keyCode);
        }
    }

    private void arrow(int keyCode) {
        switch (keyCode) {
            case SWT.ARROW_LEFT -> page.zoomTo(Zoom.pan(page.visible(), -PAN, page.whole()));
            case SWT.ARROW_RIGHT -> page.zoomTo(Zoom.pan(page.visible(), PAN, page.whole()));
            case SWT.ARROW_UP -> picture.scrolling().by(-1);
            case SWT.ARROW_DOWN -> picture.scrolling().by(1);
            case SWT.PAGE_UP -> picture.scrolling().by(-picture.size().y / 20);
            case SWT.PAGE_DOWN -> picture.scrolling().by(picture.size().y / 20);
            default -> {
                // not ours
            }
        }
    }
}
