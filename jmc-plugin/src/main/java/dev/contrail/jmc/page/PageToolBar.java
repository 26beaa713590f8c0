package dev.contrail.jmc.page;

import dev.contrail.analyzer.trace.TimeRange;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The buttons above the pictures. */
final class PageToolBar {
    private static final double STEP = 0.5;

    private final ToolBar bar;

    PageToolBar(Composite parent, PagePanel page) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        add("Zoom in", "Show less time (mouse wheel, +)", () -> zoom(page, STEP));
        add("Zoom out", "Show more time (mouse wheel, -)", () -> zoom(page, 1 / STEP));
        add(
                "Zoom to selection",
                "Show the time that was marked by dragging (double click, Enter)",
                page::zoomToSelected);
        add("Whole recording", "Show all of the time (0)", () -> page.zoomTo(null));
    }

    static void zoom(PagePanel page, double factor) {
        TimeRange visible = page.visible();
        long middle = visible.startNanos() + visible.durationNanos() / 2;
        page.zoomTo(Zoom.around(visible, middle, factor, page.whole()));
    }

    private void add(String text, String hint, Runnable action) {
        var item = new ToolItem(bar, SWT.PUSH);
        item.setText(text);
        item.setToolTipText(hint);
        item.addListener(SWT.Selection, e -> action.run());
    }
}
