package dev.contrail.analyzer.golden;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Who of a recorded sequence stands for whom of the expected one, as far as that is known. */
final class Cast {
    private static final Pattern NUMBERED = Pattern.compile("(.*)#\\d+");

    /** By expected participant: the lifeline, or none yet. One without a number takes all objects of its name. */
    private final int[] lifelineOf;
    /** By lifeline: the expected participant, or none yet. */
    private final int[] roleOf;

    private final String[] kindOfRole;
    private final String[] kindOfLifeline;
    private final boolean[] taken;

    Cast(List<String> participants, SequenceDiagram recorded) {
        List<Lifeline> lifelines = recorded.lifelines();
        lifelineOf = filled(participants.size());
        roleOf = filled(lifelines.size());
        taken = new boolean[participants.size()];
        kindOfRole = participants.stream().map(Cast::kindOf).toArray(String[]::new);
        kindOfLifeline = lifelines.stream()
                .map(lifeline -> kindOf(MermaidText.normal(lifeline.displayName())))
                .toArray(String[]::new);
        for (int role = 0; role < participants.size(); role++) {
            String name = participants.get(role);
            if (!NUMBERED.matcher(name).matches()) {
                takeAllOf(name, role, lifelines);
            }
        }
    }

    private void takeAllOf(String name, int role, List<Lifeline> lifelines) {
        taken[role] = true;
        for (int lifeline = 0; lifeline < roleOf.length; lifeline++) {
            String simple =
                    MermaidText.normal(lifelines.get(lifeline).participant().name());
            if (simple.equals(name)) {
                roleOf[lifeline] = role;
            }
        }
    }

    /** Instances have their type in common; a name stands for itself. */
    private static String kindOf(String name) {
        var numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) + "#" : name;
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Whether a lifeline can be this participant; none is the outside for both. */
    boolean fits(int role, int lifeline) {
        if (role == NONE || lifeline == NONE) {
            return role == lifeline;
        }
        if (roleOf[lifeline] != NONE) {
            return roleOf[lifeline] == role;
        }
        return !taken[role] && lifelineOf[role] == NONE && kindOfRole[role].equals(kindOfLifeline[lifeline]);
    }

    /** Whether a participant stands for all objects of its name, which may talk to each other. */
    boolean isMany(int role) {
        return role != NONE && taken[role];
    }

    /** Settles who a lifeline is; false when that was settled before. */
    boolean bind(int role, int lifeline) {
        if (lifeline == NONE || roleOf[lifeline] != NONE) {
            return false;
        }
        roleOf[lifeline] = role;
        lifelineOf[role] = lifeline;
        return true;
    }

    /** Takes back what {@link #bind} settled. */
    void free(int lifeline) {
        lifelineOf[roleOf[lifeline]] = NONE;
        roleOf[lifeline] = NONE;
    }
}
