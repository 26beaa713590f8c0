package dev.contrail.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.spark.fleet.ContrailFleet;
import dev.contrail.spark.fleet.FleetOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The job that looks for bugs in a fleet's recordings. */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "it does not depend on the Java, and takes a while")
class FleetTest {
    @TempDir
    Path folder;

    @Test
    void job_ofAFleet_writesFindingsAndAPage() throws Exception {
        SparkSession session = Sessions.local(2);
        for (int host = 0; host < 4; host++) {
            String version = host < 2 ? "1.4" : "1.5";
            Path dumps = Files.createDirectories(folder.resolve("dumps/version=" + version + "/host=web-" + host));
            String sample = host < 2 ? "upload-queue-fixed.jfr" : "upload-queue-buggy.jfr";
            Files.copy(Samples.FOLDER.resolve(sample), dumps.resolve("dump.jfr"));
        }
        Path odd = Files.createDirectories(folder.resolve("dumps/version=1.5/host=<b>"));
        Damaged.noRecording(odd);
        String output = folder.resolve("out").toString();

        String words = ContrailFleet.run(
                session,
                new FleetOptions(
                        List.of(folder + "/dumps/*/*/*.jfr"),
                        output,
                        "/host=([^/]+)/",
                        "/version=([^/]+)/",
                        "reports/%h/%s.html",
                        Map.of()));

        assertThat(words).startsWith("5 recordings of 5 hosts, findings on");
        session.read().parquet(output + "/findings").createOrReplaceTempView("contrail_findings");
        assertThat(session.sql("select min(version), count(distinct host) from contrail_findings where kind = 'spin'")
                        .first()
                        .toString())
                .isEqualTo("[1.5,2]");
        String page = Files.readString(Path.of(output, "index.html"));
        assertThat(page)
                .contains(
                        "<th>web-2</th><td>1.5</td>",
                        "<th class=\"n\">spin</th>",
                        "Since which version",
                        "reports/web-2/dump.html")
                .contains("1.5: 2 of 3", "&lt;b>", "not a Flight Recorder recording")
                .doesNotContain("<b>");
    }

    @Test
    void options_thatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> parse("a.jfr")).hasMessage("--output is missing");
        assertThatThrownBy(() -> parse("--output", "x")).hasMessage("no recordings named");
        assertThatThrownBy(() -> parse("a.jfr", "--output", "x", "--hosts", "y"))
                .hasMessage("unknown option --hosts");
        assertThatThrownBy(() -> parse("a.jfr", "--output", "x", "--host", "web"))
                .hasMessage("the pattern web has no group in parentheses");
        assertThat(parse("a.jfr", "--output", "x", "--map", "m.yml").reading()).containsEntry("map", "m.yml");
    }

    private static FleetOptions parse(String... arguments) {
        return FleetOptions.parse(List.of(arguments));
    }
}
