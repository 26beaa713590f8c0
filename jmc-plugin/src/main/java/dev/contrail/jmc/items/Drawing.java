package dev.contrail.jmc.items;

import dev.contrail.analyzer.mapping.Inference;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.Presets;

/** How events are drawn. */
public final class Drawing {
    /**
     * As they say themselves, else as is known of the JDK's and of libraries' events, else as their fields look like: all
     * others yield to our library's, picture by picture. Stack traces are not read here, and so what threads were seen doing is
     * not drawn: Mission Control's own pages do that.
     */
    public static final Mapping ALL = Mapping.standard().orElse(Presets.all()).orElse(new Inference());

    /** What is left of that in a picture of our library's events: these, and over lanes what threads waited for meanwhile. */
    public static final Mapping OWN =
            Mapping.standard().orElse(Presets.all().only(TypeMapping.Overlay.class::isInstance));

    private Drawing() {}
}
