package dev.contrail.spark.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page of a fleet, without a fleet. */
class FleetPageTest {
    @Test
    void page_ofManyVersions_hasThemInTheOrderOfPeople_andHostsInAddresses() {
        var found = new Fleet.Found(3, 1, "a \"title\"", "über dump.jfr");
        var hosts = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Fleet.Host("web " + i, "1." + i, i > 9 ? Map.of("spin", found) : Map.of()))
                .toList();
        String page = FleetPage.of(new Fleet(List.of("spin"), hosts, 12, Map.of()), "https://x/%v/%h/%s.html");

        assertThat(page)
                .containsSubsequence(
                        "1.1: 0 of 1 hosts",
                        "1.2: 0 of 1 hosts",
                        "1.9: 0 of 1 hosts",
                        "1.10: 1 of 1 hosts, 1 with warnings",
                        "1.12: 1 of 1 hosts, 1 with warnings")
                .contains("https://x/1.11/web%2011/%C3%BCber%20dump.html", "a &quot;title&quot;", "3 of 12 hosts");
    }
}
