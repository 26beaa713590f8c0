package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Collapse;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.seen.GoldenSvg;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each thing a sequence diagram can show, drawn once and kept. */
class SequenceGoldenTest {
    private static final SequenceOptions OPTIONS = SequenceOptions.DEFAULT;

    private static void check(String name, SequenceOptions options, Trace... runs) throws IOException {
        List<Picture> pages = SequencePicture.pages(Arrays.stream(runs)
                .map(run -> Sequences.of(List.of(run), options))
                .toList());
        GoldenSvg.assertAsGolden("sequence-" + name, pages.get(0));
    }

    /** A call within a call, one to oneself, and one that is never answered. */
    @Test
    void nestedCalls_haveActivationBarsBesideEachOther() throws IOException {
        check(
                "activation",
                OPTIONS,
                new MessageTrace()
                        .call("Client", "Server", "get")
                        .call("Server", "Server", "look")
                        .call("Server", "Cache/1", "find")
                        .call("Cache/1", "Server", "load")
                        .reply("Server", "Cache/1", "loaded")
                        .reply("Cache/1", "Server", "found")
                        .reply("Server", "Server", "seen")
                        .call("Server", "Audit", "note")
                        .reply("Server", "Client", "200 OK")
                        .build("activation.jfr"));
    }

    /** The last call of each thread waits for what the others got; a note is never answered, and so waits for nothing. */
    @Test
    void callsWithoutReply_haveBarsWithATornEnd() throws IOException {
        check(
                "open",
                OPTIONS,
                new MessageTrace()
                        .on("worker-1")
                        .call("Client/1", "Server", "get a")
                        .call("Server", "Cache", "find a")
                        .reply("Cache", "Server", "found")
                        .reply("Server", "Client/1", "200 OK")
                        .on("worker-2")
                        .call("Client/2", "Server", "get b")
                        .reply("Server", "Client/2", "200 OK")
                        .call("Client/2", "Server", "get c")
                        .call("Server", "Audit", "note")
                        .call("Server", "Cache", "find c")
                        .on("worker-1")
                        .call("Client/1", "Server", "get d")
                        .build("open.jfr"));
    }

    @Test
    void bornAndClosed_haveTheirHeadWhereTheyAreBornAndACrossAtTheEnd() throws IOException {
        check(
                "lifetime",
                OPTIONS,
                new MessageTrace()
                        .call("Client", "Pool/1", "borrow")
                        .created("Pool/1", "Connection/1")
                        .created("Connection/1", "Socket/1")
                        .closed("Connection/1", "Socket/1")
                        .created("Connection/1", "Socket/2")
                        .reply("Pool/1", "Client", "lent")
                        .closed(null, "Pool/1")
                        .build("lifetime.jfr"));
    }

    @Test
    void fromAndToNobody_haveGatesAtTheEdge() throws IOException {
        check(
                "gates",
                OPTIONS,
                new MessageTrace()
                        .call(null, "Server", "request")
                        .call("Server", null, "query")
                        .reply(null, "Server", "rows")
                        .reply("Server", null, "200 OK")
                        .reply("Server", "Client", "never asked")
                        .build("gates.jfr"));
    }

    @Test
    void whatWentWrong_isInTheAlarmsInk() throws IOException {
        check(
                "alarm",
                OPTIONS,
                new MessageTrace()
                        .call("Client", "Server", "get")
                        .reply("Server", "Client", "503 Service Unavailable")
                        .call("Client", "Server", "get")
                        .reply("Server", "Client", "failed: timeout")
                        .build("alarm.jfr"));
    }

    @Test
    void repeats_areDrawnOnceWithTheirNumber() throws IOException {
        var trace = new MessageTrace().call("Client", "Queue/1", "open");
        for (int i = 0; i < 37; i++) {
            trace.call("Client", "Queue/1", "poll").reply("Queue/1", "Client", "empty");
        }
        check(
                "folded",
                OPTIONS.folding(Folding.ALWAYS),
                trace.closed("Client", "Queue/1").build("folded.jfr"));
    }

    @Test
    void silence_isABreakThroughAllLifelines() throws IOException {
        check(
                "gap",
                OPTIONS,
                new MessageTrace()
                        .call("Client", "Server", "get")
                        .silent(400_000)
                        .reply("Server", "Client", "200 OK")
                        .call("Client", "Server", "get")
                        .reply("Server", "Client", "200 OK")
                        .build("gap.jfr"));
    }

    @Test
    void instancesOfAClass_areOneLifelineWhenCollapsed() throws IOException {
        check("by-class", OPTIONS.collapse(Collapse.CLASS), instances());
    }

    @Test
    void classesOfAPackage_areOneLifelineWhenCollapsed() throws IOException {
        check("by-package", OPTIONS.collapse(Collapse.PACKAGE), instances());
    }

    private static Trace instances() {
        return new MessageTrace()
                .call("com.acme.web.Client/1", "com.acme.pool.Pool/1", "borrow")
                .created("com.acme.pool.Pool/1", "com.acme.pool.Connection/1")
                .created("com.acme.pool.Pool/1", "com.acme.pool.Connection/2")
                .call("com.acme.web.Client/1", "com.acme.pool.Connection/2", "send")
                .reply("com.acme.pool.Connection/2", "com.acme.web.Client/1", "sent")
                .closed("com.acme.pool.Pool/1", "com.acme.pool.Connection/1")
                .build("instances.jfr");
    }

    /** Two threads, and exchanges with numbers that overlap. */
    @Test
    void exchanges_haveTheirNumbersAndThreads() throws IOException {
        check(
                "exchanges",
                OPTIONS,
                new MessageTrace()
                        .on("worker-1")
                        .add("Client", "Server", "get a", MessageKind.CALL, 17)
                        .on("worker-2")
                        .add("Client", "Server", "get b", MessageKind.CALL, 18)
                        .add("Server", "Client", "b", MessageKind.REPLY, 18)
                        .on("worker-1")
                        .add("Server", "Client", "a", MessageKind.REPLY, 17)
                        .build("exchanges.jfr"));
    }

    @Test
    void longTexts_areWrappedAndCut() throws IOException {
        String words = "a label that goes on and on about what was asked for, ".repeat(6);
        check(
                "long-texts",
                OPTIONS,
                new MessageTrace()
                        .call("com.acme.AnUnusuallyLongClassNameForAThingThatSendsMessages/1", "Server", words)
                        .reply("Server", "com.acme.AnUnusuallyLongClassNameForAThingThatSendsMessages/1", "ok")
                        .build("long-texts.jfr"));
    }

    @Test
    void processes_haveTheirNameOverTheirLifelines() throws IOException {
        Trace front = new MessageTrace()
                .call("Client", "Server/1", "get")
                .reply("Server/1", "Client", "200 OK")
                .build("front.jfr");
        Trace back =
                new MessageTrace().silent(10).call("Server/1", "Store", "load").build("back.jfr");
        List<Picture> pages = SequencePicture.pages(List.of(Sequences.of(List.of(front, back), OPTIONS)));
        GoldenSvg.assertAsGolden("sequence-processes", pages.get(0));
    }

    @Test
    void twoRuns_standUnderEachOther() throws IOException {
        check(
                "two-runs",
                OPTIONS,
                new MessageTrace().call("Client", "Server", "get").build("buggy.jfr"),
                new MessageTrace()
                        .call("Client", "Server", "get")
                        .reply("Server", "Client", "200 OK")
                        .build("fixed.jfr"));
    }
}
