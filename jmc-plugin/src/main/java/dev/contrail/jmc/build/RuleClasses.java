package dev.contrail.jmc.build;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Detectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Writes a rule class for each detector, and the file that names them.
 *
 * <p>Mission Control asks the service loader for rules, which makes one of each class. It also asks for providers of many
 * rules, but the bundle that has that interface does not export it, so that nobody else can be one.
 */
public final class RuleClasses {
    private static final String PACKAGE = "dev.contrail.jmc.rules";
    private static final String SERVICE = "META-INF/services/org.openjdk.jmc.flightrecorder.rules.IRule";

    private RuleClasses() {}

    /** {@code RuleClasses CLASSES SOURCES}: where classes go, and where their sources may lie. */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path sources = Files.createDirectories(Path.of(args[1]));
        var arguments = new ArrayList<>(List.of("-proc:none", "--release", "17", "-d", classes.toString(), "-cp"));
        arguments.add(System.getProperty("java.class.path"));
        for (Detector detector : Detectors.all()) {
            arguments.add(Files.writeString(sources.resolve(name(detector) + ".java"), source(detector))
                    .toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IOException("the rules in " + sources + " do not compile");
        }
        Path service = classes.resolve(SERVICE);
        Files.createDirectories(service.getParent());
        Files.writeString(
                service,
                Detectors.all().stream()
                        .map(detector -> PACKAGE + "." + name(detector) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String name(Detector detector) {
        return detector.getClass().getSimpleName() + "Rule";
    }

    private static String source(Detector detector) {
        return """
                package %s;

                public final class %s extends FindingRule {
                    public %s() {
                        super(new %s());
                    }
                }
                """.formatted(
                PACKAGE, name(detector), name(detector), detector.getClass().getName());
    }
}
