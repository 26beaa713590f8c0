package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowCondition;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.StackTraces;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.event.TypeSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the events of one type as each of its rules says that applies to them. */
public final class RuleRows extends RowSink {
    private final Rule[] rules;
    /* Most types have one rule, for all of their events. */
    private final @Nullable RowAppender only;
    private final Tally tally;

    private RuleRows(Row row, List<Rule> rules) {
        super(row);
        this.rules = rules.toArray(Rule[]::new);
        Rule first = rules.get(0);
        this.only = rules.size() == 1 && first.when.length == 0 ? first.appender : null;
        this.tally = first.tally;
    }

    /** One rule: which events it takes, and where to. */
    private static final class Rule {
        private final RowCondition[] when;
        private final RowAppender appender;
        private final Tally tally;
        private final boolean timeless;
        private boolean applied;

        Rule(RowCondition[] when, RowAppender appender, Tally tally) {
            this.when = when;
            this.appender = appender;
            this.tally = tally;
            this.timeless = Arrays.stream(when).allMatch(RowCondition::isOfField);
        }

        void append() {
            applied = applies();
            if (applied) {
                appender.append();
                tally.add();
            }
        }

        void appendAgain() {
            if (!timeless) {
                append(); // its time may be what is asked for
            } else if (applied) {
                appender.appendAgain();
                tally.add();
            }
        }

        private boolean applies() {
            for (RowCondition condition : when) {
                if (!condition.holds()) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What takes a type that is drawn so; null when it is not drawn.
     *
     * @param stackTraces those of the chunk
     */
    public static @Nullable TypeSink of(
            EventType type, List<Drawn> drawn, Appenders appenders, StackTraces stackTraces, TraceBuilder trace) {
        var row = new Row();
        var rules = new ArrayList<Rule>();
        for (Drawn rule : drawn) {
            var target =
                    new RowTarget(type, trace, row, stackTraces, rule.origin().yields(), rule.application());
            RowAppender appender = appenders.of(target, rule.how());
            if (appender != null) {
                rules.add(new Rule(target.conditions(rule.when()), appender, tally(rule, trace)));
            }
        }
        if (rules.isEmpty()) {
            return null;
        }
        var rows = new RuleRows(row, rules);
        RuleEvents events = RuleEvents.of(rows, stackTraces, trace);
        return events == null ? rows : events;
    }

    private static Tally tally(Drawn rule, TraceBuilder trace) {
        if (rule.how() instanceof TypeMapping.Unseen) {
            return new Tally(); // nothing is drawn by it
        }
        Origin origin = rule.origin();
        return trace.tally(new Tally.Key(source(origin), origin.line(), picture(rule.how()), origin.yields()));
    }

    private static String source(Origin origin) {
        return switch (origin.kind()) {
            case FILE -> origin.name();
            case ANNOTATIONS -> "";
            case PRESET, BACKGROUND -> "preset " + origin.name();
            case INFERRED -> Tally.INFERRED;
        };
    }

    private static Tally.Picture picture(TypeMapping how) {
        if (how instanceof TypeMapping.Message || how instanceof TypeMapping.Call) {
            return Tally.Picture.SEQUENCE;
        }
        if (how instanceof TypeMapping.Action || how instanceof TypeMapping.Sample) {
            return Tally.Picture.LANES;
        }
        if (how instanceof TypeMapping.Overlay) {
            return Tally.Picture.OVERLAY;
        }
        return how instanceof TypeMapping.State ? Tally.Picture.STATE : Tally.Picture.NONE;
    }

    @Override
    public void append() {
        for (Rule rule : rules) {
            rule.append();
        }
    }

    @Override
    public void appendAgain() {
        if (only != null) {
            only.appendAgain();
            tally.add();
            return;
        }
        for (Rule rule : rules) {
            rule.appendAgain();
        }
    }
}
