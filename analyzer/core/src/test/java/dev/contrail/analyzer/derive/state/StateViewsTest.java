package dev.contrail.analyzer.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Detail;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's choices of colours: a view for each field that tells snapshots apart, the others as details. */
class StateViewsTest {
    private static Map<String, StatePlot> views(Trace... run) {
        return StateViews.of(List.of(run), StateOptions.defaults(), new Categories());
    }

    private static StatePlot first(Map<String, StatePlot> views) {
        return views.values().iterator().next();
    }

    /** A snapshot each millisecond, with one attribute; null for a snapshot without it. */
    private static Trace zones(@Nullable String... zones) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("main", 1, false));
        int pool = builder.participant("Pool", 1);
        SnapshotRows rows = builder.snapshots("acme.Pool", List.of("size"), List.of("zone"));
        for (int i = 0; i < zones.length; i++) {
            rows.add(i * 1_000_000L, thread, pool, builder.text("grow"));
            rows.measure(0, i);
            rows.attribute(0, builder.text(zones[i]));
        }
        return builder.build("zones.jfr", new TimeRange(0, zones.length * 1_000_000L), 1);
    }

    private static String[] different(int count) {
        return IntStream.range(0, count).mapToObj(i -> "zone " + i).toArray(String[]::new);
    }

    @Test
    void views_areOfActionThreadSubjectAndWhatElseTellsApart_withoutFacets() {
        Map<String, StatePlot> views = views(StateTraces.window("w.jfr", 10, 60, 3, 1));

        assertThat(views).containsOnlyKeys("action", "thread", "subject", "phase");
        assertThat(views.keySet()).first().isEqualTo("action");
        assertThat(Objects.requireNonNull(views.get("thread")).series())
                .extracting(StateSeries::name)
                .containsExactlyInAnyOrder("worker-1", "worker-2", "worker-3");
        assertThat(Objects.requireNonNull(views.get("phase")).panels())
                .as("every measure, whatever a picture would leave out")
                .hasSize(4)
                .extracting(StatePanel::facet)
                .containsOnlyNulls();
    }

    @Test
    void views_ofActionsOfThreadsAndOfSubjects_areThereThoughTheyTellNothingApart() {
        assertThat(views(zones("a", "a"))).containsOnlyKeys("action", "thread", "subject");
    }

    @Test
    void views_withoutActionThreadAndSubject_areNotOfThem() {
        var builder = new TraceBuilder();
        SnapshotRows rows = builder.snapshots("acme.Load", List.of("load"), List.of());
        rows.add(0, Trace.ABSENT, Trace.ABSENT, Trace.ABSENT);
        rows.measure(0, 1);

        Map<String, StatePlot> views = views(builder.build("load.jfr", new TimeRange(0, 1), 1));

        assertThat(views).containsOnlyKeys(StateOptions.NONE);
        assertThat(first(views).panels()).hasSize(1);
        assertThat(first(views).details()).isEmpty();
    }

    @Test
    void views_ofATraceWithoutSnapshots_areOneWithoutPanels() {
        Map<String, StatePlot> views = views(new StateTraces().named("empty.jfr"));

        assertThat(views).containsOnlyKeys(StateOptions.NONE);
        assertThat(first(views).panels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, true", "500, true", "501, false"})
    void attribute_withUpToFiveHundredValues_isAView(int values, boolean view) {
        Map<String, StatePlot> views = views(zones(different(values)));

        assertThat(views.containsKey("zone")).isEqualTo(view);
        assertThat(first(views).details().isEmpty()).isEqualTo(view);
    }

    @Test
    void attribute_thatIsTheSameEverywhere_isADetail() {
        StatePlot plot = first(views(zones("north", "north")));

        assertThat(plot.details()).containsOnlyKeys("Pool");
        assertThat(told(plot)).containsExactly("0: north", "1: north");
    }

    @Test
    void attribute_nearlyEachTimeAnother_isADetailOfTheSnapshotsThatHaveIt() {
        String[] many = different(503);
        many[1] = null;

        assertThat(told(first(views(zones(many)))))
                .hasSize(502)
                .startsWith("0: zone 0", "2: zone 2")
                .endsWith("502: zone 502");
    }

    private static List<String> told(StatePlot plot) {
        Detail zone = plot.details().getOrDefault("Pool", List.of()).get(0);
        assertThat(zone.name()).isEqualTo("zone");
        return IntStream.range(0, zone.rows().size())
                .mapToObj(i -> zone.rows().get(i) + ": "
                        + zone.texts().get((int) zone.values().get(i)))
                .toList();
    }

    @Test
    void view_ofActions_sharesItsColoursWithOtherPictures() {
        var shared = new Categories();
        int other = shared.colorsOf(List.of("something else")).get(0);
        Map<String, StatePlot> views = StateViews.of(List.of(zones("a", "b")), StateOptions.defaults(), shared);

        assertThat(Objects.requireNonNull(views.get("action")).series())
                .singleElement()
                .extracting(StateSeries::color)
                .isNotEqualTo(other);
        assertThat(Objects.requireNonNull(views.get("zone")).series())
                .extracting(StateSeries::color)
                .as("colours of its own")
                .contains(other);
    }
}
