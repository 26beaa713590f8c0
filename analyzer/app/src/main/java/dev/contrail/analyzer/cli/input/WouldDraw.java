package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.reader.event.EventType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which commands would draw what a recording holds, with how many events of which types. */
public final class WouldDraw {
    private static final int MOST_TYPES = 4;

    private final Map<PictureCommand, Map<String, Long>> events = new EnumMap<>(PictureCommand.class);
    /** Those that draw some of the events alone, which fulfil a condition. */
    private final Set<PictureCommand> atMost = EnumSet.noneOf(PictureCommand.class);

    private WouldDraw() {}

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
                PictureCommand.of(drawn.how()).ifPresent(command -> found.add(command, drawn, type.name(), count));
            }
        }
        return found;
    }

    private void add(PictureCommand command, Drawn drawn, String type, long count) {
        events.computeIfAbsent(command, key -> new LinkedHashMap<>()).put(type, count);
        if (!drawn.when().isEmpty()) {
            atMost.add(command);
        }
    }

    /** Whether no command draws anything of it. */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** A line for each command, such as {@code contrail lanes x.jfr      412 events: jdk.ThreadPark, jdk.SocketRead}. */
    public List<String> lines(String file) {
        return events.entrySet().stream()
                .map(command -> line(
                        command.getKey().word(),
                        file,
                        (atMost.contains(command.getKey()) ? "up to " : "") + inWords(command.getValue())))
                .toList();
    }

    /** A command on a file and what it is for, which stands under that of the others. */
    static String line(String command, String file, String what) {
        return String.format(
                Locale.ROOT,
                "%-" + ("contrail sequence ".length() + file.length()) + "s  %s",
                "contrail " + command + " " + file,
                what);
    }

    /** The first few names of types, and whether there are more. */
    static String some(List<String> types) {
        String names = String.join(", ", TerminalText.of(types.subList(0, Math.min(MOST_TYPES, types.size()))));
        return types.size() > MOST_TYPES ? names + ", …" : names;
    }

    private static String inWords(Map<String, Long> types) {
        long all = types.values().stream().mapToLong(Long::longValue).sum();
        List<String> names = types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return String.format(Locale.ROOT, "%,d event%s: %s", all, all == 1 ? "" : "s", some(names));
    }
}
