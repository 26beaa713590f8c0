package dev.contrail.jmc;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** The recordings of the three programs, as Mission Control loads them. */
public final class Samples {
    private Samples() {}

    public static Path file(String name) {
        return Path.of("../recordings/samples", name + ".jfr");
    }

    public static IItemCollection items(String name) throws IOException, CouldNotLoadRecordingException {
        return JfrLoaderToolkit.loadEvents(file(name).toFile());
    }
}
