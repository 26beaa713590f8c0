package dev.contrail.jmc.page;

import dev.contrail.analyzer.trace.TimeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The buttons above the pictures. */
final class PageToolBar {
    private static final double STEP = 0.5;

    private final ToolBar bar;
    private final ToolItem zoomOut;
    private final ToolItem zoomToSelection;
    private final ToolItem showAll;
    private final ToolItem focus;
    private final Map<ToolItem, ToolIcon> icons = new LinkedHashMap<>();
    private final Map<ToolItem, String> texts = new LinkedHashMap<>();
    /** The width with all texts, in pixels. */
    private final int wide;

    private boolean labelled = true;

    PageToolBar(Composite parent, PagePanel page) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.NO_FOCUS);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        add(ToolIcon.ZOOM_IN, "Zoom in", "Show less time (mouse wheel, +)", () -> zoom(page, STEP));
        zoomOut = add(ToolIcon.ZOOM_OUT, "Zoom out", "Show more time (mouse wheel, -)", () -> zoom(page, 1 / STEP));
        zoomToSelection = add(
                ToolIcon.SELECTION,
                "Zoom to selection",
                "Show the time that was marked by dragging (double click, Enter)",
                page::zoomToSelected);
        showAll = add(ToolIcon.WHOLE, "Show all", "Show all of the time (0)", () -> page.zoomTo(null));
        focus = add(
                ToolIcon.FOCUS,
                "Focus",
                "Make what was marked Mission Control's focused selection, for all its pages",
                () -> page.marking().keep(true));
        enable(false, false);
        draw(false);
        wide = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        parent.addListener(SWT.Resize, e -> label(parent.getClientArea().width >= wide));
        bar.addListener(
                SWT.Dispose, e -> icons.keySet().forEach(item -> item.getImage().dispose()));
    }

    /** Signs that are seen on light, or on dark. */
    void draw(boolean onDark) {
        icons.forEach((item, icon) -> {
            Image before = item.getImage();
            item.setImage(new Image(bar.getDisplay(), icon.on(onDark)));
            if (before != null) {
                before.dispose();
            }
        });
    }

    /** In a narrow window signs have to do; what they mean is told under the pointer. */
    private void label(boolean room) {
        if (room == labelled) {
            return;
        }
        labelled = room;
        texts.forEach((item, text) -> {
            item.setText(room ? text : "");
            item.setToolTipText(room ? hint(item) : text + ": " + hint(item));
        });
    }

    private static String hint(ToolItem item) {
        return (String) item.getData();
    }

    /** What the buttons are on. */
    ToolBar bar() {
        return bar;
    }

    /** The buttons, from the left. */
    List<ToolItem> items() {
        return List.copyOf(icons.keySet());
    }

    /**
     * Which buttons can do something.
     *
     * @param zoomed whether less than all of the time is in sight
     * @param marked whether a stretch of time is marked
     */
    void enable(boolean zoomed, boolean marked) {
        zoomOut.setEnabled(zoomed);
        showAll.setEnabled(zoomed);
        zoomToSelection.setEnabled(marked);
        focus.setEnabled(marked);
    }

    static void zoom(PagePanel page, double factor) {
        TimeRange visible = page.visible();
        long middle = visible.startNanos() + visible.durationNanos() / 2;
        page.zoomTo(Zoom.around(visible, middle, factor, page.whole()));
    }

    private ToolItem add(ToolIcon icon, String text, String hint, Runnable action) {
        if (bar.getItemCount() > 0) {
            new ToolItem(bar, SWT.SEPARATOR);
        }
        var item = new ToolItem(bar, SWT.PUSH);
        icons.put(item, icon);
        item.setText(text);
        texts.put(item, text);
        item.setData(hint);
        item.setToolTipText(hint);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }
}
