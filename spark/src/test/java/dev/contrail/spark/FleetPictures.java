package dev.contrail.spark;

import dev.contrail.spark.fleet.ContrailFleet;
import dev.contrail.spark.fleet.FleetOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Makes the page of a fleet of samples. No test: {@code docs/make-pictures} runs it.
 *
 * <p>The system property {@code contrail.fleet} names the folder to put it into.
 */
class FleetPictures {
    /** What a host of each version has recorded: the bug of the queue came with 1.9, that of orders with 1.10. */
    private static final Map<String, List<String>> PROGRAMS = Map.of(
            "1.8", List.of("upload-queue-fixed", "orders-fixed", "sliding-window-10"),
            "1.9", List.of("upload-queue-buggy", "orders-fixed", "sliding-window-10"),
            "1.10", List.of("upload-queue-buggy", "orders-buggy", "expect-continue-buggy"),
            "1.11", List.of("upload-queue-fixed", "orders-buggy", "expect-continue-fixed"));

    @Test
    void make() throws IOException {
        Path folder = Path.of(System.getProperty("contrail.fleet"));
        int host = 0;
        for (String version : List.of("1.8", "1.9", "1.10", "1.11")) {
            List<String> programs = PROGRAMS.getOrDefault(version, List.of());
            for (int i = 0; i < 6; i++) {
                String name = String.format(Locale.ROOT, "web-%02d", ++host);
                Path dumps = Files.createDirectories(folder.resolve("dumps/version=" + version + "/host=" + name));
                for (String program : programs.subList(0, 1 + i % programs.size())) {
                    Files.copy(Samples.FOLDER.resolve(program + ".jfr"), dumps.resolve(program + ".jfr"));
                }
            }
        }
        Path cut = folder.resolve("dumps/version=1.9/host=web-07/upload-queue-buggy.jfr");
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        Damaged.noRecording(folder.resolve("dumps/version=1.8/host=web-03"));
        ContrailFleet.run(
                Sessions.local(2),
                new FleetOptions(
                        List.of(folder + "/dumps/*/*/*.jfr"),
                        folder.resolve("found").toString(),
                        "/host=([^/]+)/",
                        "/version=([^/]+)/",
                        "reports/%v/%h/%s.html",
                        Map.of()));
    }
}
