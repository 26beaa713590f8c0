package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.derive.sequence.SequenceOptions.Collapse;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.ThreadFamilies;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who takes part in the messages of a run, and which lifeline each has. */
final class Cast {
    /**
     * Who has a lifeline.
     *
     * @param trace the process: its place in the run
     * @param participant without a number when it stands for all instances of a name
     */
    record Role(int trace, Participant participant) {}

    private final MergedMessages messages;
    /** By trace: what its threads have in common. */
    private final List<ThreadFamilies> families;

    private final List<Role> roles;
    private final int[] instances;
    /** By trace and participant: the lifeline, or absent. */
    private final int[][] lifelines;

    private Cast(
            MergedMessages messages,
            List<ThreadFamilies> families,
            List<Role> roles,
            int[] instances,
            int[][] lifelines) {
        this.messages = messages;
        this.families = families;
        this.roles = roles;
        this.instances = instances;
        this.lifelines = lifelines;
    }

    /** The lifelines from left to right, as {@link CastOrder} has them. */
    static Cast of(MergedMessages messages, Collapse collapse) {
        Cast byFirstAppearance = byFirstAppearance(messages, collapse);
        return byFirstAppearance.reordered(CastOrder.of(byFirstAppearance));
    }

    private static Cast byFirstAppearance(MergedMessages messages, Collapse collapse) {
        var roles = new Dictionary<Role>();
        List<ThreadFamilies> families =
                messages.run().stream().map(ThreadFamilies::of).toList();
        int[][] lifelines = nobody(messages.run());
        for (int message = 0; message < messages.size(); message++) {
            int trace = messages.traceOf(message);
            for (int who : new int[] {messages.from(message), messages.to(message)}) {
                if (who != Trace.ABSENT && lifelines[trace][who] == Trace.ABSENT) {
                    Participant participant =
                            messages.run().get(trace).participants().get(who);
                    lifelines[trace][who] =
                            roles.indexOf(new Role(trace, shown(participant, collapse, families.get(trace))));
                }
            }
        }
        return new Cast(messages, families, roles.values(), instances(lifelines, roles.size()), lifelines);
    }

    private static int[][] nobody(List<Trace> run) {
        int[][] lifelines = new int[run.size()][];
        for (int trace = 0; trace < lifelines.length; trace++) {
            lifelines[trace] = new int[run.get(trace).participants().size()];
            Arrays.fill(lifelines[trace], Trace.ABSENT);
        }
        return lifelines;
    }

    private static Participant shown(Participant participant, Collapse collapse, ThreadFamilies families) {
        return switch (collapse) {
            case INSTANCE -> participant;
            case CLASS -> ofClass(participant, families);
            case PACKAGE ->
                participant.packageName().isEmpty()
                        ? ofClass(participant, families)
                        : new Participant(participant.packageName(), 0, 0);
        };
    }

    /** Its class; a thread's family is what a class is to instances. */
    private static Participant ofClass(Participant participant, ThreadFamilies families) {
        String family = families.of(participant);
        return family.equals(participant.name())
                ? new Participant(participant.name(), participant.fullName(), 0, 0)
                : new Participant(family, 0, 0);
    }

    private static int[] instances(int[][] lifelines, int roles) {
        int[] instances = new int[roles];
        for (int[] ofTrace : lifelines) {
            for (int lifeline : ofTrace) {
                if (lifeline != Trace.ABSENT) {
                    instances[lifeline]++;
                }
            }
        }
        return instances;
    }

    /** The same cast with role {@code order[i]} in place i. */
    private Cast reordered(int[] order) {
        int[] place = new int[order.length];
        var ordered = new ArrayList<Role>();
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            ordered.add(roles.get(order[i]));
        }
        int[][] placed = new int[lifelines.length][];
        for (int trace = 0; trace < placed.length; trace++) {
            placed[trace] = Arrays.stream(lifelines[trace])
                    .map(lifeline -> lifeline == Trace.ABSENT ? lifeline : place[lifeline])
                    .toArray();
        }
        return new Cast(messages, families, ordered, instances(placed, order.length), placed);
    }

    MergedMessages messages() {
        return messages;
    }

    int size() {
        return roles.size();
    }

    Role role(int lifeline) {
        return roles.get(lifeline);
    }

    /** What a lifeline has in common with others: the name of its class, or of its thread's family. */
    String kind(int lifeline) {
        Role role = role(lifeline);
        return families.get(role.trace()).of(role.participant());
    }

    /** How many participants share a lifeline. */
    int instances(int lifeline) {
        return instances[lifeline];
    }

    /** The sender's lifeline; absent when the message comes from outside. */
    int from(int message) {
        return lifeline(message, messages.from(message));
    }

    /** The receiver's lifeline; absent when the message goes outside. */
    int to(int message) {
        return lifeline(message, messages.to(message));
    }

    private int lifeline(int message, int who) {
        return who == Trace.ABSENT ? Trace.ABSENT : lifelines[messages.traceOf(message)][who];
    }
}
