package dev.contrail.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A long text that the events behind it share; see {@link Texts}. On by default, so that nobody has to name it: nothing
 * emits it while all other events are off.
 */
@Name("contrail.Text")
@Label("Text")
@Description("A text that other events share, named twice so that Flight Recorder stores it once; not drawn")
@Category("Contrail")
@StackTrace(false)
@Period("everyChunk")
final class TextEvent extends Event {
    @Label("Text")
    @Nullable
    String text;

    @Label("Again")
    @Nullable
    String again;

    /** An empty text, as Flight Recorder asks for. */
    public TextEvent() {}
}
