package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which reply answers which call. */
class ExchangesTest {
    private final Story story = new Story();
    private double now;

    private ExchangesTest call(String thread, String label, long number) {
        story.call(now++, thread, "Client#1", "Server#1", label, number);
        return this;
    }

    private ExchangesTest reply(String thread, String label, long number) {
        story.reply(now++, thread, "Server#1", "Client#1", label, number);
        return this;
    }

    /** Each reply with what it answers, such as {@code yes to may I}; in order of time. */
    private List<String> answers() {
        Trace trace = story.trace();
        Messages messages = trace.messages();
        var exchanges = new Exchanges(trace);
        var answers = new ArrayList<String>();
        for (int row = 0; row < messages.size(); row++) {
            if (MessageKind.at(messages.kind().get(row)) == MessageKind.REPLY) {
                int call = exchanges.partner(row);
                answers.add(label(trace, row) + " to " + (call == Exchanges.NONE ? "nothing" : label(trace, call)));
            }
        }
        return answers;
    }

    private static String label(Trace trace, int row) {
        return trace.text(trace.messages().label().get(row), "");
    }

    @Test
    void reply_withoutANumber_answersTheLatestOpenCallOfItsThread() {
        call("t", "a", 0).call("t", "b", 0).reply("t", "yes", 0).reply("t", "no", 0);

        assertThat(answers()).containsExactly("yes to b", "no to a");
    }

    @Test
    void reply_moreThanThereAreCalls_answersNothing() {
        call("t", "a", 0)
                .reply("t", "yes", 0)
                .call("t", "b", 0)
                .reply("t", "no", 0)
                .reply("t", "well", 0);

        assertThat(answers()).containsExactly("yes to a", "no to b", "well to nothing");
    }

    @Test
    void reply_toWhatWasCalledAfterAllWasAnswered_answersThat() {
        call("t", "a", 0).reply("t", "yes", 0).call("t", "b", 0).call("t", "c", 0);
        reply("t", "no", 0).reply("t", "well", 0);

        assertThat(answers()).containsExactly("yes to a", "no to c", "well to b");
    }

    @Test
    void reply_ofAnotherPair_answersNothing() {
        call("t", "a", 0);
        story.reply(now++, "t", "Server#2", "Client#1", "yes").reply(now++, "t", "Server#1", "Client#2", "no");
        story.reply(now++, "t", "Client#1", "Server#1", "well");

        assertThat(answers()).containsExactly("yes to nothing", "no to nothing", "well to nothing");
    }

    @Test
    void reply_ofAnotherThread_answersTheOldestCallThatIsOpen() {
        call("t", "a", 0).call("u", "b", 0).call("t", "c", 0);
        reply("w", "yes", 0).reply("w", "no", 0).reply("w", "well", 0).reply("w", "what", 0);

        assertThat(answers()).containsExactly("yes to a", "no to b", "well to c", "what to nothing");
    }

    @Test
    void reply_ofAnotherThread_leavesTheCallToAReplyOfTheSameThread() {
        call("t", "a", 0).call("u", "b", 0).reply("w", "yes", 0).reply("t", "no", 0);

        assertThat(answers()).containsExactly("yes to b", "no to a");
    }

    @Test
    void reply_ofAnotherThread_answersACallOfLaterOnceTheEarlierAreAnswered() {
        call("t", "a", 0).reply("w", "yes", 0).call("t", "b", 0).reply("w", "no", 0);

        assertThat(answers()).containsExactly("yes to a", "no to b");
    }

    @Test
    void reply_withANumber_answersTheLatestCallOfThatNumber() {
        call("t", "a", 7).call("t", "b", 8).call("t", "c", 7);
        reply("w", "yes", 7).reply("w", "no", 8).reply("w", "well", 9);

        assertThat(answers()).containsExactly("yes to c", "no to b", "well to nothing");
    }

    @Test
    void reply_withANumber_isOfOneDirection() {
        call("t", "a", 7);
        story.call(now++, "t", "Client#2", "Server#1", "b", 7);
        reply("w", "yes", 7);
        story.reply(now++, "w", "Server#1", "Client#2", "no", 7);

        assertThat(answers()).containsExactly("yes to a", "no to b");
    }

    @Test
    void reply_withANumber_neverAnswersACallWithoutOne() {
        call("t", "a", 0)
                .reply("t", "yes", 7)
                .call("t", "b", 7)
                .reply("t", "no", 0)
                .reply("t", "well", 0);

        assertThat(answers()).containsExactly("yes to nothing", "no to a", "well to nothing");
    }

    @Test
    void replies_toOneNumberedCall_allAnswerIt_andTheFirstIsItsAnswer() {
        Trace trace =
                call("t", "a", 7).reply("w", "yes", 7).reply("w", "no", 7).story.trace();
        var exchanges = new Exchanges(trace);

        assertThat(exchanges.partner(1)).isZero();
        assertThat(exchanges.partner(2)).isZero();
        assertThat(exchanges.partner(0)).isEqualTo(1);
    }

    @Test
    void replies_whereTwoThreadsUseOneNumberAtOnce_answerTheCallOfTheirOwnThread() {
        call("t", "a", 7).call("u", "b", 7).reply("t", "yes", 7).reply("u", "no", 7);

        assertThat(answers()).containsExactly("yes to a", "no to b");
    }

    @Test
    void replies_ofAThirdThread_orOfOneThatWasAnswered_answerTheLatestCall() {
        call("t", "a", 7)
                .call("u", "b", 7)
                .reply("w", "yes", 7)
                .reply("t", "no", 7)
                .reply("t", "well", 7);

        assertThat(answers()).containsExactly("yes to b", "no to a", "well to b");
    }

    @Test
    void replies_afterAnAnsweredCallOfTheSameNumber_answerTheNewOne() {
        call("t", "a", 7).reply("t", "yes", 7).call("u", "b", 7).reply("t", "no", 7);

        assertThat(answers()).containsExactly("yes to a", "no to b");
    }

    @Test
    void replies_toThousandsOfNumbers_answerEachItsOwn() {
        for (int number = 1; number <= 2_000; number++) {
            story.call(number, "t", "Client#" + number % 7, "Server#1", "call " + number, number * 64L);
        }
        for (int number = 2_000; number >= 1; number--) {
            story.reply(5_000 - number, "w", "Server#1", "Client#" + number % 7, "" + number, number * 64L);
        }

        assertThat(answers()).hasSize(2_000).allMatch(answer -> answer.matches("(\\d+) to call \\1"));
    }

    @Test
    void replies_toThousandsOfPairsAndThreads_answerEachItsOwn() {
        for (int client = 1; client <= 1_000; client++) {
            story.call(client, "t" + client % 5, "Client#" + client, "Server#1", "call " + client);
        }
        for (int client = 1_000; client >= 1; client--) {
            String thread = client % 2 == 0 ? "t" + client % 5 : "w";
            story.reply(5_000 - client, thread, "Server#1", "Client#" + client, "" + client);
        }

        assertThat(answers())
                .hasSize(1_000)
                .allMatch(answer -> answer.matches("(\\d+) to call \\1"))
                .isSortedAccordingTo(Comparator.comparingInt(answer -> -Integer.parseInt(answer.split(" ", 2)[0])));
    }
}
