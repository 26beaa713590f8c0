package dev.contrail.jmc.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What a right click offers to do with what is marked, in the words that Mission Control's own charts have for it. */
final class PictureMenu {
    private final Menu menu;

    private PictureMenu(Canvas canvas, PagePanel page) {
        menu = new Menu(canvas);
        add("Zoom to Selection", page::zoomToSelected);
        add("Store Selection", () -> page.marking().keep(false));
        add("Store and Set As Focused Selection", () -> page.marking().keep(true));
        menu.addListener(SWT.Show, e -> {
            for (MenuItem item : menu.getItems()) {
                item.setEnabled(page.marking().time() != null);
            }
        });
        canvas.setMenu(menu);
    }

    static void on(Canvas canvas, PagePanel page) {
        new PictureMenu(canvas, page);
    }

    private void add(String text, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> action.run());
    }
}
