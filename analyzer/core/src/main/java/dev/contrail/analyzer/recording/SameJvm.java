package dev.contrail.analyzer.recording;

import dev.contrail.reader.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which recordings are one JVM's. */
final class SameJvm {
    private final List<Group> groups = new ArrayList<>();

    private SameJvm() {}

    /** Recordings of one JVM, and how that is known; that of one alone means nothing. */
    record Group(List<OpenRecording> recordings, List<JvmIdentity> identities, Assumption.Evidence evidence) {
        Group {
            recordings = List.copyOf(recordings);
            identities = List.copyOf(identities);
        }

        static Group of(OpenRecording recording, List<JvmIdentity> identities) {
            return new Group(List.of(recording), identities, Assumption.Evidence.ASKED);
        }

        Group with(Group other, Assumption.Evidence how) {
            var recordings = new ArrayList<OpenRecording>(this.recordings);
            recordings.addAll(other.recordings);
            var identities = new ArrayList<JvmIdentity>(this.identities);
            identities.addAll(other.identities);
            return new Group(recordings, identities, how);
        }
    }

    /** The recordings of each JVM, in the order in which the first of each was given. */
    static List<Group> groups(List<OpenRecording> recordings, Joining joining) throws IOException {
        var all = new SameJvm();
        for (OpenRecording recording : recordings) {
            boolean compared = joining == Joining.AS_RECORDED && recordings.size() > 1;
            all.add(
                    Group.of(recording, compared ? List.of(JvmIdentity.of(recording.recording())) : List.of()),
                    joining);
        }
        return all.groups;
    }

    /** Adds recordings to a group that they belong to; several groups may turn out to be one. */
    private void add(Group added, Joining joining) throws IOException {
        Group all = added;
        int place = groups.size();
        for (int i = groups.size() - 1; i >= 0; i--) {
            Assumption.Evidence evidence = joining == Joining.ALL
                    ? Assumption.Evidence.ASKED
                    : joining == Joining.NONE ? null : evidence(groups.get(i), added);
            if (evidence != null) {
                all = groups.remove(i).with(all, evidence);
                place = i;
            }
        }
        groups.add(place, all);
    }

    private static Assumption.@Nullable Evidence evidence(Group group, Group other) throws IOException {
        if (shareChunk(group, other)) {
            return Assumption.Evidence.CHUNKS;
        }
        for (JvmIdentity one : group.identities()) {
            for (JvmIdentity two : other.identities()) {
                if (!one.isSame(two)) {
                    return null;
                }
            }
        }
        boolean told = group.identities().stream()
                .anyMatch(identity -> identity.process().isPresent());
        return told ? Assumption.Evidence.PROCESS : Assumption.Evidence.CLOCK;
    }

    private static boolean shareChunk(Group group, Group other) throws IOException {
        for (Recording.Part part : parts(group)) {
            for (Recording.Part another : parts(other)) {
                if (part.chunk().header().startTicks()
                                == another.chunk().header().startTicks()
                        && part.isCopyOf(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Recording.Part> parts(Group group) {
        return group.recordings().stream()
                .flatMap(recording -> recording.recording().parts().stream())
                .toList();
    }
}
