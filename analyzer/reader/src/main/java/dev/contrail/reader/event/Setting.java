package dev.contrail.reader.event;

import java.util.List;
import java.util.Objects;

/**
 * A setting that an event type has, such as a threshold. What it was set to is in events {@code jdk.ActiveSetting}, which
 * name the type by its id.
 *
 * @param name its name, such as {@code threshold}
 * @param defaultValue what it is when nobody sets it
 * @param annotations in the order of the recording
 */
public record Setting(String name, String defaultValue, List<Annotation> annotations) {
    public Setting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(defaultValue, "defaultValue");
        annotations = List.copyOf(annotations);
    }
}
