package dev.contrail.analyzer.mcp;

import java.util.List;
import java.util.Map;

/**
 * Something that an assistant may ask for.
 *
 * @param name what it is called: a word
 * @param description when to use it and what it answers
 * @param parameters what it takes
 * @param action what it does
 */
public record Tool(String name, String description, List<Parameter> parameters, Action action) {
    public Tool {
        parameters = List.copyOf(parameters);
    }

    /** What a tool does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Answers.
         *
         * @param arguments by name, as texts; only what the parameters name
         * @throws RefusedException when it cannot, in words for the assistant
         */
        String answer(Map<String, String> arguments) throws RefusedException;
    }

    /**
     * What a tool takes: always a text.
     *
     * @param name a word
     * @param description what it means
     * @param required whether there must be one
     * @param choices what it may be; anything when empty
     */
    public record Parameter(String name, String description, boolean required, List<String> choices) {
        public Parameter {
            choices = List.copyOf(choices);
        }

        /** One that may be left out. */
        public static Parameter optional(String name, String description) {
            return new Parameter(name, description, false, List.of());
        }
    }
}
