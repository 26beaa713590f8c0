package dev.contrail.analyzer.golden;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a recorded sequence as a golden file. */
final class GoldenWriter {
    private final SequenceDiagram diagram;
    private final SequenceMessages messages;
    private final StringBuilder out = new StringBuilder();

    GoldenWriter(SequenceDiagram diagram) {
        this.diagram = diagram;
        this.messages = diagram.messages();
    }

    String write() {
        out.append("sequenceDiagram\n");
        if (holds(messages.from(), NONE) || holds(messages.to(), NONE)) {
            out.append("  participant out as outside\n");
        }
        for (int i = 0; i < diagram.lifelines().size(); i++) {
            String name = diagram.lifelines().get(i).displayName();
            out.append("  participant ").append(id(i)).append(" as ").append(MermaidText.write(name));
            out.append('\n');
        }
        int start = 0;
        for (int end : SideBySide.ends(messages)) {
            write(start, end);
            start = end;
        }
        return out.toString();
    }

    /** What one thread did, or a block of what several did side by side. */
    private void write(int start, int end) {
        Map<Integer, List<Integer>> byThread = new LinkedHashMap<>();
        for (int row = start; row < end; row++) {
            byThread.computeIfAbsent(messages.thread().get(row), thread -> new ArrayList<>())
                    .add(row);
        }
        if (byThread.size() == 1) {
            byThread.values().forEach(rows -> rows.forEach(row -> write(row, "  ")));
            return;
        }
        String word = "  par ";
        for (Map.Entry<Integer, List<Integer>> thread : byThread.entrySet()) {
            String name = thread.getKey() == NONE ? "" : diagram.threads().get(thread.getKey());
            out.append(word).append(MermaidText.write(name)).append('\n');
            thread.getValue().forEach(row -> write(row, "    "));
            word = "  and ";
        }
        out.append("  end\n");
    }

    private void write(int row, String indent) {
        out.append(indent).append(id(messages.from().get(row)));
        out.append(arrow(messages.kindAt(row))).append(id(messages.to().get(row)));
        out.append(": ").append(MermaidText.write(diagram.label(row))).append('\n');
    }

    private static boolean holds(IntColumn column, int value) {
        return IntStream.range(0, column.size()).anyMatch(row -> column.get(row) == value);
    }

    private static String arrow(MessageKind kind) {
        return switch (kind) {
            case REPLY -> "-->>";
            case CLOSE -> "-x";
            case CALL, CREATE -> "->>";
        };
    }

    private static String id(int lifeline) {
        return lifeline == NONE ? "out" : "p" + lifeline;
    }
}
