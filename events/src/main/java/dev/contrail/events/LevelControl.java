package dev.contrail.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jdk.jfr.SettingControl;
import org.jspecify.annotations.Nullable;

/**
 * The {@code level} setting of every Contrail event: {@code off}, {@code info}, {@code debug} or {@code trace}.
 *
 * <p>Flight Recorder creates and calls it; a program does not. When several recordings run, the most talkative level
 * counts for all of them, and stopping that recording lowers it again. A value that is not a level counts as {@code
 * debug}: a slip of the pen must not silence a recording.
 */
@SuppressWarnings("NonFinalStaticField")
public final class LevelControl extends SettingControl {
    /**
     * That of {@code contrail.Action}; null until Flight Recorder has asked it. It is not asked of an event that is shorter than
     * a threshold, as each is that has only begun.
     */
    static @Nullable LevelControl ofActions;

    /** A value's place is its rank. */
    private static final List<String> VALUES = List.of("off", "info", "debug", "trace");

    /* JDK 17 asks combine(), loses the answer, and passes null to setValue(); when the same set of values comes again,
     * it passes null without asking. We therefore use the answer it lost and, where it did not ask, the most talkative
     * one so far: rather too much in the recording than nothing. */
    private @Nullable String answer;
    private int mostCombined;
    private String value = TraceLevel.DEBUG.settingValue();
    private volatile int admitted = TraceLevel.DEBUG.rank;

    /** For Flight Recorder. */
    public LevelControl() {}

    @Override
    public String combine(Set<String> values) {
        int most = values.stream().mapToInt(LevelControl::rank).max().orElse(TraceLevel.DEBUG.rank);
        mostCombined = Math.max(mostCombined, most);
        answer = VALUES.get(most);
        return answer;
    }

    @Override
    public void setValue(@Nullable String given) {
        value = given != null ? given : answer != null ? answer : VALUES.get(mostCombined);
        answer = null;
        admitted = rank(value);
    }

    @Override
    public String getValue() {
        return value;
    }

    /** Whether it is known that no recording's level admits actions at this one. */
    static boolean leavesOutActions(TraceLevel level) {
        LevelControl control = ofActions;
        return control != null && !control.admits(level);
    }

    boolean admits(TraceLevel level) {
        return level.rank <= admitted;
    }

    private static int rank(String value) {
        int rank = VALUES.indexOf(value.strip().toLowerCase(Locale.ROOT));
        return rank < 0 ? TraceLevel.DEBUG.rank : rank;
    }
}
