package dev.contrail.jmc.template;

import java.io.InputStream;
import java.util.Objects;
import org.openjdk.jmc.flightrecorder.configuration.spi.IConfigurationStorageDelegate;

/** Settings in this bundle, which can be copied but neither changed nor deleted. */
record PackagedSettings(String resource) implements IConfigurationStorageDelegate {
    @Override
    public InputStream getContents() {
        return Objects.requireNonNull(PackagedSettings.class.getResourceAsStream(resource), resource);
    }

    @Override
    public boolean isSaveable() {
        return false;
    }

    @Override
    public boolean save(String fileContent) {
        return false;
    }

    @Override
    public boolean isDeletable() {
        return false;
    }

    @Override
    public boolean delete() {
        return false;
    }

    /** Stands behind the template's name. */
    @Override
    public String getLocationInfo() {
        return "Contrail plug-in";
    }

    @Override
    public String getLocationPath() {
        return "";
    }
}
