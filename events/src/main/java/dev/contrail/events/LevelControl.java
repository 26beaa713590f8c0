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
    private static final int OFF = -1;

    private String value = TraceLevel.DEBUG.settingValue();
    private volatile int admitted = TraceLevel.DEBUG.ordinal();

    /** For Flight Recorder. */
    public LevelControl() {}

    @Override
    public String combine(Set<String> values) {
        int most = values.stream().mapToInt(LevelControl::rank).max().orElse(TraceLevel.DEBUG.ordinal());
        return most == OFF ? "off" : TraceLevel.values()[most].settingValue();
    }

    @Override
    public void setValue(String value) {
        this.value = value;
        this.admitted = rank(value);
    }

    @Override
    public String getValue() {
        return value;
    }

    boolean admits(TraceLevel level) {
        return level.ordinal() <= admitted;
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
