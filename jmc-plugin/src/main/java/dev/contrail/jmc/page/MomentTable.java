package dev.contrail.jmc.page;

import dev.contrail.analyzer.derive.moment.MomentGroups;
import dev.contrail.analyzer.derive.moment.MomentRow;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.jmc.swt.Pixels;
import dev.contrail.jmc.swt.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What every thread does at the instant that a reader holds, those alike in one line; takes no room while none is held. */
final class MomentTable {
    private static final int WIDTH = 360;
    private static final int LEAST = 60;
    private static final int SWATCH = 10;
    private static final int MOST = 500;
    /** Readable on light and on dark. */
    private static final Color STANDING = new Color(0x7D8590);

    private final Composite room;
    private final GridData place = new GridData(SWT.RIGHT, SWT.FILL, false, true);
    private final Label title;
    private final Table table;
    private final List<Image> swatches = new ArrayList<>();
    private boolean dark;
    private List<MomentRow> shown = List.of();
    private String about = "";

    /** Where the table has its place at the right, once what it stands beside is there. */
    static Composite roomBeside(Composite parent) {
        var both = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        both.setLayout(layout);
        both.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return both;
    }

    MomentTable(Composite parent) {
        room = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        room.setLayout(layout);
        place.widthHint = WIDTH;
        room.setLayoutData(place);
        title = new Label(room, SWT.NONE);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        table = new Table(room, SWT.BORDER | SWT.FULL_SELECTION);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.setHeaderVisible(true);
        column("Thread", SWT.LEFT);
        column("Does", SWT.LEFT);
        column("For", SWT.RIGHT);
        table.addListener(SWT.Resize, e -> share());
        table.addListener(SWT.Dispose, e -> disposeSwatches());
        hide();
    }

    private void column(String name, int style) {
        new TableColumn(table, style).setText(name);
    }

    /** What is done takes the room that threads and durations leave. */
    private void share() {
        TableColumn[] columns = table.getColumns();
        columns[0].pack();
        columns[2].pack();
        int left = table.getClientArea().width - columns[2].getWidth();
        columns[0].setWidth(Math.min(columns[0].getWidth(), left / 2));
        columns[1].setWidth(Math.max(LEAST, left - columns[0].getWidth()));
    }

    /**
     * Shows an instant.
     *
     * @param when the instant, in words
     * @param rows what goes on then
     */
    void show(String when, List<MomentRow> rows) {
        shown = MomentGroups.of(rows);
        about = sharedObject(rows);
        title.setText(Text.escaped("At " + when
                + (shown.isEmpty() ? ", no thread does anything" : about.isEmpty() ? "" : ", with " + about)));
        fill();
        appear(true);
    }

    /** What all that has an object does it with is said once; empty when there are several. */
    private static String sharedObject(List<MomentRow> rows) {
        List<String> objects = rows.stream()
                .map(MomentRow::object)
                .filter(object -> !object.isEmpty())
                .distinct()
                .toList();
        return objects.size() == 1 && rows.size() > 1 ? objects.get(0) : "";
    }

    /** Lets go of the instant. */
    void hide() {
        shown = List.of();
        fill();
        appear(false);
    }

    private void appear(boolean now) {
        place.exclude = !now;
        room.setVisible(now);
        room.getParent().layout(true, true);
    }

    /** Colours rows for dark paper from now on, or for light. */
    void dark(boolean now) {
        dark = now;
        fill();
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        disposeSwatches();
        shown.stream().limit(MOST).forEach(this::add);
        if (shown.size() > MOST) {
            new TableItem(table, SWT.NONE).setText(1, String.format(Locale.ROOT, "and %,d more", shown.size() - MOST));
        }
        share();
        table.setRedraw(true);
    }

    private void add(MomentRow row) {
        var item = new TableItem(table, SWT.NONE);
        boolean told = row.object().isEmpty() || row.object().equals(about);
        String what = told ? row.what() : row.what() + " · " + row.object();
        item.setText(new String[] {row.who(), what, row.lasted()});
        var swatch = new Image(table.getDisplay(), swatch(color(row)));
        swatches.add(swatch);
        item.setImage(1, swatch);
    }

    private Color color(MomentRow row) {
        if (row.color() == MomentRow.STANDING) {
            return STANDING;
        }
        return dark ? Palette.colorOnDark(row.color()) : Palette.color(row.color());
    }

    private static ImageDataProvider swatch(Color color) {
        return zoom -> Pixels.drawn(SWATCH, zoom, graphics -> paint(graphics, color));
    }

    private static void paint(Graphics2D graphics, Color color) {
        graphics.setColor(color);
        graphics.fillRect(0, 0, SWATCH, SWATCH);
    }

    private void disposeSwatches() {
        swatches.forEach(Image::dispose);
        swatches.clear();
    }

    /** Whether an instant is held. */
    boolean isShown() {
        return room.getVisible();
    }

    /** The lines, with a bar between their columns. */
    List<String> lines() {
        return List.of(table.getItems()).stream()
                .map(item -> item.getText(0) + " | " + item.getText(1) + " | " + item.getText(2))
                .collect(Collectors.toList());
    }
}
