package dev.contrail.analyzer.recording;

import java.nio.file.Path;
import java.util.List;

/** What was assumed of the files that were given. */
public sealed interface Assumption {
    /**
     * Recordings that are read as one, of one JVM.
     *
     * @param names of the recordings, in order of time
     * @param evidence how that is known
     */
    record OneJvm(List<String> names, Evidence evidence) implements Assumption {
        public OneJvm {
            names = List.copyOf(names);
        }
    }

    /**
     * Files in a folder or an archive that are no recordings.
     *
     * @param in where
     * @param others how many are not called as recordings are
     * @param called the names of those that are, and have nothing that can be read
     */
    record Skipped(Path in, int others, List<String> called) implements Assumption {
        public Skipped {
            called = List.copyOf(called);
        }

        /** How many. */
        public int files() {
            return others + called.size();
        }
    }

    /** How it is known that recordings are of one JVM. */
    enum Evidence {
        /** They tell the same process and start. */
        PROCESS,
        /** They hold the same chunks. */
        CHUNKS,
        /** The JVM's own clock goes on from one to the other. */
        CLOCK,
        /** It was asked for. */
        ASKED
    }
}
