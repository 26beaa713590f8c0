package dev.contrail.jmc.template;

import java.util.List;
import org.openjdk.jmc.flightrecorder.configuration.spi.IConfigurationStorageDelegate;
import org.openjdk.jmc.flightrecorder.configuration.spi.IStorageProvider;

/** Offers the library's settings file as a template; named in plugin.xml. */
public final class ContrailTemplates implements IStorageProvider {
    /** For the extension registry. */
    public ContrailTemplates() {}

    @Override
    public List<IConfigurationStorageDelegate> getStorageDelegates(String fileExtension) {
        return fileExtension.equalsIgnoreCase(".jfc") ? List.of(new PackagedSettings("/contrail.jfc")) : List.of();
    }
}
