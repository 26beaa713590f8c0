package dev.contrail.analyzer.meaning;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How many calls of one kind are answered, and which are not. Not thread-safe.
 *
 * <p>A kind's last call on a thread may yet be answered, so it does not speak against the rule, as long as these are no more
 * than those that were answered: where eight threads hang in their second call, all eight are open.
 */
public final class CallCount {
    private final BitSet open = new BitSet();
    private final Set<Integer> threads = new HashSet<>();
    private int answered;
    private int last;

    /** None yet. */
    public CallCount() {}

    /** Adds a call; of each thread its last call first. */
    public void add(int call, int thread, boolean isAnswered) {
        boolean isLast = threads.add(thread);
        if (isAnswered) {
            answered++;
        } else {
            open.set(call);
            last += isLast ? 1 : 0;
        }
    }

    /** Adds those that nobody answered to others, if such calls are answered as a rule. */
    public void addOpenTo(BitSet all) {
        if (CallKinds.areAnswered(answered, answered + open.cardinality() - Math.min(last, answered))) {
            all.or(open);
        }
    }
}
