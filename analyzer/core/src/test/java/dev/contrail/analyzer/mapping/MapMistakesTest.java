package dev.contrail.analyzer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.yaml.MapCheck;
import dev.contrail.analyzer.mapping.yaml.MappingException;
import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.mapping.yaml.Mistake;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong in a mapping file is told in one line: where, what there is, and what was meant. */
class MapMistakesTest {
    private static final List<EventType> TYPES = List.of(
            type("com.acme.Transfer", "source:TEXT", "target:TEXT", "amount:DECIMAL", "stack:OTHER", "worker:THREAD"),
            type("com.acme.Transaction", "number:INTEGER"),
            type("com.acme.Window", "part:INTEGER", "mode:TEXT", "open:BOOLEAN"),
            type("com.acme.Changed", "before:TEXT"),
            type("com.acme.Changed", "after:TEXT"),
            new EventType(0, "com.acme.Heap", List.of(), List.of(structure("space", "used:INTEGER", "kind:TEXT"))),
            type("com.acme.Sample", "stackTrace:STACK_TRACE", "parts:ARRAY", "state:TEXT"));

    private static EventField structure(String name, String... fields) {
        return new EventField(
                name,
                "com.acme.Space",
                EventField.Kind.STRUCTURE,
                List.of(),
                null,
                0,
                parent -> type("space", fields).fields().stream()
                        .map(field ->
                                new EventField(field.name(), "", field.kind(), List.of(), parent, 0, none -> List.of()))
                        .toList());
    }

    private static EventType type(String name, String... fields) {
        return new EventType(
                0,
                name,
                List.of(),
                List.of(fields).stream()
                        .map(field -> field.split(":"))
                        .map(field -> new EventField(field[0], EventField.Kind.valueOf(field[1]), List.of()))
                        .toList());
    }

