package dev.contrail.events;

import java.util.Locale;
import java.util.Set;
import jdk.jfr.SettingControl;

/**
 * The {@code level} setting of every Contrail event: {@code off}, {@code info}, {@code debug} or {@code trace}.
 *
 * <p>Flight Recorder creates and calls it; a program does not. When several recordings run, the most talkative level
 * counts for all of them, and stopping that recording lowers it again. A value that is not a level counts as {@code
 * debug}: a slip of the pen must not silence a recording.
 */
public final class LevelControl extends SettingControl {
    /* JDK 17 asks combine(), loses the answer, and passes null to setValue(); when the same set of values comes again,
     * it passes null without asking. We therefore use the answer it lost and, where it did not ask, the most talkative
     * one so far: rather too much in the recording than nothing. */
    private static final int OFF = -1;

    private @Nullable String answer;
    private int mostCombined = OFF;
    private String value = TraceLevel.DEBUG.settingValue();
    private volatile int admitted = TraceLevel.DEBUG.ordinal();

    /** For Flight Recorder. */
    public LevelControl() {}

    @Override
    public String combine(Set<String> values) {
        int most = values.stream().mapToInt(LevelControl::rank).max().orElse(TraceLevel.DEBUG.ordinal());
        mostCombined = Math.max(mostCombined, most);
        answer = settingValue(most);
        return answer;
    }

    @Override
    public void setValue(@Nullable String given) {
        value = given != null ? given : answer != null ? answer : settingValue(mostCombined);
        answer = null;
        admitted = rank(value);
    }

    @Override
    public String getValue() {
        return value;
    }

    boolean admits(TraceLevel level) {
        return level.ordinal() <= admitted;
    }

    private static String settingValue(int rank) {
        return rank == OFF ? "off" : TraceLevel.values()[rank].settingValue();
    }

    private static int rank(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "off" -> OFF;
            case "info" -> TraceLevel.INFO.ordinal();
            case "trace" -> TraceLevel.TRACE.ordinal();
            default -> TraceLevel.DEBUG.ordinal();
        };
    }
}
