package dev.contrail.analyzer.live.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmc.flightrecorder.configuration.model.xml.JFCGrammar;
import org.openjdk.jmc.flightrecorder.configuration.model.xml.JFCXMLValidator;
import org.openjdk.jmc.flightrecorder.configuration.model.xml.XMLAttribute;
import org.openjdk.jmc.flightrecorder.configuration.model.xml.XMLModel;
import org.openjdk.jmc.flightrecorder.configuration.model.xml.XMLTagInstance;
import org.openjdk.jmc.flightrecorder.configuration.model.xml.XMLValidationResult;
import org.xml.sax.InputSource;

/** Our settings files, as the template editor of JDK Mission Control sees them. */
class SettingsFileTest {
    static Stream<String> settings() throws IOException {
        try (var shipped = SettingsFileTest.class.getResourceAsStream("/contrail.jfc")) {
            return Stream.of(
                    new String(shipped.readAllBytes(), StandardCharsets.UTF_8),
                    SettingsFile.of(List.of("com.acme.Request", "contrail.Message"), Level.TRACE));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settings_inMissionControl_areAValidTemplate(String text) throws Exception {
        XMLModel template = template(text);

        assertThat(template.getResults())
                .filteredOn(XMLValidationResult::isError)
                .extracting(XMLValidationResult::getText)
                .isEmpty();
        assertThat(template.getRoot().getTagsInstances(JFCGrammar.TAG_CONTROL)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settings_inMissionControl_offerTheLevelsInWords(String text) throws Exception {
        XMLTagInstance level = template(text)
                .getRoot()
                .getTagsInstances(JFCGrammar.TAG_CONTROL)
                .get(0)
                .getTagsInstances(JFCGrammar.TAG_SELECTION)
                .get(0);

        assertThat(value(level, JFCGrammar.ATTRIBUTE_LABEL_MANDATORY)).isEqualTo("Contrail Level");
        assertThat(value(level, JFCGrammar.ATTRIBUTE_DESCRIPTION)).contains("each level includes the ones before it");
        assertThat(level.getTagsInstances(JFCGrammar.TAG_OPTION))
                .extracting(option -> value(option, JFCGrammar.ATTRIBUTE_LABEL_MANDATORY))
                .containsExactly("Off", "Info", "Debug", "Trace");
    }

    private static XMLModel template(String text) throws Exception {
        XMLModel template = XMLModel.create(new InputSource(new StringReader(text)), JFCXMLValidator.getValidator());
        template.checkErrors();
        return template;
    }

    private static String value(XMLTagInstance tag, XMLAttribute attribute) {
        return tag.getValue(attribute);
    }
}
