package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlivedTest {
    private static final String CONNECTION = "Connection/1";

    /** One request over a socket: what the socket says, and what the connection answers. */
    private static void request(MessageTrace trace, String socket, String said, String answered) {
        trace.call("Client", CONNECTION, "get");
        trace.call(CONNECTION, socket, "GET /");
        trace.reply(socket, CONNECTION, said);
        trace.reply(CONNECTION, "Client", answered);
    }

    private static List<Finding> found(MessageTrace trace) {
        return new Outlived().in(new Evidence(trace.build()));
    }

    private static List<Finding> twoSockets(String first, String second, String answered) {
        var trace = new MessageTrace();
        trace.created("Pool", CONNECTION).created(CONNECTION, "Socket/2");
        request(trace, "Socket/2", first, first);
        trace.closed(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3");
        request(trace, "Socket/3", second, answered);
        return found(trace);
    }

    @ParameterizedTest
    @CsvSource({
        "503 Slow Down, 200 OK, failed: 503 Slow Down, 1", // stale
        "503, 200 OK, failed: 503, 1", // short, but an error
        "503 Slow Down, 200 OK, 200 OK, 0", // what the second said
        "503 Slow Down, 503 Slow Down, failed: 503 Slow Down, 0", // it said so again
        "503 Slow Down, 200 OK, done, 0", // neither
        "done, 200 OK, all is done, 0", // too short to tell
        "accepted, not accepted, not accepted, 0", // in what the second said
        "accepted, 200 OK, unaccepted, 0", // in another word
        "503 Slow Down, retried, retried after 503 Slow Down, 0", // with what the second said
    })
    void outlived_byWhatIsAnswered_isFoundWhenItIsStale(String first, String second, String answered, int found) {
        assertThat(twoSockets(first, second, answered)).hasSize(found);
    }

    @Test
    void outlived_withoutASecondSocket_isACacheAndNone() {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2");
        request(trace, "Socket/2", "503 Slow Down", "503 Slow Down");
        trace.closed(CONNECTION, "Socket/2");
        trace.call("Client", CONNECTION, "get").reply(CONNECTION, "Client", "503 Slow Down");
        assertThat(found(trace)).isEmpty();
    }

    @Test
    void outlived_bySocketsAtTheSameTime_isNone() {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3");
        request(trace, "Socket/2", "503 Slow Down", "503 Slow Down");
        request(trace, "Socket/3", "200 OK", "503 Slow Down");
        assertThat(found(trace)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"responseReceived = false, 0", "something else, 1", "responseReceived = true, 0"})
    void outlived_byAFlag_isANoteUnlessTheFlagIsSetAnew(String atReconnect, int found) {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2");
        trace.call(CONNECTION, "Socket/2", "GET /").reply("Socket/2", CONNECTION, "200 OK");
        trace.call(CONNECTION, CONNECTION, "responseReceived = true");
        trace.closed(CONNECTION, "Socket/2");
        trace.call(CONNECTION, CONNECTION, atReconnect);
        trace.created(CONNECTION, "Socket/3").call(CONNECTION, "Socket/3", "GET /");
        List<Finding> findings = found(trace);
        assertThat(findings).hasSize(found).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title()).isEqualTo("Connection#1 outlived Socket#1 and kept “responseReceived = true”");
            assertThat(finding.words())
                    .isEqualTo(
                            "Connection#1 noted “responseReceived = true” at +0.003 ms, while it used Socket#1, and did"
                                    + " not take that back before it used Socket#2 at +0.007 ms.");
            assertThat(finding.evidence().participants())
                    .extracting(Participant::displayName)
                    .containsExactly("Connection#1", "Socket#1", "Socket#2");
            assertThat(finding.evidence().time().startNanos()).isEqualTo(MessageTrace.START + 3_000);
            assertThat(finding.evidence().time().endNanos()).isEqualTo(MessageTrace.START + 7_000);
        });
    }

    @Test
    void outlived_byAFlagThatIsNotOfTheSocket_isNone() {
        var trace = new MessageTrace();
        trace.created("Pool", CONNECTION).call(CONNECTION, CONNECTION, "configured = true");
        trace.created(CONNECTION, "Socket/2").call(CONNECTION, "Socket/2", "GET /");
        trace.call(CONNECTION, CONNECTION, "running = true");
        trace.closed(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3").call(CONNECTION, "Socket/3", "GET /");
        assertThat(found(trace)).isEmpty();
    }

    @Test
    void outlived_byAStaleAnswer_tellsWhoSaidWhatAndWhen() {
        assertThat(twoSockets("503 Slow Down", "200 OK", "failed: 503 Slow Down"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title())
                            .isEqualTo("Connection#1 outlived Socket#1 and still answers “503 Slow Down”, once");
                    assertThat(finding.words())
                            .isEqualTo(
                                    "Socket#1 said “503 Slow Down” at +0.004 ms and was closed at +0.006 ms. Connection#1"
                                            + " went on with Socket#2, and answered Client with it once, first at +0.011 ms:"
                                            + " “failed: 503 Slow Down”. But Socket#2 had just said “200 OK”. ");
                    assertThat(finding.evidence().participants())
                            .extracting(Participant::displayName)
                            .containsExactly("Connection#1", "Socket#1", "Socket#2", "Client");
                    assertThat(finding.evidence().threads())
                            .extracting(TraceThread::name)
                            .containsExactly("main");
                    assertThat(finding.evidence().time().startNanos()).isEqualTo(MessageTrace.START + 4_000);
                    assertThat(finding.evidence().time().endNanos()).isEqualTo(MessageTrace.START + 11_000);
                    assertThat(finding.evidence().count("outlived")).isEqualTo(1);
                });
    }

    @Test
    void outlived_byWhatThePartToldByACall_isFoundToo() {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2").call("Socket/2", CONNECTION, "503 Slow Down");
        trace.closed(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3");
        request(trace, "Socket/3", "200 OK", "failed: 503 Slow Down");
        assertThat(found(trace)).hasSize(1);
    }

    @Test
    void outlived_byAnAnswerForWhichNobodyWasAsked_isACacheAndNone() {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2");
        request(trace, "Socket/2", "503 Slow Down", "503 Slow Down");
        trace.closed(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3");
        request(trace, "Socket/3", "200 OK", "200 OK");
        trace.call("Client", CONNECTION, "get").reply(CONNECTION, "Client", "503 Slow Down");
        assertThat(found(trace)).isEmpty();
    }

    @Test
    void outlived_byWhatTheLiveOneSaidBefore_isNone() {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2").closed(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3");
        request(trace, "Socket/3", "503 Slow Down", "503 Slow Down");
        request(trace, "Socket/3", "200 OK", "failed: 503 Slow Down");
        assertThat(found(trace)).isEmpty();
    }

    /** What the second one said is as stale as what the first one did once there is a third. */
    @Test
    void outlived_withinOneRequest_isFoundByWhatTheEndedOneSaid() {
        var trace = new MessageTrace();
        trace.created(CONNECTION, "Socket/2").closed(CONNECTION, "Socket/2").created(CONNECTION, "Socket/3");
        trace.call("Client", CONNECTION, "get");
        trace.call(CONNECTION, "Socket/3", "GET /").reply("Socket/3", CONNECTION, "503 Slow Down");
        trace.closed(CONNECTION, "Socket/3").created(CONNECTION, "Socket/4");
        trace.call(CONNECTION, "Socket/4", "GET /").reply("Socket/4", CONNECTION, "200 OK");
        trace.reply(CONNECTION, "Client", "503 Slow Down");
        assertThat(found(trace)).hasSize(1);
    }

    /** Connections that tell what their present socket said, and begin each one afresh. */
    private static MessageTrace healthy(Random random) {
        String[] words = {"200 OK", "404 Not Found", "503 Slow Down", "accepted", "try again later", "closing"};
        var trace = new MessageTrace();
        int socket = 2;
        trace.created(CONNECTION, "Socket/" + socket);
        for (int i = 0; i < 200; i++) {
            if (random.nextInt(5) == 0) {
                trace.closed(CONNECTION, "Socket/" + socket);
                trace.call(CONNECTION, CONNECTION, "early = false");
                trace.created(CONNECTION, "Socket/" + ++socket);
            }
            String said = words[random.nextInt(words.length)];
            request(trace, "Socket/" + socket, said, random.nextBoolean() ? said : "done");
            if (random.nextBoolean()) {
                trace.call(CONNECTION, CONNECTION, "early = true");
            }
        }
        return trace;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void outlived_inAHealthyTrace_isNone(long seed) {
        assertThat(found(healthy(new Random(seed)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void outlived_inAHealthyTraceWithOneStaleAnswer_isThatOne(long seed) {
        MessageTrace trace = healthy(new Random(seed));
        trace.created(CONNECTION, "Socket/900");
        request(trace, "Socket/900", "odd 77", "odd 77");
        trace.closed(CONNECTION, "Socket/900").created(CONNECTION, "Socket/901");
        request(trace, "Socket/901", "even 78", "failed: odd 77");
        List<Finding> found = found(trace);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).evidence().count("staleAnswers")).isEqualTo(1);
    }
}
