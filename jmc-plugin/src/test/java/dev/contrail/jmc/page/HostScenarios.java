package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.jmc.Samples;
import dev.contrail.jmc.items.Ranges;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.openjdk.jmc.common.IState;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.common.util.StateToolkit;
import org.openjdk.jmc.flightrecorder.JfrAttributes;

/** What Mission Control does with the page: one scenario a run. It fails with a stack trace. */
final class HostScenarios {
    private HostScenarios() {}

    public static void main(String[] arguments) throws Exception {
        IItemCollection items = Samples.items("upload-queue-buggy");
        switch (arguments[0]) {
            case "selection" -> selection(items);
            case "state" -> state(items);
            case "slow" -> slow(items);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Only what is selected is drawn; its time is zoomed to and back. */
    private static void selection(IItemCollection items) {
        var page = new ShownPage(items, new ViewState());
        try (page) {
            page.open();
            TimeRange whole = page.page.visible();
            TimeRange half = new TimeRange(whole.startNanos(), whole.startNanos() + whole.durationNanos() / 2);
            IItemCollection selected = items.apply(
                    ItemFilters.less(JfrAttributes.START_TIME, UnitLookup.EPOCH_NS.quantity(half.endNanos())));
            page.andRepaint(() -> page.page.show(selected, half));
            page.await("fewer events", () -> page.page.whole().endNanos() < whole.endNanos());
            page.andRepaint(() -> page.page.zoomToFilter(true));
            assertThat(page.page.visible().endNanos()).isLessThanOrEqualTo(half.endNanos());
            page.andRepaint(() -> page.page.show(items, null));
            page.await("all events", () -> page.page.whole().equals(whole));
            page.andRepaint(() -> page.page.zoomToFilter(false));
            assertThat(page.page.visible()).isEqualTo(whole);
        }
        page.page.show(items, null); // a selection that comes when another page is shown already
    }

    /** What was set is there again in another window, by way of what Mission Control saves. */
    private static void state(IItemCollection items) throws Exception {
        var state = new ViewState();
        TimeRange visible;
        try (var page = new ShownPage(items, state)) {
            page.open();
            page.andRepaint(() -> page.key("plus")); // without a click before: the picture has the focus
            page.andRepaint(() -> page.page.toggle("put back"));
            page.page.choose(View.LANES);
            visible = page.page.visible();
            assertThat(visible).isNotEqualTo(page.page.whole());
        }
        IState saved = StateToolkit.fromXMLString(StateToolkit.toXMLString(state::save));
        var restored = new ViewState();
        restored.load(saved);
        try (var page = new ShownPage(items, restored)) {
            page.open();
            assertThat(page.page.tab()).isEqualTo(View.LANES);
            assertThat(page.page.visible()).isEqualTo(visible);
            assertThat(restored.hidden()).containsExactly("put back");
            assertThat(ShownPage.count(page.screenshot(), 0xD55E00)).isLessThan(1_000);
        }
    }

    /** Reading takes as long as it takes, and the window is used meanwhile; nothing is read in its thread. */
    private static void slow(IItemCollection items) {
        var mayRead = new CountDownLatch(1);
        Map<String, Integer> readers = new ConcurrentHashMap<>();
        var slow = (IItemCollection) Proxy.newProxyInstance(
                HostScenarios.class.getClassLoader(), new Class<?>[] {IItemCollection.class}, (proxy, method, args) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(items, args);
                    }
                    readers.merge(Thread.currentThread().getName(), 1, Integer::sum);
                    mayRead.await();
                    return method.invoke(items, args);
                });
        TimeRange range = Ranges.of(items).orElseThrow();
        try (var page = new ShownPage(slow, new ViewState(), range)) {
            page.page.show(slow, null);
            page.await("reading", () -> !readers.isEmpty());
            assertThat(page.canvas().message()).startsWith("Reading");
            int tab = View.STATE.ordinal();
            page.clickTab(tab);
            page.await("the tab that was clicked", () -> page.page.tab().ordinal() == tab);
            page.clickTab(View.LANES.ordinal());
            page.await("the other tab", () -> page.page.tab() == View.LANES);
            mayRead.countDown();
            page.await("a picture", () -> page.canvas().picture() != null);
            assertThat(readers.keySet()).containsExactly("contrail-reader");
            paintedInTheBackground(page);
        }
    }

    private static void paintedInTheBackground(ShownPage page) {
        Set<String> painters = ConcurrentHashMap.newKeySet();
        Function<ScreenView, Optional<ScreenPicture>> drawing = view -> {
            painters.add(Thread.currentThread().getName());
            return Optional.empty();
        };
        page.canvas().show(drawing, page.page.visible(), Set.of());
        page.await("a painter", () -> !painters.isEmpty());
        page.settle();
        assertThat(painters).containsExactly("contrail-painter");
    }
}
