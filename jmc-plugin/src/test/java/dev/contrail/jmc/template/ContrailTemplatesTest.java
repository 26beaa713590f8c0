package dev.contrail.jmc.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmc.flightrecorder.configuration.events.EventConfiguration;
import org.openjdk.jmc.flightrecorder.configuration.events.SchemaVersion;
import org.openjdk.jmc.flightrecorder.configuration.spi.IConfigurationStorageDelegate;

/** The template as Mission Control reads it. */
class ContrailTemplatesTest {
    private final List<IConfigurationStorageDelegate> templates = new ContrailTemplates().getStorageDelegates(".jfc");

    @Test
    void template_inTheWizard_isOursAndCannotBeChanged() throws Exception {
        assertThat(templates).hasSize(1);
        var template = new EventConfiguration(templates.get(0));
        assertThat(template.getName()).isEqualTo("Contrail");
        assertThat(template.getDescription()).contains("Contrail's events");
        assertThat(template.getVersion()).isEqualTo(SchemaVersion.V2);
        assertThat(template.isDeletable()).isFalse();
        assertThat(template.isSaveable()).isFalse();
        assertThat(template.isCloneable()).isTrue();
        assertThat(template.getConfigEventTypes().stream().map(type -> type.getFullKey()))
                .contains("contrail.Message", "contrail.State", "contrail.StateDouble", "contrail.Action");
        assertThat(template.hasControlElements()).as("a level to choose").isTrue();
    }

    @Test
    void template_byMissionControlsOwnRules_isValid() throws Exception {
        try (InputStream contents = templates.get(0).getContents()) {
            EventConfiguration.validate(contents, "contrail.jfc", SchemaVersion.V2);
        }
    }

    @Test
    void templates_ofOtherKindsOfFiles_areNone() {
        assertThat(new ContrailTemplates().getStorageDelegates(".txt")).isEmpty();
    }
}
