package dev.contrail.recordings.expectcontinue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.recordings.Program;
import dev.contrail.recordings.Recorded;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectContinueTest {
    private static final String FAILED = "upload failed: 503 Slow Down";
    private static final String CREATED = "201 Created";

    @TempDir
    Path folder;

    @Test
    void run_buggy_reportsGoodResponsesAsTheErrorOfTheFirstSocket() throws Exception {
        var recorded = record("buggy");

        assertThat(recorded.outcome()).contains("server: stored 2 of 3");
        assertThat(labels(recorded, "storage.example", ClientSocket.class.getName()))
                .containsExactly("503 Slow Down", "end of stream", "100 Continue", CREATED, "100 Continue", CREATED);
        assertThat(labels(recorded, HttpConnection.class.getName(), Uploader.class.getName()))
                .containsExactly(FAILED, FAILED, FAILED);
    }

    @Test
    void run_fixed_reportsWhatTheServerAnswered() throws Exception {
        var recorded = record("fixed");

        assertThat(recorded.outcome()).contains("server: stored 2 of 3");
        assertThat(labels(recorded, HttpConnection.class.getName(), Uploader.class.getName()))
                .containsExactly(FAILED, CREATED, CREATED);
        assertThat(labels(recorded, HttpConnection.class.getName(), HttpConnection.class.getName()))
                .containsExactly("responseAlreadyReceived = true", "responseAlreadyReceived = false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"buggy", "fixed"})
    void run_usesOneConnectionOverTwoSockets(String variant) throws Exception {
        var recorded = record(variant);

        assertThat(instances(recorded, HttpConnection.class.getName())).hasSize(1);
        assertThat(instances(recorded, ClientSocket.class.getName())).hasSize(2);
        assertThat(recorded.events()).hasSizeBetween(25, 50);
    }

    @Test
    void run_answersEveryExchangeOnce() throws Exception {
        var recorded = record("fixed");

        var calls = recorded.where(event -> isKind(event, "call") && event.getLong("exchange") != 0);
        var replies = recorded.where(event -> isKind(event, "reply") && event.getLong("exchange") != 0);
        assertThat(replies)
                .extracting(event -> event.getLong("exchange"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(event -> event.getLong("exchange")).toList());
    }

    private Recorded record(String variant) throws Exception {
        return Recorded.of(folder, Program.EXPECT_CONTINUE, variant);
    }

    private static List<String> labels(Recorded recorded, String from, String to) {
        return recorded
                .where(event -> from.equals(event.getString("from")) && to.equals(event.getString("to")))
                .stream()
                .map(event -> event.getString("label"))
                .toList();
    }

    private static List<Integer> instances(Recorded recorded, String created) {
        return recorded.where(event -> isKind(event, "create") && created.equals(event.getString("to"))).stream()
                .map(event -> event.getInt("toId"))
                .distinct()
                .toList();
    }

    private static boolean isKind(RecordedEvent event, String kind) {
        String recorded = event.getString("kind");
        return kind.equals(recorded == null ? "call" : recorded);
    }
}
