package dev.contrail.jmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.findings.Detectors;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The packaged bundle in an OSGi framework, beside the bundles of Mission Control that Maven Central has. What it does
 * not have, the user interface, stands there as bundles made of the jars and signatures we compile against.
 */
@EnabledIfSystemProperty(named = "bundle", matches = ".+", disabledReason = "nothing is packaged yet")
class FrameworkIT {
    @TempDir
    Path folder;

    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
        framework = factory.newFramework(new HashMap<>(
                Map.of("org.osgi.framework.storage", folder.resolve("framework").toString())));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(TimeUnit.MINUTES.toMillis(2));
    }

    @Test
    void bundle_besideMissionControl9_resolvesAndMakesItsPage() throws Exception {
        installMissionControl("9.1.2");
        Bundle ours = install(Path.of(System.getProperty("bundle")));
        ours.start();
        assertThat(ours.getState()).isIn(Bundle.ACTIVE, Bundle.STARTING); // it is activated when it is used
        Object factory = ours.loadClass("dev.contrail.jmc.ContrailPageFactory")
                .getConstructor()
                .newInstance();
        assertThat(factory.getClass().getMethod("getName", state(ours)).invoke(factory, new Object[1]))
                .isEqualTo("Contrail");
        assertThat(ours.loadClass("dev.contrail.jmc.page.PagePanel").getDeclaredConstructors())
                .isNotEmpty();
        assertThat(ours.loadClass("dev.contrail.analyzer.render.chart.lanes.LaneScreen")
                        .getDeclaredMethods())
                .isNotEmpty();
    }

    /** As Mission Control looks for them: with the class loader of the bundle that extends the point. */
    @Test
    void bundle_besideMissionControl9_providesItsRulesAndItsTemplate() throws Exception {
        installMissionControl("9.1.2");
        Bundle ours = install(Path.of(System.getProperty("bundle")));
        ours.start();
        ClassLoader loader = ours.adapt(BundleWiring.class).getClassLoader();
        Class<?> rule = loader.loadClass("org.openjdk.jmc.flightrecorder.rules.IRule");
        assertThat(ServiceLoader.load(rule, loader)).hasSize(Detectors.all().size());
        Object templates = loader.loadClass("dev.contrail.jmc.template.ContrailTemplates")
                .getConstructor()
                .newInstance();
        assertThat((List<?>) templates
                        .getClass()
                        .getMethod("getStorageDelegates", String.class)
                        .invoke(templates, ".jfc"))
                .hasSize(1);
    }

    @Test
    void bundle_besideMissionControl8_doesNotResolve() throws Exception {
        installMissionControl("8.3.1");
        Bundle ours = install(Path.of(System.getProperty("bundle")));
        assertThatThrownBy(ours::start).isInstanceOf(BundleException.class).hasMessageContaining("org.openjdk.jmc");
    }

    private static Class<?> state(Bundle bundle) throws ClassNotFoundException {
        return bundle.loadClass("org.openjdk.jmc.common.IState");
    }

    private void installMissionControl(String version) throws Exception {
        if (version.startsWith("9.")) {
            install(jar("org.openjdk.jmc.common"));
            install(jar("org.openjdk.jmc.flightrecorder"));
            install(jar("org.openjdk.jmc.flightrecorder.rules"));
            install(jar("org.openjdk.jmc.flightrecorder.configuration"));
            for (Path needed : classPath()
                    .filter(path -> name(path).matches("(encoder|lz4-java)-.*"))
                    .toList()) {
                install(needed);
            }
        } else {
            installAs("org.openjdk.jmc.common", version, jar("org.openjdk.jmc.common"));
            installAs("org.openjdk.jmc.flightrecorder", version, jar("org.openjdk.jmc.flightrecorder"));
        }
        installAs(
                "org.eclipse.user.interface",
                "1.0.0",
                classPath()
                        .filter(path -> name(path).matches("org\\.eclipse\\.(swt|jface|ui\\.forms)[.-].*"))
                        .toArray(Path[]::new));
        installAs(
                "org.openjdk.jmc.flightrecorder.ui",
                version,
                classPath()
                        .filter(path -> name(path).startsWith("contrail-jmc-signatures-"))
                        .toArray(Path[]::new));
    }

    private Bundle install(Path jar) throws BundleException {
        return framework.getBundleContext().installBundle(jar.toUri().toString());
    }

    /** A bundle with the classes of some jars, which exports their packages without a version like Mission Control's. */
    private void installAs(String name, String version, Path... jars) throws Exception {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Export-Package", String.join(",", packagesOf(jars)));
        main.putValue("DynamicImport-Package", "*");
        Path file = folder.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Path jar : jars) {
                copyClasses(jar, out);
            }
        }
        install(file);
    }

    private static Set<String> packagesOf(Path... jars) throws IOException {
        var packages = new TreeSet<String>();
        for (Path jar : jars) {
            try (var file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(FrameworkIT::isClass)
                        .forEach(name -> packages.add(
                                name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
            }
        }
        return packages;
    }

    private static void copyClasses(Path jar, JarOutputStream out) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (isClass(entry.getName())) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    file.getInputStream(entry).transferTo(out);
                }
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/");
    }

    private static Path jar(String symbolicName) {
        String artifact = symbolicName.replace("org.openjdk.jmc.", "") + "-";
        return classPath()
                .filter(path -> path.toString().contains("openjdk" + File.separator + "jmc")
                        && name(path).matches(artifact.replace(".", "\\.") + "\\d.*\\.jar"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> classPath() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(paths.split(File.pathSeparator)).map(Path::of);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