    /** Line breaks are written {@code /}, two blanks stand for the indentation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // not a mapping at all
                "a: [                                       | 1: not valid YAML: expected the node content, but found '<stream end>'",
                "a: b: c                                    | 1: not valid YAML: mapping values are not allowed here",
                "x:/  draw: *pen                            | 2: not valid YAML: found undefined alias pen",
                "--- a/--- b                                | 2: not valid YAML: but found another document",
                "[1, 2]                                     | 1: the file: expected 'name: value' lines, found a list",
                "hello                                      | 1: the file: expected 'name: value' lines, found 'hello'",
                "a: 3                                       | 1: a: expected 'name: value' lines, found '3'",
                "a:                                         | 1: a: expected 'name: value' lines, found nothing",
                "[1]: {draw: none}                          | 1: the file: a name is a text, not a list",
                "a: {draw: none}/a: {draw: none}            | 2: 'a' is there twice",
                // no such picture, no such part
                "a: {draw: picture}                         | 1: a: draw must be one of message, action, state, sample, wait, pause, none; it is not 'picture'",
                "a: {draw: mesage}                          | 1: a: draw must be one of message, action, state, sample, wait, pause, none; it is not 'mesage'; did you mean 'message'?",
                "a:/  from: source                          | 2: a: draw must be one of message, action, state, sample, wait, pause, none; it is missing",
                "a:/  draw: message/  form: x/  to: y       | 3: 'message' has no part 'form'; did you mean 'from'?",
                "a: {draw: action, measures: [x]}           | 1: 'action' has no part 'measures'; there are action, draw, subject, subjectId, task, taskId, when",
                "a: {draw: none, from: x}                   | 1: 'none' has no part 'from'; there is draw",
                // parts that are missing or do not go together
                "a: {draw: message, label: x}               | 1: a message needs 'from' or 'to'",
                "a: {draw: state}                           | 1: a state needs measures: [field, …]",
                "a: {draw: wait}                            | 1: a wait needs a name: for the legend",
                "a: {draw: sample, threed: x}               | 1: 'sample' has no part 'threed'; did you mean 'thread'?",
                "a: {draw: sample, thread: [x, y]}          | 1: thread is one field, not a list",
                "a: {draw: sample, states: [x]}             | 1: states: expected 'name: value' lines, found a list",
                "a: {draw: sample, states: {db: {colour: sky}}} | 1: state 'db' needs frames: [com.acme.Pool.*, …]",
                "a: {draw: sample, states: {db: {frames: o.*, color: sky}}} | 1: a state has no part 'color'; did you mean 'colour'?",
                "a: {draw: sample, states: {db: {frames: o.*, colour: gren}}} | 1: colour must be one of blue, green, sky, purple, yellow, brown, grey, alarm, not 'gren'; did you mean 'green'?",
                "a: {draw: sample, states: {db: {frames: o.*, colour: pink}}} | 1: colour must be one of blue, green, sky, purple, yellow, brown, grey, alarm, not 'pink'",
                "a: {draw: message, to: x, nest: stack}     | 1: nest must be one of none, time, not 'stack'",
                "a: {draw: message, to: x, parent: p}       | 1: 'parent' and 'id' go together: the one names the other",
                "a: {draw: message, to: x, nest: time, kind: k} | 1: a message with 'kind' or 'exchange' is not a call, so it has no 'nest' or 'parent'",
                "a: {draw: message, to: x, kind: {text: repli}} | 1: kind must be one of call, reply, create, close, not 'repli'; did you mean 'reply'?",
                // values
                "a: {draw: message, to: {x: 1}}             | 1: to must be a field, a \"{field} text\", a list of these or {text: …}, not 'name: value' lines",
                "a: {draw: message, to: \"to {x\"}          | 1: to: 'to {x' has a { without a }",
                "a: {draw: message, to: a..b}               | 1: to: 'a..b' is not the name of a field; a fixed text is written {text: …}",
                "a: {draw: message, to: the server}         | 1: to: 'the server' is not the name of a field; a fixed text is written {text: …}",
                "a: {draw: state, measures: [{x: 1}]}       | 1: measures are names of fields with numbers, not 'name: value' lines",
                "a: {draw: state, measures: ['+']}          | 1: measures: '' is not the name of a field; a fixed text is written {text: …}",
                "a: {draw: message, to: x, when: '= 3'}     | 1: when: '' is not the name of a field; a fixed text is written {text: …}",
            })
    void parse_mistake_isToldInOneLine(String yaml, String expected) {
        assertThat(mistakes(yaml.replace("/", "\n"))).containsExactly("my.yml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "com.acme.Transfr: {draw: none}             | 1: no event type 'com.acme.Transfr' in these recordings; did you mean 'com.acme.Transfer'?",
                "org.other.*: {draw: none}                  | 1: no event type 'org.other.*' in these recordings",
                "com.acme.Transfer:/  {draw: message, from: sorce, to: target} | 2: com.acme.Transfer has no field 'sorce'; did you mean 'source'?",
                "com.acme.Window: {draw: action, task: customer} | 1: com.acme.Window has no field 'customer'; there are mode, open, part",
                "com.acme.Transfer: {draw: message, to: \"{target} {zzzz}\"} | 1: com.acme.Transfer has no field 'zzzz'; there are amount, source, stack, target, worker",
                "com.acme.Transfer: {draw: action, action: [sorce, thread]} | 1: com.acme.Transfer has no field 'sorce'; did you mean 'source'?",
                "com.acme.Transfer: {draw: action, when: amout > 3} | 1: com.acme.Transfer has no field 'amout'; did you mean 'amount'?",
                "com.acme.Transfer: {draw: action, task: stack} | 1: field 'stack' of com.acme.Transfer is nothing that can be drawn",
                "com.acme.Transfer: {draw: state, measures: [stack]} | 1: field 'stack' of com.acme.Transfer is nothing that can be drawn",
                "com.acme.Transfer: {draw: state, measures: [source]} | 1: field 'source' of com.acme.Transfer is no number but a text; numbers are amount",
                "com.acme.Heap: {draw: action, task: space} | 1: field 'space' of com.acme.Heap is a structure, where a text is needed; in it are space.used, space.kind",
                "com.acme.Heap: {draw: state, measures: [space]} | 1: field 'space' of com.acme.Heap is a structure, where a number is needed; in it are space.used, space.kind",
                "com.acme.Heap: {draw: state, measures: [space.kind]} | 1: field 'space.kind' of com.acme.Heap is no number but a text; it has no numbers",
                "com.acme.Heap: {draw: state, measures: [space.uesd]} | 1: 'space' of com.acme.Heap has no field 'uesd'; did you mean 'used'?",
                "com.acme.Heap: {draw: state, measures: [spac.used]} | 1: com.acme.Heap has no field 'spac'; did you mean 'space'?",
                "com.acme.Heap: {draw: action, action: space.kind.name} | 1: 'space.kind' of com.acme.Heap is no structure, so there is no 'name' in it",
                "com.acme.Window: {draw: sample} | 1: com.acme.Window has no stack traces, so there is no 'stackTrace.app'",
                "com.acme.Sample: {draw: sample, thread: state} | 1: field 'state' of com.acme.Sample is no thread",
                "com.acme.Sample: {draw: sample, count: state} | 1: field 'state' of com.acme.Sample is no number but a text; it has no numbers",
                "com.acme.Sample: {draw: action, action: parts} | 1: field 'parts' of com.acme.Sample is a list, where a text is needed",
                "com.acme.Sample: {draw: action, action: parts.size} | 1: 'parts' of com.acme.Sample is a list, in which no path leads to 'size'",
                "com.acme.Sample: {draw: action, action: stackTrace} | 1: field 'stackTrace' of com.acme.Sample is a stack trace, where a text is needed; its parts are stackTrace.top and stackTrace.app",
                "com.acme.Sample: {draw: action, action: stackTrace.app.metod} | 1: 'stackTrace' of com.acme.Sample has no part 'app.metod'; did you mean 'app.method'?",
                "com.acme.Sample: {draw: action, action: stackTrace.bottom} | 1: 'stackTrace' of com.acme.Sample has no part 'bottom'; there are app, app.class, app.line, app.method, top, top.class, top.line, top.method",
                "com.acme.Window: {draw: action, action: stackTrace.app.method} | 1: com.acme.Window has no stack traces, so there is no 'stackTrace.app.method'",
                "com.acme.Window: {draw: action, when: part > many} | 1: 'part' of com.acme.Window is a number, and 'many' is none: nothing fulfils 'part > many'",
                "com.acme.Window: {draw: state, measures: [eventThread]} | 1: com.acme.Window has no field 'eventThread'; there are mode, open, part",
                "com.acme.W*: {draw: none}/com.acme.Window: {draw: action} | 2: 'com.acme.Window' says nothing: 'com.acme.W*' in line 1 fits these types first",
            })
    void check_mistake_isToldInOneLine(String yaml, String expected) {
        MappingFile file = MappingFile.parse("my.yml", yaml.replace("/", "\n"));

        assertThat(MapCheck.of(file, TYPES)).extracting(Mistake::toString).containsExactly("my.yml:" + expected);
    }

    @Test
    void parse_listsFarInsideEachOther_areToldInOneLine() {
        assertThat(mistakes("a:\n  draw: " + "[".repeat(60)))
                .containsExactly("my.yml:2: not valid YAML: lists and lines are more than 50 deep inside each other");
    }

    @Test
    void parse_unknownShortening_isToldInOneLine() {
        assertThat(mistakes("a: {draw: message, to: uri | hots}"))
                .containsExactly(
                        "my.yml:1: to: nothing makes a text shorter that is called 'hots'; did you mean 'host'?");
    }

    @Test
    void parse_severalMistakes_areAllTold() {
        assertThat(mistakes("a: {draw: x}\nb: {draw: message, frm: y}\n"))
                .hasSize(3)
                .allMatch(line -> line.startsWith("my.yml:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.Transfer: {draw: message, from: source, to: [target, thread], label: \"{amount} {startTime}\"}",
                "com.acme.Window: {draw: state, measures: [part, open, duration], attributes: mode}",
                "com.acme.Window: {draw: action, action: mode, task: eventThread, when: duration > 1000}",
                "com.acme.Changed: {draw: action, action: [before, after]}",
                "com.acme.*: {draw: action, action: mode}",
                "com.acme.Transfer: {draw: action, task: worker}",
                "com.acme.Heap: {draw: state, subject: space.kind, measures: [space.used]}",
                "com.acme.Sample: {draw: action, action: stackTrace.app, task: stackTrace.top.method, when: state = RUNNABLE}",
                "com.acme.Sample: {draw: sample, states: {db: org.h2.*}, state: [stackTrace.app.class, state]}",
            })
    void check_fieldsThatEveryOrSomeEventsHave_areNoMistake(String yaml) {
        assertThat(MapCheck.of(MappingFile.parse("my.yml", yaml), TYPES)).isEmpty();
    }

    @Test
    void check_nothingKnownOfTypes_saysNothing() {
        assertThat(MapCheck.of(MappingFile.parse("my.yml", "a: {draw: none}"), List.of()))
                .isEmpty();
    }

    private static List<String> mistakes(String yaml) {
        try {
            MappingFile.parse("my.yml", yaml);
            return List.of();
        } catch (MappingException e) {
            assertThat(e).message().hasLineCount(e.mistakes().size());
            return e.mistakes().stream().map(Mistake::toString).toList();
        }
    }
}
