package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.mapping.TypeMapping;
import java.util.Locale;
import java.util.Optional;

/** The commands that draw one picture. */
enum PictureCommand {
    LANES,
    SEQUENCE,
    STATE;

    /** Which one draws events that are mapped so; empty when none does. */
    static Optional<PictureCommand> of(TypeMapping how) {
        if (how instanceof TypeMapping.Action
                || how instanceof TypeMapping.Sample
                || how instanceof TypeMapping.Overlay) {
            return Optional.of(LANES);
        }
        if (how instanceof TypeMapping.Message || how instanceof TypeMapping.Call) {
            return Optional.of(SEQUENCE);
        }
        return how instanceof TypeMapping.State ? Optional.of(STATE) : Optional.empty();
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
