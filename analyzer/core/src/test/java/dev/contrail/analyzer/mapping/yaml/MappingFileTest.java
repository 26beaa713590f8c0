package dev.contrail.analyzer.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Condition;
import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.mapping.Shortening;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingFileTest {
    @Test
    void parse_message_takesFieldsAndConstants() {
        Mapping mapping = MappingFile.parse("my.yml", """
                com.acme.Transfer:
                  draw: message
                  from: source
                  to: target
                  label: {text: transfer}
                """);

        var found =
                (TypeMapping.Call) mapping.of(type("com.acme.Transfer")).get(0).how();
        assertThat(found.from()).isEqualTo(new Value.OfField("source"));
        assertThat(found.label()).isEqualTo(new Value.Constant("transfer"));
        assertThat(found.caller()).isEqualTo(TypeMapping.Caller.NAMED);
        assertThat(mapping.of(type("com.acme.Other"))).isEmpty();
    }

    @Test
    void parse_stateAndNone_areUnderstood() {
        Mapping mapping = MappingFile.parse("my.yml", """
                com.acme.Window: {draw: state, action: op, measures: [part, buffered], attributes: mode}
                com.acme.Noise: {draw: none}
                """);

        var state =
                (TypeMapping.State) mapping.of(type("com.acme.Window")).get(0).how();
        assertThat(state.measures()).extracting(TypeMapping.Measure::name).containsExactly("part", "buffered");
        assertThat(state.attributes()).containsExactly("mode");
        assertThat(mapping.of(type("com.acme.Noise")))
                .extracting(Drawn::how)
                .containsExactly(new TypeMapping.NotDrawn());
    }

    @Test
    void parse_severalPicturesAndPatterns_areUnderstood() {
        Mapping mapping = MappingFile.parse("my.yml", """
                com.acme.*:
                  - {draw: message, to: "{host | simple}:{port}", nest: time}
                  - {draw: action, action: [name, thread], when: [kind = TEST, "!failed"]}
                """);

        List<Drawn> drawn = mapping.of(type("com.acme.Any"));
        assertThat(drawn).hasSize(2);
        var call = (TypeMapping.Call) drawn.get(0).how();
        assertThat(call.caller()).isEqualTo(TypeMapping.Caller.BY_TIME);
        assertThat(call.to())
                .isEqualTo(new Value.Template(List.of(
                        new Value.Shortened(new Value.OfField("host"), Shortening.SIMPLE),
                        new Value.Constant(":"),
                        new Value.OfField("port"))));
        assertThat(drawn.get(1).when())
                .containsExactly(
                        new Condition(new Value.OfField("kind"), Condition.Operator.EQUAL, "TEST"),
                        new Condition(new Value.OfField("failed"), Condition.Operator.IS_NOT, ""));
        assertThat(drawn.get(1).origin()).isEqualTo(new Origin(Origin.Kind.FILE, "my.yml", 3));
        assertThat(mapping.of(type("com.other.Any"))).isEmpty();
    }

    @Test
    void text_ofEachPreset_isReadAgainAsTheSame() {
        for (String name : Presets.names()) {
            MappingFile file = MappingFile.parse(name, Presets.text(name));
            for (MappingFile.Entry entry : file.entries()) {
                EventType type = type(entry.types().text());
                String text = MappingText.of(type, entry.rules(), 1);

                List<Drawn> again = MappingFile.parse(name, text).of(type);
                assertThat(again).extracting(Drawn::how).as(text).isEqualTo(hows(entry));
                assertThat(again).extracting(Drawn::when).as(text).isEqualTo(whens(entry));
            }
        }
    }

    @Test
    void text_ofATypeThatIsNotDrawn_tellsItsFieldsAlsoInStructures() {
        var space = new EventField(
                "space",
                "com.acme.Space",
                EventField.Kind.STRUCTURE,
                List.of(),
                null,
                0,
                parent -> List.of(new EventField(
                        "used", "long", EventField.Kind.INTEGER, List.of(), parent, 0, none -> List.of())));
        var id = new EventField("id", EventField.Kind.INTEGER, List.of());
        assertThat(MappingText.of(new EventType(0, "com.acme.Heap", List.of(), List.of(id, space)), List.of(), 2))
                .isEqualTo("# com.acme.Heap: 2 events with id, space.used\n");
        assertThat(MappingText.of(type("com.acme.Tick"), List.of(), 1))
                .isEqualTo("# com.acme.Tick: 1 event with no fields\n");
    }

    private static List<TypeMapping> hows(MappingFile.Entry entry) {
        return entry.rules().stream().map(Drawn::how).toList();
    }

    private static List<List<Condition>> whens(MappingFile.Entry entry) {
        return entry.rules().stream().map(Drawn::when).toList();
    }

    @Test
    void parse_emptyFile_saysNothingOfAnyType() {
        assertThat(MappingFile.parse("my.yml", "# later\n").of(type("a"))).isEmpty();
    }

    private static EventType type(String name) {
        return new EventType(0, name, List.of(), List.of());
    }
}
