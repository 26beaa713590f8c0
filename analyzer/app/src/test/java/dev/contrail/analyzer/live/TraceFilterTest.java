package dev.contrail.analyzer.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.spelling.Nearest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceFilterTest {
    /** As JDK 25.0.3 writes it. */
    private static final LoadedClasses LOADED = new LoadedClasses("""
            java.lang.Object/null
            |--com.acme.Main$$Lambda/0x000000000a040cb0/0x00007f3e6c0ada70
            |--java.lang.Number/null
            |  |--java.lang.Integer/null
            |--com.acme.Pool/0x00007f3e6c0ada70
            |  |--com.acme.Pool$Entry/0x00007f3e6c0ada70
            |--com.acme.Shape/0x00007f3e6c0ada70 (intf)
            |--com.acme.order.OrderService/0x00007f3e6c0ada70
            |  |--com.acme.order.OrderService$$SpringCGLIB$$0/0x00007f3e6c0ada70
            |--com.acme.order.$Proxy115/0x00007f3e6c0ada70
            """, """
            9 4 0 com.acme.Pool.take(I)I [0x00007f17d3ec7b88, 0x00007f17d3ec7c80 - 0x00007f17d3ec7cf8]
            12 3 0 com.acme.Pool.give(Ljava/lang/Object;)V [0x00007f17d3ec7e88, 0x00007f17d3ec7f80 - 0x00007f17d3ec81e8]
            4 0 0 com.acme.Pool$Entry.takes()V [0x00007f92f7ec7008, 0x00007f92f7ec7100 - 0x00007f92f7ec7560]
            """, Nearest::to);

    @Test
    void find_classesMethodsAndAnnotations_areTakenAsTheyAre() throws LiveException {
        TraceFilter filter = find("com.acme.Pool; com.acme.order.OrderService::place;@com.acme.Timed");

        assertThat(filter.setting()).isEqualTo("com.acme.Pool;com.acme.order.OrderService::place;@com.acme.Timed");
        assertThat(filter.doubts()).isEmpty();
    }

    @Test
    void find_package_isItsLoadedClassesButNotGeneratedOnes() throws LiveException {
        assertThat(find("com.acme").setting())
                .isEqualTo("com.acme.Pool;com.acme.Pool$Entry;com.acme.Shape;com.acme.order.OrderService")
                .isEqualTo(find("com.acme.*").setting());
    }

    @Test
    void find_nameThatIsNotLoaded_isTold() throws LiveException {
        TraceFilter filter = find("com.acme.Pool,com.acme.Orderservice,com.acme.Poll::get,org.acme");

        assertThat(filter.setting()).isEqualTo("com.acme.Pool");
        assertThat(filter.doubts())
                .containsExactly(
                        "com.acme.Orderservice is not loaded; did you mean com.acme.order.OrderService?",
                        "com.acme.Poll is not loaded; did you mean com.acme.Pool?",
                        "org.acme is not loaded");
    }

    @Test
    void find_packageOrClassWithASlip_isToldWithWhatIsMeant() throws LiveException {
        assertThat(find("com.acme.Pool;com.acne.order;com.acme.Spool").doubts())
                .containsExactly(
                        "com.acne.order is not loaded; did you mean com.acme.order?",
                        "com.acme.Spool is not loaded; did you mean com.acme.Pool?");
    }

    /** What has only a short piece of its name in common with a package is not meant. */
    @Test
    void find_nameBesideOthers_isToldWithTheNeighbourThatIsMeant() throws LiveException {
        assertThat(find("com.acme.Pool;com.acme.oder;com.acme.order2;com.acme.numb;com.acme.Integr;com.acme.Nope")
                        .doubts())
                .containsExactly(
                        "com.acme.oder is not loaded; did you mean com.acme.order?",
                        "com.acme.order2 is not loaded; did you mean com.acme.order?",
                        "com.acme.numb is not loaded",
                        "com.acme.Integr is not loaded; did you mean java.lang.Integer?",
                        "com.acme.Nope is not loaded");
    }

    /** Of methods a JVM tells those that it has compiled: one that is not may be there all the same, and is traced. */
    @Test
    void find_methodWithASlip_isToldWithTheCompiledOneThatIsMeant() throws LiveException {
        TraceFilter filter =
                find("com.acme.Pool::tkae;com.acme.Pool::give;com.acme.Pool::restock;com.acme.Shape::area");

        assertThat(filter.entries())
                .containsExactly(
                        "com.acme.Pool::tkae", "com.acme.Pool::give", "com.acme.Pool::restock", "com.acme.Shape::area");
        assertThat(filter.doubts())
                .containsExactly("com.acme.Pool::tkae is no method that ran often; did you mean com.acme.Pool::take?");
    }

    @Test
    void withoutCalls_areNamesNoneOfWhoseMethodsWasCalled() throws LiveException {
        TraceFilter filter =
                find("com.acme.Pool::take;com.acme.Pool::tale;com.acme.order;com.acme.Shape;@com.acme.Timed");

        assertThat(filter.withoutCalls(Set.of("com.acme.Pool.take", "com.acme.order.OrderService.place")))
                .containsExactly("com.acme.Pool::tale", "com.acme.Shape");
        assertThat(filter.withoutCalls(Set.of("com.acme.Shapes.of"))).contains("com.acme.Shape");
        assertThat(filter.withoutCalls(Set.of())).isEqualTo(filter.names()).contains("@com.acme.Timed");
    }

    @Test
    void find_nothing_isRefused() {
        assertThatThrownBy(() -> find("com.acme.Nope"))
                .isInstanceOf(LiveException.class)
                .hasMessageContaining("JVM 7 has loaded no such class: com.acme.Nope is not loaded");
        assertThatThrownBy(() -> find(" ; "))
                .isInstanceOf(LiveException.class)
                .hasMessageContaining("' ; ' names no class, method or package to trace");
    }

    @Test
    void find_packageOfTooManyClasses_isRefused() {
        var many = new LoadedClasses(
                IntStream.rangeClosed(0, TraceFilter.MOST)
                        .mapToObj(number -> "|--com.acme.C" + number + "/0x1")
                        .collect(Collectors.joining("\n")),
                "",
                Nearest::to);

        assertThatThrownBy(() -> TraceFilter.find("JVM 7", many, "com.acme"))
                .hasMessageContaining("com.acme: 401 loaded classes, more than 400");
    }

    private static TraceFilter find(String text) throws LiveException {
        return TraceFilter.find("JVM 7", LOADED, text);
    }
}
