package dev.contrail.analyzer.findings.exchange;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.exchange.WrongReply.Wrong;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.PairMap;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Replies with the number of an older call, which come when the same thread has made a newer one.
 *
 * <p>Where calls do not wait for each other this is as it should be. Who waits has one call open at a time, whatever its
 * replies are numbered: a reply to an older call that comes while one is open was taken for the newer one's. Where more
 * are open it is told only when four times as many came in turn.
 */
final class LateReplies {
    private final Evidence evidence;
    private final Messages messages;
    private final PairMap latest = new PairMap();
    /** How many calls of a thread in a direction have got no reply, of whatever number. */
    private final PairMap open = new PairMap();

    private final List<Wrong> alone = new ArrayList<>();
    private final List<Wrong> amongOthers = new ArrayList<>();
    private int inTurn;
    private int unasked;

    private LateReplies(Evidence evidence) {
        this.evidence = evidence;
        this.messages = evidence.trace().messages();
    }

    static List<Wrong> in(Evidence evidence) {
        return new LateReplies(evidence).look();
    }

    private List<Wrong> look() {
        for (int row = 0; row < messages.size(); row++) {
            if (messages.exchange().get(row) != 0) {
                int kind = messages.kind().get(row);
                if (kind == MessageKind.CALL.ordinal()) {
                    call(row);
                } else if (kind == MessageKind.REPLY.ordinal()) {
                    reply(row);
                }
            }
        }
        var late = new ArrayList<Wrong>();
        int all = inTurn + alone.size() + amongOthers.size();
        if ((alone.size() + amongOthers.size()) * 4 <= inTurn) {
            late.addAll(alone);
            late.addAll(amongOthers);
        } else if (unasked * 10 <= all && amongOthers.size() * 4 <= all) {
            late.addAll(alone);
        }
        return late;
    }

    private void call(int row) {
        long direction = Exchanges.direction(messages, row, false);
        int thread = messages.thread().get(row);
        latest.put(direction, thread, row);
        open.put(direction, thread, Math.max(0, open.get(direction, thread)) + 1);
    }

    private void reply(int row) {
        long direction = Exchanges.direction(messages, row, true);
        int thread = messages.thread().get(row);
        int newest = latest.get(direction, thread);
        if (newest == PairMap.NONE) {
            return;
        }
        int waiting = Math.max(0, open.get(direction, thread));
        open.put(direction, thread, Math.max(0, waiting - 1));
        unasked += waiting == 0 ? 1 : 0;
        int call = evidence.exchanges().partner(row);
        if (newest == call) {
            inTurn++;
        } else if (call != Exchanges.NONE && call < newest) {
            var wrong = new Wrong(row, newest, call, "a newer call had been made");
            (waiting == 1 ? alone : amongOthers).add(wrong);
        }
    }
}
