package dev.contrail.analyzer.cli.doctor;

import dev.contrail.analyzer.cli.failure.Advice;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reasons why a picture may be empty or incomplete, each with what to do about it. */
final class Diagnosis {
    private static final String ADD_LIBRARY =
            "add dev.contrail:contrail-events to the class path and call Contrail.message(…), state(…) or action(…)";

    private static final String MORE = "to tell more of your own objects, ";

    private static final String RAISE_BUFFERS =
            "start the JVM with -XX:FlightRecorderOptions:memorysize=64m,globalbuffersize=2m; or record fewer events";
    private static final String COPY_AGAIN =
            "copy the file again, if it is a copy; what a JVM did not write before it was killed is nowhere else";

    /** What the library emits of some spans: that there is none says nothing. */
    private static final Set<String> INSTEAD_OF_ACTIONS = Set.of("contrail.OpenSpan", "contrail.Span");

    private final String jvm;
    private final List<Remark> remarks = new ArrayList<>();

    private Diagnosis(String jvm) {
        this.jvm = jvm;
    }

    /** One reason. */
    record Remark(String what, String remedy) {}

    /**
     * Examines how events are recorded.
     *
     * @param jvm what stands for the JVM in commands that are recommended
     */
    static List<Remark> of(String jvm, Examination examination) {
        var diagnosis = new Diagnosis(jvm);
        List<EventHealth> types = examination.types();
        List<String> drawn = examination.drawn();
        if (!drawn.isEmpty() && types.stream().allMatch(type -> type.count() == 0)) {
            diagnosis.remarks.add(new Remark(
                    "no event of Contrail's library; what the JDK and others record is drawn",
                    String.join("\n         ", drawn) + (types.isEmpty() ? "\n         " + MORE + ADD_LIBRARY : "")));
        } else if (types.isEmpty()) {
            diagnosis.remarks.add(new Remark("no event that could be drawn has been used", ADD_LIBRARY));
        }
        diagnosis.examineSwitches(types);
        diagnosis.examineFilters(types);
        diagnosis.examineRoles(examination);
        diagnosis.examineLosses(examination.losses());
        return diagnosis.remarks;
    }

    private void examineRoles(Examination examination) {
        examination
                .missing()
                .forEach((type, roles) -> remarks.add(new Remark(
                        type + ": no field with the role " + String.join(", ", roles) + " is recorded",
                        "Flight Recorder leaves out fields that are boxed, enums, Duration, arrays or objects,"
                                + " whatever @Role they have: make them text or numbers")));
    }

    private void examineSwitches(List<EventHealth> types) {
        String raise = "contrail level " + jvm + " debug, or contrail record " + jvm;
        remark(
                types,
                type -> type.settings().isEmpty() && type.count() == 0,
                "no event; the recording does not say whether it was enabled",
                "record with +jdk.ActiveSetting#enabled=true, or contrail record " + jvm);
        remark(
                types,
                type -> !type.settings().isEmpty() && !type.isEnabled(),
                "disabled",
                raise + ", or +EVENT#enabled=true beside the settings");
        remark(types, type -> type.isEnabled() && level(type).equals("off"), "enabled, but at level off", raise);
        remark(
                types,
                type -> type.isEnabled() && level(type).equals("info"),
                "at info, so events at debug (what one-liners have) and trace are left out",
                raise);
        remark(
                types,
                type -> type.isEnabled()
                        && type.count() == 0
                        && !level(type).matches("off|info")
                        && !INSTEAD_OF_ACTIONS.contains(type.type()),
                "enabled, but none happened",
                "is that code reached? events at a higher level: contrail level " + jvm + " trace");
    }

    private void examineFilters(List<EventHealth> types) {
        remarkEach(
                types,
                type -> type.threshold().map(limit -> "events shorter than " + limit + " are left out"),
                "+%s#threshold=0ns");
        remarkEach(
                types,
                type -> type.throttle().map(rate -> "no more events than " + rate + " are kept"),
                "+%s#throttle=off");
        remark(
                types,
                type -> type.isEnabled() && type.hasStackTrace(),
                "takes a stack trace, which makes an event 10 to 30 times as expensive",
                "+EVENT#stackTrace=false beside the settings, or settings from contrail jfc");
    }

    private void examineLosses(List<Omission> losses) {
        for (Omission loss : losses) {
            boolean damaged = loss.kind() == Omission.Kind.DAMAGED;
            remarks.add(new Remark(loss.text() + Advice.limit(loss), damaged ? COPY_AGAIN : RAISE_BUFFERS));
        }
    }

    private static String level(EventHealth type) {
        return type.level().orElse("");
    }

    private void remark(List<EventHealth> types, Predicate<EventHealth> ill, String what, String remedy) {
        String names = types.stream().filter(ill).map(EventHealth::type).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            remarks.add(new Remark(names + ": " + what, remedy));
        }
    }

    private void remarkEach(List<EventHealth> types, Function<EventHealth, Optional<String>> symptom, String setting) {
        for (EventHealth type : types) {
            symptom.apply(type)
                    .ifPresent(what -> remarks.add(new Remark(
                            type.type() + ": " + what, setting.formatted(type.type()) + " beside the settings")));
        }
    }
}
