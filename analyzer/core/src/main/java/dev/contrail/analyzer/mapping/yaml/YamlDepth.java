package dev.contrail.analyzer.mapping.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;

/** Refuses YAML whose lists and lines are deeper inside each other than any that says something to us. */
public final class YamlDepth {
    /** Far more than the deepest part of a mapping file, and far less than the stack of a thread holds. */
    static final int MOST = 50;

    private YamlDepth() {}

    /**
     * Looks through a text piece by piece, before it is read as a whole.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is too deep, or no YAML
     */
    public static void check(String yaml, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MOST) {
                throw new ParserException(
                        "lists and lines are more than " + MOST + " deep inside each other", event.getStartMark());
            }
        }
    }
}
