package dev.contrail.analyzer.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    static java.util.List<String> names() {
        return Presets.names();
    }

    /** A mistake in a file of ours would be an error for whoever meets the first event of its types. */
    @ParameterizedTest
    @MethodSource("names")
    void preset_isAMappingFileThatSaysWhatItKnows(String name) {
        MappingFile file = MappingFile.parse(name, Presets.text(name));

        assertThat(file.entries()).isNotEmpty();
        assertThat(Presets.text(name)).startsWith("# ");
    }
}
