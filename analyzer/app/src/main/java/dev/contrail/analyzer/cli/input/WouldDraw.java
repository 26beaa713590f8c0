package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.reader.event.EventType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which commands would draw what a recording holds, with how many events of which types. */
public final class WouldDraw {
    private static final int MOST_TYPES = 4;

    private final Map<Command, Map<String, Long>> events = new EnumMap<>(Command.class);

    private WouldDraw() {}

    /** The commands that draw one picture. */
    private enum Command {
        LANES,
        SEQUENCE,
        STATE
    }

    /**
     * Goes through all types of recordings.
     *
     * @param counts how many events there are of each type
     */
    public static WouldDraw of(Collection<EventType> types, Map<String, Long> counts, Mapping mapping) {
        var found = new WouldDraw();
        for (EventType type : types) {
            long count = counts.getOrDefault(type.name(), 0L);
            for (Drawn drawn : count == 0 ? List.<Drawn>of() : mapping.of(type)) {
                found.add(drawn.how(), type.name(), count);
            }
        }
        return found;
    }

    private void add(TypeMapping how, String type, long count) {
        Command command = how instanceof TypeMapping.Action
                        || how instanceof TypeMapping.Sample
                        || how instanceof TypeMapping.Overlay
                ? Command.LANES
                : how instanceof TypeMapping.Message || how instanceof TypeMapping.Call
                        ? Command.SEQUENCE
                        : how instanceof TypeMapping.State ? Command.STATE : null;
        if (command != null) {
            events.computeIfAbsent(command, key -> new LinkedHashMap<>()).put(type, count);
        }
    }

    /** Whether no command draws anything of it. */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** A line for each command, such as {@code contrail lanes x.jfr      412 events: jdk.ThreadPark, jdk.SocketRead}. */
    public List<String> lines(String file) {
        return events.entrySet().stream()
                .map(command -> String.format(
                        Locale.ROOT,
                        "%-" + ("contrail sequence ".length() + file.length()) + "s  %s",
                        "contrail " + command.getKey().name().toLowerCase(Locale.ROOT) + " " + file,
                        inWords(command.getValue())))
                .toList();
    }

    private static String inWords(Map<String, Long> types) {
        long all = types.values().stream().mapToLong(Long::longValue).sum();
        String names = types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_TYPES)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%,d event%s: %s", all, all == 1 ? "" : "s", TerminalText.of(names))
                + (types.size() > MOST_TYPES ? ", …" : "");
    }
}
