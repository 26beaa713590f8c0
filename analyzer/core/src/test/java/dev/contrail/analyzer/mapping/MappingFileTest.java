package dev.contrail.analyzer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.reader.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
    @Test
    void parse_message_takesFieldsAndConstants() {
        Mapping mapping = MappingFile.parse("""
                com.acme.Transfer:
                  draw: message
                  from: source
                  to: target
                  label: {text: transfer}
                """);

        var found = (TypeMapping.Message) mapping.of(type("com.acme.Transfer")).orElseThrow();
        assertThat(found.from()).isEqualTo(new Value.OfField("source"));
        assertThat(found.label()).isEqualTo(new Value.Constant("transfer"));
        assertThat(found.exchange()).isNull();
        assertThat(mapping.of(type("com.acme.Other"))).isEmpty();
    }

    @Test
    void parse_stateAndNone_areUnderstood() {
        Mapping mapping = MappingFile.parse("""
                com.acme.Window: {draw: state, action: op, measures: [part, buffered], attributes: mode}
                com.acme.Noise: {draw: none}
                """);

        var state = (TypeMapping.State) mapping.of(type("com.acme.Window")).orElseThrow();
        assertThat(state.measures()).containsExactly("part", "buffered");
        assertThat(state.attributes()).containsExactly("mode");
        assertThat(mapping.of(type("com.acme.Noise"))).contains(new TypeMapping.NotDrawn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {draw: picture}            | a: draw must be one of message, state, action, none, not 'picture'",
                "a: {draw: message, form: x}   | a: unknown part 'form'",
                "a: {draw: state}              | a: a state needs measures",
                "a: 3                          | a: expected 'name: value' lines, found 3",
                "[1, 2]                        | the file: expected 'name: value' lines",
                "a: {draw: message, to: {x: 1}}| a: to must be a field name or {text: …}",
                "a: [                          | not valid YAML"
            })
    void parse_mistake_saysWhereAndWhatItShouldBe(String yaml, String message) {
        assertThatThrownBy(() -> MappingFile.parse(yaml))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void parse_emptyFile_saysNothingOfAnyType() {
        assertThat(MappingFile.parse("# later\n").of(type("a"))).isEmpty();
    }

    private static EventType type(String name) {
        return new EventType(0, name, List.of(), List.of());
    }
}
