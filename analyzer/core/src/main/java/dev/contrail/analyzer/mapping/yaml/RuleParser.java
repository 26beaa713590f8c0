package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one rule of a mapping file: in which picture events are drawn, and what stands for what. */
final class RuleParser {
    private static final List<String> PICTURES =
            List.of("message", "action", "state", "sample", "wait", "pause", "none");
    private static final Set<String> MESSAGE =
            Set.of("draw", "when", "from", "fromId", "to", "toId", "label", "kind", "exchange", "nest", "id", "parent");
    private static final Set<String> ACTION =
            Set.of("draw", "when", "subject", "subjectId", "action", "task", "taskId");
    private static final Set<String> STATE =
            Set.of("draw", "when", "subject", "subjectId", "action", "table", "measures", "named", "attributes");
    private static final Set<String> SAMPLE = Set.of("draw", "when", "state", "states", "thread", "count");
    private static final Set<String> OVERLAY =
            Set.of("draw", "when", "name", "states", "detail", "id", "at", "lastHeldBy");

    private static final List<String> KINDS = List.of("call", "reply", "create", "close");

    private final MapNodes nodes;

    RuleParser(MapNodes nodes) {
        this.nodes = nodes;
    }

    /** A rule as it is written. */
    record Rule(TypeMapping how, List<Condition> when) {}

    /**
     * Reads a rule.
     *
     * @param type the name or pattern that it is for
     * @return empty after a mistake, which is noted
     */
    Optional<Rule> rule(String type, Node node) {
        int before = nodes.mistakes().size();
        Map<String, MapNodes.Entry> entries = nodes.entries(node, type);
        if (nodes.mistakes().size() > before) {
            return Optional.empty();
        }
        var parts = new RuleParts(nodes, node, entries);
        TypeMapping how = how(parts, entries.get("draw"), node, type);
        List<Condition> when = parts.conditions("when");
        return how == null || nodes.mistakes().size() > before ? Optional.empty() : Optional.of(new Rule(how, when));
    }

    private @Nullable TypeMapping how(RuleParts parts, MapNodes.@Nullable Entry draw, Node node, String type) {
        String picture = draw == null ? "" : String.valueOf(MapNodes.scalar(draw.value()));
        switch (picture) {
            case "message":
                return message(parts);
            case "action":
                return action(parts);
            case "state":
                return state(parts);
            case "sample":
                return sample(parts);
            case "wait", "pause":
                return overlay(parts, picture);
            case "none":
                parts.allowOnly(picture, Set.of("draw"));
                return new TypeMapping.NotDrawn();
            default:
                String found = draw == null ? "missing" : "not " + MapNodes.found(draw.value());
                nodes.mistake(
                        draw == null ? node : draw.value(),
                        type + ": draw must be one of " + String.join(", ", PICTURES) + "; it is " + found
                                + Nearest.to(picture, PICTURES)
                                        .map(name -> "; did you mean '" + name + "'?")
                                        .orElse(""));
                return null;
        }
    }

    private static TypeMapping message(RuleParts parts) {
        parts.allowOnly("message", MESSAGE);
        boolean nested = "time".equals(parts.word("nest", List.of("none", "time")));
        if (!parts.has("from") && !parts.has("to")) {
            parts.missing("a message needs 'from' or 'to'");
        }
        if (nested && parts.has("parent")) {
            parts.missing("a message has its caller by 'nest' or by 'parent', not by both");
        }
        if (parts.has("parent") != parts.has("id")) {
            parts.missing("'parent' and 'id' go together: the one names the other");
        }
        boolean one = parts.has("kind") || parts.has("exchange");
        if (one && (nested || parts.has("parent"))) {
            parts.missing("a message with 'kind' or 'exchange' is not a call, so it has no 'nest' or 'parent'");
        }
        parts.constant("kind", KINDS);
        return one ? plain(parts) : call(parts, nested);
    }

    private static TypeMapping plain(RuleParts parts) {
        return new TypeMapping.Message(
                parts.value("from"),
                parts.value("fromId"),
                parts.value("to"),
                parts.value("toId"),
                parts.value("label"),
                parts.value("kind"),
                parts.value("exchange"));
    }

    private static TypeMapping call(RuleParts parts, boolean nested) {
        return new TypeMapping.Call(
                parts.value("from"),
                parts.value("fromId"),
                parts.value("to"),
                parts.value("toId"),
                parts.has("label") ? parts.value("label") : new Value.TypeName(),
                parts.has("parent")
                        ? TypeMapping.Caller.BY_PARENT
                        : nested ? TypeMapping.Caller.BY_TIME : TypeMapping.Caller.NAMED,
                parts.value("id"),
                parts.value("parent"));
    }

    private static TypeMapping action(RuleParts parts) {
        parts.allowOnly("action", ACTION);
        return new TypeMapping.Action(
                parts.value("subject"),
                parts.value("subjectId"),
                parts.has("action") ? parts.value("action") : new Value.TypeName(),
                parts.value("task"),
                parts.value("taskId"));
    }

    private static TypeMapping state(RuleParts parts) {
        parts.allowOnly("state", STATE);
        List<TypeMapping.Measure> measures = parts.measures("measures");
        if (!parts.has("measures") && !parts.has("named")) {
            parts.missing("a state needs measures: [field, …]");
        }
        return new TypeMapping.State(
                parts.value("subject"),
                parts.value("subjectId"),
                parts.value("action"),
                parts.text("table"),
                measures,
                parts.pairs("named"),
                parts.fields("attributes"));
    }

    private static TypeMapping sample(RuleParts parts) {
        parts.allowOnly("sample", SAMPLE);
        Value state = parts.value("state");
        return new TypeMapping.Sample(
                statesOr(state == null ? TypeMapping.Sample.SEEN : List.of(state), parts),
                parts.field("thread"),
                parts.field("count"));
    }

    /** What frames tell, where the rule says what that is, or else the first of some values. */
    private static Value statesOr(List<Value> others, RuleParts parts) {
        var values = new ArrayList<Value>();
        if (parts.has("states")) {
            values.add(new Value.OfStates(parts.states("states")));
        }
        values.addAll(others);
        return values.size() == 1 ? values.get(0) : new Value.FirstOf(values);
    }

    private static TypeMapping overlay(RuleParts parts, String picture) {
        parts.allowOnly(picture, OVERLAY);
        if (!parts.has("name")) {
            parts.missing("a " + picture + " needs a name: for the legend");
        }
        Value detail = parts.value("detail");
        return new TypeMapping.Overlay(
                String.valueOf(parts.text("name")),
                picture.equals("pause"),
                parts.has("states") ? statesOr(detail == null ? List.of() : List.of(detail), parts) : detail,
                parts.value("id"),
                parts.value("at"),
                parts.value("lastHeldBy"));
    }
}
