package dev.contrail.events;

import java.util.Objects;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.SettingDefinition;
import jdk.jfr.StackTrace;

/**
 * What all Contrail events share: off by default, no stack trace, and a {@code level} setting.
 *
 * <p>Subclass one of {@link MessageEvent}, {@link StateEvent} and {@link QueueEvent} rather than this class. All three
 * properties are inherited; a subclass that says {@code @Enabled(true)} is part of every recording.
 */
@Enabled(false)
@StackTrace(false)
@Category("Contrail")
public abstract class TraceEvent extends Event {
    private transient TraceLevel level = TraceLevel.DEBUG;

    TraceEvent() {}

    /**
     * Sets this event's own level, {@link TraceLevel#DEBUG} until then.
     *
     * @param level not null
     */
    public final void level(TraceLevel level) {
        this.level = Objects.requireNonNull(level, "level");
    }

    /** Whether a recording's level admits this event. Called by Flight Recorder, from {@link #shouldCommit()}. */
    @SettingDefinition
    @Name("level")
    @Label("Level")
    @Description("How much is recorded: off, info, debug or trace")
    protected final boolean level(LevelControl control) {
        if (getClass() == QueueEvent.class && LevelControl.ofActions != control) {
            LevelControl.ofActions = control;
        }
        return control.admits(level);
    }
}
