package dev.contrail.analyzer.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Omission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static List<Diagnosis.Remark> of(List<EventHealth> types, List<Omission> losses, List<String> drawn) {
        return Diagnosis.of("1", new Examination(types, losses, drawn, new TreeMap<>()));
    }

    @Test
    void of_losses_saysHowToRaiseBuffers() {
        var healthy = new EventHealth("contrail.State", Map.of("enabled", "true", "level", "debug"), 7);

        assertThat(of(List.of(healthy), List.of(new Omission(Omission.Kind.LOST, 3, "3 events lost")), List.of()))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.what()).isEqualTo("3 events lost");
                    assertThat(remark.remedy()).contains("-XX:FlightRecorderOptions:memorysize");
                });
    }

    @Test
    void of_damage_doesNotBlameBuffers() {
        var healthy = new EventHealth("contrail.State", Map.of("enabled", "true", "level", "debug"), 7);
        Omission damage = Omission.damaged(10, "10 bytes of damaged events");

        assertThat(of(List.of(healthy), List.of(damage), List.of()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.remedy()).contains("copy the file again"));
    }

    @Test
    void of_enabledWithoutEvents_asksWhetherTheCodeIsReached() {
        var unused = new EventHealth("contrail.State", Map.of("enabled", "true", "level", "debug"), 0);
        var throttled =
                new EventHealth("com.acme.A", Map.of("enabled", "true", "throttle", "100/s", "level", "debug"), 5);

        assertThat(of(List.of(unused, throttled), List.of(), List.of()))
                .extracting(Diagnosis.Remark::what)
                .containsExactly(
                        "contrail.State: enabled, but none happened", "com.acme.A: no more events than 100/s are kept");
    }

    @Test
    void of_onlyWhatOthersRecorded_namesWhatDrawsIt() {
        var unused = new EventHealth("contrail.Action", Map.of("enabled", "true", "level", "debug"), 0);

        assertThat(of(List.of(unused), List.of(), List.of("contrail lanes x.jfr  3 events")))
                .extracting(Diagnosis.Remark::remedy)
                .startsWith("contrail lanes x.jfr  3 events");
    }

    @Test
    void of_programWithoutTheLibrary_tellsWhatDrawsFirst() {
        assertThat(of(List.of(), List.of(), List.of("contrail view x.jfr")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.remedy())
                        .startsWith("contrail view x.jfr\n")
                        .contains("to tell more of your own objects, add dev.contrail:contrail-events"));
    }
}
