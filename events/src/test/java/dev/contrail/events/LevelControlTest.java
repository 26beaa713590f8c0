package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LevelControlTest {
    private final LevelControl control = new LevelControl();

    @ParameterizedTest
    @CsvSource({"off,''", "info,INFO", "debug,INFO DEBUG", "trace,INFO DEBUG TRACE", "' Trace ',INFO DEBUG TRACE"})
    void setValue_level_admitsItAndTheOnesBefore(String value, String admitted) {
        control.setValue(value);

        assertThat(admittedLevels()).isEqualTo(admitted);
        assertThat(control.getValue()).isEqualTo(value);
    }

    @Test
    void setValue_notALevel_countsAsDebug() {
        control.setValue("debgu");

        assertThat(admittedLevels()).isEqualTo("INFO DEBUG");
    }

    @Test
    void level_neverSet_isDebug() {
        assertThat(control.getValue()).isEqualTo("debug");
        assertThat(admittedLevels()).isEqualTo("INFO DEBUG");
    }

    @ParameterizedTest
    @CsvSource({
        "off,off",
        "off info,info",
        "trace off,trace",
        "debug trace info,trace",
        "INFO debug,debug",
        "nonsense info,debug"
    })
    void combine_severalRecordings_theMostTalkativeCounts(String values, String combined) {
        assertThat(control.combine(Set.of(values.split(" ")))).isEqualTo(combined);
    }

    @Test
    void combine_noRecording_isDebug() {
        assertThat(control.combine(Set.of())).isEqualTo("debug");
    }

    @Test
    @SuppressWarnings("NullAway") // what JDK 17 does
    void setValue_nullAfterCombine_isWhatWasCombined() {
        control.combine(Set.of("info", "trace"));
        control.setValue("info");
        control.combine(Set.of("info", "debug"));
        control.setValue(null);

        assertThat(control.getValue()).isEqualTo("debug");
    }

    @Test
    @SuppressWarnings("NullAway") // what JDK 17 does when it has seen the values before
    void setValue_nullWithoutCombine_isTheMostThatWasEverCombined() {
        control.combine(Set.of("info", "trace"));
        control.setValue(null);
        control.setValue("info");
        control.setValue(null);

        assertThat(control.getValue()).isEqualTo("trace");
        assertThat(admittedLevels()).isEqualTo("INFO DEBUG TRACE");
    }

    @ParameterizedTest
    @EnumSource
    void settingValue_everyLevel_isUnderstood(TraceLevel level) {
        assertThat(control.combine(Set.of(level.settingValue()))).isEqualTo(level.settingValue());
    }

    private String admittedLevels() {
        List<String> admitted = Arrays.stream(TraceLevel.values())
                .filter(control::admits)
                .map(Enum::name)
                .toList();
        return String.join(" ", admitted);
    }
}
