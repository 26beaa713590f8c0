package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Parts of a trace that an id in the events decides. Participants, threads and times mean the same in the part. */
final class Narrowing {
    private final Trace trace;

    Narrowing(Trace trace) {
        this.trace = trace;
    }

    /** Messages from and to, actions with and states of some objects, by identity; a text stands for a name. */
    Trace involving(List<Object> objects) {
        boolean[] involved = new boolean[trace.participants().size()];
        for (int index = 0; index < involved.length; index++) {
            Participant participant = trace.participants().get(index);
            involved[index] = objects.stream().anyMatch(object -> is(participant, object));
        }
        Messages messages = trace.messages();
        Actions actions = trace.actions();
        return with(
                rows(
                        messages.size(),
                        row -> at(involved, messages.from().get(row))
                                || at(involved, messages.to().get(row))),
                rows(
                        actions.size(),
                        row -> at(involved, actions.queue().get(row))
                                || at(involved, actions.task().get(row))),
                trace.snapshots().stream()
                        .map(table -> table.rows(rows(
                                table.size(),
                                row -> at(involved, table.subject().get(row)))))
                        .filter(table -> table.size() > 0)
                        .toList());
    }

    /** Messages of one exchange. */
    Trace ofExchange(long number) {
        Messages messages = trace.messages();
        int[] rows = rows(messages.size(), row -> messages.exchange().get(row) == number);
        return with(rows, new int[0], List.of());
    }

    private static boolean is(Participant participant, Object object) {
        if (object instanceof CharSequence || object instanceof Thread || object instanceof Class) {
            String name = object instanceof Thread thread
                    ? thread.getName()
                    : object instanceof Class<?> type ? type.getName() : object.toString();
            return participant.number() == 0 && participant.fullName().equals(name);
        }
        return participant.number() != 0
                && participant.instance() == System.identityHashCode(object)
                && isOfClass(participant.fullName(), object.getClass());
    }

    /** What a framework generated is recorded by the name of what it stands for. */
    private static boolean isOfClass(String name, Class<?> type) {
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            if (current.getName().equals(name)) {
                return true;
            }
        }
        return type.isHidden()
                || type.isAnonymousClass()
                || java.lang.reflect.Proxy.isProxyClass(type)
                || type.getName().contains("$$");
    }

    private static boolean at(boolean[] flags, int index) {
        return index != Trace.ABSENT && flags[index];
    }

    private static int[] rows(int size, IntPredicate kept) {
        return IntStream.range(0, size).filter(kept).toArray();
    }

    private Trace with(int[] messages, int[] actions, List<Snapshots> snapshots) {
        return trace.with(
                trace.messages().rows(messages), snapshots, trace.actions().rows(actions));
    }
}
