package dev.contrail.analyzer.assertions;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where files go that tell about a test. */
public final class OutputFolder {
    /** The system property that names it. */
    public static final String PROPERTY = "contrail.output";

    private static final String NAME = "contrail";

    private OutputFolder() {}

    /** The one that was named, else {@code build/contrail} in a Gradle project, else {@code target/contrail}. */
    public static Path path() {
        String named = System.getProperty(PROPERTY);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        boolean gradle = Files.isDirectory(Path.of("build")) && !Files.exists(Path.of("pom.xml"));
        return Path.of(gradle ? "build" : "target", NAME);
    }
}
