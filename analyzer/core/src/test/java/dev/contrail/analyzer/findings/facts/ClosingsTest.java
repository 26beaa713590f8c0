package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.findings.facts.Closings.Closing;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was done to objects after they were closed, as in {@code File#1 closed at 4, used at 6, closed again at 8}. */
class ClosingsTest {
    private final Story story = new Story();

    private List<String> broken() {
        Trace trace = story.trace();
        return new Closings(trace, new Verbs(trace))
                .broken().values().stream()
                        .flatMap(List::stream)
                        .map(closing -> told(trace, closing))
                        .toList();
    }

    private static String told(Trace trace, Closing closing) {
        return trace.participants().get(closing.object()).displayName() + " closed at "
                + Rows.time(trace, closing.close()) / 1_000_000
                + times(trace, ", used at ", closing.uses())
                + times(trace, ", closed again at ", closing.again());
    }

    private static String times(Trace trace, String words, List<Row> rows) {
        return rows.isEmpty()
                ? ""
                : words
                        + rows.stream()
                                .map(row -> "" + Rows.time(trace, row) / 1_000_000)
                                .collect(Collectors.joining(" and "));
    }

    @Test
    void object_thatIsUsedAfterItsClose_isTold_withEachUse() {
        story.created(0, "t", "main", "File#1")
                .call(2, "t", "main", "File#1", "read")
                .closed(4, "t", "main", "File#1")
                .call(6, "t", "main", "File#1", "read")
                .action(7, "u", "File#1", "write", null)
                .state(8, "u", "File#1", "grow", "size", 3);

        assertThat(broken()).containsExactly("File#1 closed at 4, used at 6 and 7 and 8");
    }

    @Test
    void object_thatOthersAnswer_thatCalls_orIsAskedHowItIs_isNotUsed() {
        story.closed(4, "t", "main", "File#1")
                .reply(5, "t", "main", "File#1", "done")
                .call(6, "t", "File#1", "main", "note")
                .call(7, "t", "File#1", "File#1", "read")
                .call(8, "t", "main", "File#1", "status")
                .call(9, "t", "main", "File#1", "release");

        assertThat(broken()).isEmpty();
    }

    @Test
    void object_thatIsCreatedOrOpenedAnew_isUsedAsItShouldBe() {
        story.closed(4, "t", "main", "File#1").created(5, "t", "main", "File#1").call(6, "t", "main", "File#1", "read");
        story.closed(14, "t", "main", "File#2")
                .call(15, "t", "main", "File#2", "reopen")
                .call(16, "t", "main", "File#2", "read");

        assertThat(broken()).isEmpty();
    }

    @Test
    void object_thatIsOpenedAfterItWasUsed_wasUsedAllTheSame_andAgainInEachRound() {
        story.closed(4, "t", "main", "File#1")
                .call(5, "t", "main", "File#1", "read")
                .call(6, "t", "main", "File#1", "reopen")
                .closed(7, "t", "main", "File#1")
                .call(8, "t", "main", "File#1", "read");

        assertThat(broken()).containsExactly("File#1 closed at 4, used at 5", "File#1 closed at 7, used at 8");
    }

    @Test
    void object_thatIsClosedAgain_isTold_andACallThatClosesBeforeTheMessageIsOneClosing() {
        story.closed(4, "t", "main", "File#1").closed(5, "u", "main", "File#1");
        story.call(10, "t", "main", "File#2", "close").closed(11, "t", "main", "File#2");
        story.call(20, "t", "main", "File#3", "close")
                .closed(21, "t", "main", "File#3")
                .closed(22, "t", "main", "File#3");

        assertThat(broken())
                .containsExactly("File#1 closed at 4, closed again at 5", "File#3 closed at 21, closed again at 22");
    }

    @Test
    void object_closedByWords_thenUsed_thenToldToBeClosed_isOneClosing() {
        story.call(10, "t", "main", "File#1", "close")
                .call(11, "t", "main", "File#1", "read")
                .closed(12, "t", "main", "File#1");

        assertThat(broken()).containsExactly("File#1 closed at 10, used at 11");
    }

    @Test
    void objects_closedByWordsOfOneTable_areClosedTwice_ofTwoTablesOnce() {
        story.action(1, "t", "Pool#1", "shutdown", null).action(3, "t", "Pool#1", "shutdown", null);
        story.call(11, "t", "main", "Pool#2", "shutdown").action(12, "t", "Pool#2", "shutdown", null);
        story.action(21, null, "Pool#3", "shutdown", null).action(22, "t", "Pool#3", "shutdown", null);

        assertThat(broken()).containsExactly("Pool#1 closed at 1, closed again at 3");
    }

    @Test
    void words_thatTellThatItIsClosed_closeNothing() {
        story.call(1, "t", "main", "Pool#1", "isClosed").call(2, "t", "main", "Pool#1", "read");

        assertThat(broken()).isEmpty();
    }

    @Test
    void objects_ofATypeThatIsUsedAgainAsARule_areGivenBackByClosing() {
        for (int n = 1; n <= 4; n++) {
            story.action(n * 10, "t", "Lease#" + n, "close", null);
            if (n <= 3) {
                story.action(n * 10 + 1, "t", "Lease#" + n, "read", null);
            }
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void objects_ofATypeOfWhichHalfAreUsedAgain_orTwoOfTwo_areUsedAfterTheirClose() {
        for (int n = 1; n <= 4; n++) {
            story.action(n * 10, "t", "Lease#" + n, "close", null);
            if (n <= 2) {
                story.action(n * 10 + 1, "t", "Lease#" + n, "read", null)
                        .action(n * 10 + 2, "t", "Rent#" + n, "close", null)
                        .action(n * 10 + 3, "t", "Rent#" + n, "read", null);
            }
        }
        assertThat(broken())
                .containsExactly(
                        "Lease#1 closed at 10, used at 11",
                        "Lease#2 closed at 20, used at 21",
                        "Rent#1 closed at 12, used at 13",
                        "Rent#2 closed at 22, used at 23");
    }

    @Test
    void objects_toldToBeClosed_areUsedAfterwards_howeverManyAre() {
        for (int n = 1; n <= 4; n++) {
            story.closed(n * 10, "t", "main", "File#" + n).call(n * 10 + 1, "t", "main", "File#" + n, "read");
        }
        assertThat(broken()).hasSize(4);
    }

    @Test
    void name_withoutANumberThatIsClosedAgainAndAgain_standsForMany() {
        story.closed(1, "t", "main", "file").closed(2, "t", "main", "file").closed(3, "t", "main", "file");
        assertThat(broken()).isEmpty();

        var twice = new ClosingsTest();
        twice.story.closed(1, "t", "main", "file").closed(2, "t", "main", "file");
        assertThat(twice.broken()).containsExactly("file closed at 1, closed again at 2");

        var created = new ClosingsTest();
        created.story.created(0, "t", "main", "file").closed(1, "t", "main", "file");
        created.story.closed(2, "t", "main", "file").closed(3, "t", "main", "file");
        assertThat(created.broken()).containsExactly("file closed at 1, closed again at 2 and 3");
    }

    @Test
    void name_withoutANumber_closedByWords_usedAndClosedAgain_isManyInTurn() {
        story.action(1, "t", "file", "close", null)
                .action(2, "t", "file", "read", null)
                .action(3, "t", "file", "close", null);
        story.action(11, "t", "File#1", "close", null).action(12, "t", "File#1", "read", null);
        story.action(13, "t", "File#1", "close", null);

        assertThat(broken()).containsExactly("File#1 closed at 11, used at 12, closed again at 13");
    }

    @Test
    void item_withANumber_isWhatAnActionCloses_andTheObjectIsNot() {
        story.action(1, "t", "Pool#1", "close", "Connection#1")
                .action(2, "t", "Pool#1", "read", null)
                .action(3, "t", "Pool#1", "read", "Connection#1");

        assertThat(broken()).containsExactly("Connection#1 closed at 1, used at 3");
    }

    @Test
    void item_withoutANumber_isWhatAnActionCloses_whereItWasInTheObjectBefore_elseItSaysWhy() {
        story.action(1, "t", "Pool#1", "read", "conn-7")
                .action(2, "t", "Pool#1", "close", "conn-7")
                .action(3, "t", "Pool#1", "read", null);
        story.action(12, "t", "Pool#2", "close", "conn-7").action(13, "t", "Pool#2", "read", null);

        assertThat(broken()).containsExactly("Pool#2 closed at 12, used at 13");
    }

    @Test
    void trace_inWhichNothingIsClosed_hasNone() {
        story.created(0, "t", "main", "File#1").call(2, "t", "main", "File#1", "read");

        assertThat(broken()).isEmpty();
    }
}
