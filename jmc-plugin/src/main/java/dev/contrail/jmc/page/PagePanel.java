package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;

/** The page's content: a tab for each picture, on one stretch of time, and a line that says what is pointed at. */
public final class PagePanel {
    private final ViewState state;
    private final TimeRange recording;
    private final Consumer<IItemCollection> select;
    private final CTabFolder tabs;
    private final Label status;
    private final Worker reader;
    private final Map<View, PictureCanvas> canvases = new EnumMap<>(View.class);
    private final Map<View, Function<ScreenView, Optional<ScreenPicture>>> drawings = new EnumMap<>(View.class);
    private @Nullable IItemCollection items;
    private @Nullable Diagrams diagrams;
    private @Nullable TimeRange filter;
    private @Nullable TimeRange selected;

    /**
     * Fills a composite.
     *
     * @param recording the time of the whole recording
     * @param select is told the items that a reader selects in a picture
     */
    public PagePanel(Composite parent, ViewState state, TimeRange recording, Consumer<IItemCollection> select) {
        this.state = state;
        this.recording = recording;
        this.select = select;
        parent.setLayout(new GridLayout(1, false));
        new PageToolBar(parent, this);
        tabs = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (View view : View.values()) {
            addTab(view);
        }
        status = new Label(parent, SWT.NONE);
        status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        reader = new Worker(tabs, "contrail-reader");
        tabs.setSelection(Objects.requireNonNullElse(state.tab(), View.SEQUENCE).ordinal());
        tabs.addListener(SWT.Selection, e -> {
            state.tab(tab());
            refresh();
        });
        canvases.values().forEach(canvas -> canvas.message("Reading events …"));
    }

    private void addTab(View view) {
        var canvas = new PictureCanvas(tabs);
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText(view.title());
        item.setControl(canvas.canvas());
        canvases.put(view, canvas);
        new PictureMouse(view, canvas, this).listen();
    }

    /**
     * Shows items instead of those before.
     *
     * @param range the only time to look at, as Mission Control's selection says; null for all
     */
    public void show(IItemCollection items, @Nullable TimeRange range) {
        this.items = items;
        this.filter = range;
        reader.request(() -> Diagrams.of(items), this::derived, this::failed);
    }

    private void failed(String why) {
        canvases.values().forEach(canvas -> canvas.message("Contrail cannot show this recording: " + why));
    }

    private void derived(Diagrams found) {
        diagrams = found;
        for (View view : View.values()) {
            drawings.put(view, screen -> view.picture(found, screen));
        }
        if (state.tab() == null) {
            Arrays.stream(View.values())
                    .filter(view -> !view.isEmpty(found))
                    .findFirst()
                    .ifPresent(view -> tabs.setSelection(view.ordinal()));
        }
        refresh();
    }

    /** Shows again what is in sight. */
    void refresh() {
        Diagrams shown = diagrams;
        var drawing = drawings.get(tab());
        if (shown == null || drawing == null) {
            return;
        }
        PictureCanvas canvas = canvas(tab());
        canvas.message(Guide.text(tab(), shown));
        canvas.select(selected);
        canvas.show(drawing, visible(), state.hidden());
    }

    /** Whether the items were read, and none of them is drawn. */
    boolean isEmpty() {
        Diagrams shown = diagrams;
        return shown != null && Arrays.stream(View.values()).allMatch(view -> view.isEmpty(shown));
    }

    View tab() {
        return View.values()[Math.max(0, tabs.getSelectionIndex())];
    }

    PictureCanvas canvas(View view) {
        return Objects.requireNonNull(canvases.get(view), view::title);
    }

    /** All the time there is to see: where drawn events are. */
    TimeRange whole() {
        return diagrams == null ? recording : diagrams.time();
    }

    /** The time in sight. */
    TimeRange visible() {
        TimeRange wanted = state.visible();
        return wanted == null || !wanted.overlaps(whole()) ? whole() : Zoom.to(wanted, whole());
    }

    void zoomTo(@Nullable TimeRange time) {
        state.visible(time == null || time.equals(whole()) ? null : time);
        refresh();
    }

    /** Zooms to the time of Mission Control's selection, or back to all. */
    public void zoomToFilter(boolean selection) {
        zoomTo(selection ? filter : null);
    }

    void zoomToSelected() {
        if (selected != null) {
            zoomTo(Zoom.to(selected, whole()));
        }
    }

    void toggle(String name) {
        state.toggle(name);
        refresh();
    }

    /** Marks a stretch of time, and hands the items that were drawn in it to Mission Control. */
    void select(View view, TimeRange time, boolean single) {
        selected = time;
        canvases.values().forEach(canvas -> canvas.select(time));
        IItemCollection all = items;
        if (all != null) {
            select.accept(all.apply(single ? Choices.startingAt(view, time.startNanos()) : Choices.during(view, time)));
        }
    }

    /** Marks nothing. */
    void selectNothing() {
        selected = null;
        canvases.values().forEach(canvas -> canvas.select(null));
    }

    /** Says something under the pictures. */
    void status(String text) {
        if (!text.equals(status.getText())) {
            status.setText(text);
        }
    }
}
