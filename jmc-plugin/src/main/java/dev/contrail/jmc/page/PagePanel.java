package dev.contrail.jmc.page;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.swt.DarkTheme;
import dev.contrail.jmc.swt.Worker;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;

/** The page's content: a tab for each picture, on one stretch of time, and a line that says what is pointed at. */
public final class PagePanel {
    private static final int TAB_HEIGHT = 28;

    private final ViewState state;
    private final TimeRange recording;
    private final Recording source;
    private final Marking marking;
    private final PageToolBar toolBar;
    private final FindingsBar findings;
    private final CTabFolder tabs;
    private final HeldInstant held;
    private final StatusLine status;
    private final Worker reader;
    private final Worker searcher;
    private final Map<View, PictureCanvas> canvases = new EnumMap<>(View.class);
    private final Map<View, Function<ScreenView, Optional<ScreenPicture>>> drawings = new EnumMap<>(View.class);
    private @Nullable IItemCollection items;
    private @Nullable Diagrams diagrams;
    private @Nullable TimeRange filter;
    private boolean searched;

    /**
     * Fills a composite.
     *
     * @param recording the time of the whole recording
     * @param all the items of the whole recording
     * @param host has what a reader marks
     */
    public PagePanel(Composite parent, ViewState state, TimeRange recording, IItemCollection all, Host host) {
        this.state = state;
        this.recording = recording;
        this.source = new Recording(all);
        this.marking = new Marking(host, this::marked);
        parent.setLayout(new GridLayout(1, false));
        toolBar = new PageToolBar(parent, this);
        findings = new FindingsBar(parent, this::reveal);
        Composite middle = MomentTable.roomBeside(parent);
        tabs = new CTabFolder(middle, SWT.BORDER | SWT.FLAT);
        tabs.setTabHeight(TAB_HEIGHT);
        var moment = new MomentTable(middle);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (View view : View.values()) {
            addTab(view);
        }
        held = new HeldInstant(moment, canvas(View.LANES));
        status = new StatusLine(parent);
        reader = new Worker(tabs, "contrail-reader");
        searcher = new Worker(tabs, "contrail-searcher");
        tabs.setSelection(Objects.requireNonNullElse(state.tab(), View.SEQUENCE).ordinal());
        tabs.addListener(SWT.Selection, e -> {
            state.tab(tab());
            refresh();
        });
        canvases.values().forEach(canvas -> canvas.message("Reading events …"));
        new DarkTheme(toolBar.bar(), this::dark);
    }

    private void addTab(View view) {
        var canvas = new PictureCanvas(tabs);
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText("  " + view.title() + "  ");
        item.setControl(canvas.canvas());
        canvases.put(view, canvas);
        canvas.onShown(() -> status(""));
        new PictureMouse(view, canvas, this).listen();
        PictureMenu.on(canvas.canvas(), this);
    }

    private void dark(boolean dark) {
        toolBar.draw(dark);
        canvases.values().forEach(canvas -> canvas.dark(dark));
        held.dark(dark);
    }

    /**
     * Shows items instead of those before.
     *
     * @param range the only time to look at, as Mission Control's selection says; null for all
     */
    public void show(IItemCollection items, @Nullable TimeRange range) {
        this.items = items;
        this.filter = range;
        reader.request(() -> source.diagrams(items), this::derived, this::failed);
    }

    private void failed(String why) {
        canvases.values().forEach(canvas -> canvas.message("Contrail cannot show this recording: " + why));
    }

    private void derived(Diagrams found) {
        diagrams = found;
        held.letGo();
        for (View view : View.values()) {
            drawings.put(view, screen -> view.picture(found, screen));
            boolean empty = view.isEmpty(found);
            tabs.getItem(view.ordinal()).setForeground(empty ? color(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null);
        }
        if (state.tab() == null) {
            View.first(found).ifPresent(view -> tabs.setSelection(view.ordinal()));
        }
        findings.show(List.of());
        searched = false;
        searcher.request(found::findings, this::searched, why -> searched(List.of()));
        focusPicture();
        refresh();
    }

    private void searched(List<Finding> found) {
        searched = true;
        findings.show(found);
    }

    /** Whether the items that are shown were searched for findings. */
    boolean isSearched() {
        return searched;
    }

    /** So that keys work without a click, unless the reader is elsewhere. */
    private void focusPicture() {
        Control focused = tabs.getDisplay().getFocusControl();
        while (focused != null && !focused.equals(tabs.getParent())) {
            focused = focused.getParent();
        }
        if (focused != null) {
            canvas(tab()).canvas().setFocus();
        }
    }

    private Color color(int id) {
        return tabs.getDisplay().getSystemColor(id);
    }

    /** Shows where a finding is: the tab and the time, with a little before and after. */
    private void reveal(Finding finding) {
        View view = View.of(finding);
        TimeRange time = finding.evidence().time();
        choose(view);
        zoomTo(Zoom.withMargin(time, whole()));
        select(view, time, false);
    }

    /** Shows a tab, and remembers it as chosen. */
    void choose(View view) {
        tabs.setSelection(view.ordinal());
        state.tab(view);
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
        canvas.select(marking.time());
        canvas.show(drawing, visible(), state.hidden());
        enableButtons();
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
        TimeRange marked = marking.time();
        if (marked != null) {
            zoomTo(Zoom.to(marked, whole()));
        }
    }

    void toggle(String name) {
        state.toggle(name);
        refresh();
    }

    /** Marks a stretch of time, and hands the items that were drawn in it to Mission Control. */
    void select(View view, TimeRange time, boolean single) {
        IItemCollection shown = items;
        Diagrams drawn = diagrams;
        if (shown != null && drawn != null) {
            marking.mark(shown, view, view.mapping(drawn), time, single);
        }
    }

    /** Holds an instant: what every thread does then stands beside the picture. */
    void hold(long time) {
        Diagrams shown = diagrams;
        if (shown != null) {
            held.hold(time, shown, state.hidden());
        }
    }

    /** Marks nothing, and holds no instant. */
    void release() {
        marking.nothing();
        held.letGo();
    }

    /** The instant that is held. */
    HeldInstant held() {
        return held;
    }

    /** What is marked. */
    Marking marking() {
        return marking;
    }

    private void marked(@Nullable TimeRange time) {
        canvases.values().forEach(canvas -> canvas.select(time));
        enableButtons();
    }

    private void enableButtons() {
        toolBar.enable(!visible().equals(whole()), marking.time() != null);
    }

    /** Says something under the pictures; when there is nothing to say, what the picture does not show. */
    void status(String text) {
        status.show(text, tab(), canvas(tab()).picture());
    }

    /** The buttons. */
    PageToolBar toolBar() {
        return toolBar;
    }

    /** What was found, above the pictures. */
    FindingsBar findings() {
        return findings;
    }

    /** What is said under the pictures. */
    String status() {
        return status.text();
    }
}
