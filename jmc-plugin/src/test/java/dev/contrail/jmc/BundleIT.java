package dev.contrail.jmc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmc.flightrecorder.configuration.spi.IStorageProvider;
import org.openjdk.jmc.flightrecorder.rules.IRule;
import org.openjdk.jmc.flightrecorder.ui.IDataPageFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The packaged bundle: its manifest, its plugin.xml and its classes fit each other. */
@EnabledIfSystemProperty(named = "bundle", matches = ".+", disabledReason = "nothing is packaged yet")
class BundleIT {
    /** Of the points that we extend, those that plugin.xml files of 9.0, 9.1.2 and 10 declare. */
    private static final List<String> DECLARED_BY_MISSION_CONTROL =
            List.of("org.openjdk.jmc.flightrecorder.ui.datapage", "org.openjdk.jmc.flightrecorder.rules.ruleProvider");

    private static JavaClasses classes;

    private JarFile jar;

    @BeforeAll
    static void importClasses() throws IOException {
        try (var bundle = new JarFile(System.getProperty("bundle"))) {
            classes = new ClassFileImporter().importJar(bundle);
        }
    }

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(Path.of(System.getProperty("bundle")).toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void manifest_isOfASingletonThatNeedsMissionControl9() throws Exception {
        Manifest manifest = jar.getManifest();
        assertThat(manifest.getMainAttributes().getValue("Bundle-SymbolicName"))
                .isEqualTo("dev.contrail.jmc;singleton:=true");
        assertThat(manifest.getMainAttributes().getValue("Require-Capability")).contains("osgi.ee=JavaSE)(version=17)");
        List<ManifestElement> ofMissionControl = imports().stream()
                .filter(element -> element.getValue().startsWith("org.openjdk.jmc."))
                .toList();
        assertThat(ofMissionControl).hasSizeGreaterThan(5).allSatisfy(element -> {
            assertThat(element.getAttribute("bundle-version")).isEqualTo("[9.0,11)");
            assertThat(element.getAttribute("version")).isNull(); // its bundles export none
        });
    }

    @Test
    void classes_areOursOrEmbedded_andNoneOfMissionControlOrEclipse() {
        assertThat(entries()).contains("dev/contrail/jmc/ContrailPageFactory.class", "plugin.xml");
        assertThat(entries())
                .noneMatch(name -> name.startsWith("org/openjdk/")
                        || name.startsWith("org/eclipse/")
                        || name.startsWith("dev/contrail/analyzer/cli/"));
    }

    @Test
    void everyClassThatIsUsed_isInTheBundleOrImported() throws Exception {
        Set<String> there = new HashSet<>();
        classes.forEach(type -> there.add(type.getPackageName()));
        imports().forEach(element -> there.add(element.getValue()));
        Set<String> missing = new HashSet<>();
        for (var type : classes) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String used = use.getTargetClass().getBaseComponentType().getPackageName();
                if (!there.contains(used) && !used.startsWith("java.") && !used.isEmpty()) {
                    missing.add(used);
                }
            }
        }
        assertThat(missing).as("annotations are not needed to run").containsOnly("org.jspecify.annotations");
    }

    @Test
    void pluginXml_ofThePage_namesAFactoryAndImagesThatAreThere() throws Exception {
        List<Element> factories = elements("factory");
        assertThat(factories).hasSize(1);
        assertThat(made(factories.get(0))).isInstanceOf(IDataPageFactory.class);
        List<Element> pages = elements("page");
        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).getAttribute("factory"))
                .isEqualTo(factories.get(0).getAttribute("id"));
        assertThat(entries()).contains("icons/contrail.png", "icons/contrail@2x.png");
    }

    @Test
    void pluginXml_ofTheTemplate_namesAProviderOfTheSettingsInTheBundle() throws Exception {
        List<Element> providers = elements("provider");
        assertThat(providers).hasSize(1);
        assertThat(made(providers.get(0))).isInstanceOf(IStorageProvider.class);
        assertThat(text("contrail.jfc"))
                .isEqualTo(Files.readString(Path.of("../events/src/main/resources/contrail.jfc")));
    }

    /** A point that nobody declares is dropped without a word. */
    @Test
    void pluginXml_extendsOnlyPointsThatMissionControlOrTheBundleItselfDeclares() throws Exception {
        List<String> declared = Stream.concat(
                        DECLARED_BY_MISSION_CONTROL.stream(),
                        elements("extension-point").stream().map(point -> point.getAttribute("id")))
                .toList();
        assertThat(elements("extension").stream().map(extension -> extension.getAttribute("point")))
                .hasSize(4)
                .allMatch(declared::contains);
        assertThat(declared).doesNotHaveDuplicates();
    }

    @Test
    void services_areAllRulesOfTheBundle_andToldToMissionControl() throws Exception {
        assertThat(elements("ruleProvider")).hasSize(1);
        List<String> named =
                text("META-INF/services/" + IRule.class.getName()).lines().toList();
        assertThat(classes.stream()
                        .filter(type -> type.isAssignableTo(IRule.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(named);
        for (String rule : named) {
            assertThat(Class.forName(rule).getConstructor().newInstance()).isInstanceOf(IRule.class);
        }
    }

    /** What the extension registry would make of an element's class, which must be in the bundle. */
    private Object made(Element element) throws Exception {
        Class<?> type = Class.forName(element.getAttribute("class"));
        assertThat(entries()).contains(type.getName().replace('.', '/') + ".class");
        return type.getConstructor().newInstance();
    }

    private String text(String entry) throws IOException {
        assertThat(entries()).contains(entry);
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void dropins_holdTheBundle() throws IOException {
        try (var zip = new ZipFile(System.getProperty("dropins"))) {
            List<String> names =
                    zip.stream().map(entry -> entry.getName()).sorted().toList();
            assertThat(names).anySatisfy(name -> assertThat(name).matches("dropins/dev\\.contrail\\.jmc_.*\\.jar"));
            assertThat(names).allSatisfy(name -> assertThat(name).startsWith("dropins/"));
        }
    }

    @Test
    void updateSite_offersTheBundle_andNamesNoPlaceOfThisMachine() throws Exception {
        Path site = Path.of(System.getProperty("update.site"));
        String content = textOf(site.resolve("content.jar"), "content.xml");
        assertThat(content)
                .contains("<unit id='dev.contrail.jmc'", "Contrail for JDK Mission Control", "namespace='osgi.bundle'")
                .doesNotContain("file:", Path.of("").toAbsolutePath().toString());
        assertThat(textOf(site.resolve("artifacts.jar"), "artifacts.xml")).contains("id='dev.contrail.jmc'");
        try (Stream<Path> plugins = Files.list(site.resolve("plugins"))) {
            assertThat(plugins.map(path -> path.getFileName().toString()))
                    .hasSize(1)
                    .allSatisfy(name -> assertThat(name).matches("dev\\.contrail\\.jmc_0\\..*\\.jar"));
        }
    }

    private static String textOf(Path jar, String entry) throws IOException {
        try (var file = new ZipFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<ManifestElement> imports() throws Exception {
        String header = jar.getManifest().getMainAttributes().getValue("Import-Package");
        return List.of(ManifestElement.parseHeader("Import-Package", header));
    }

    private List<String> entries() {
        return jar.stream().map(entry -> entry.getName()).toList();
    }

    private List<Element> elements(String name) throws Exception {
        try (InputStream xml = jar.getInputStream(jar.getEntry("plugin.xml"))) {
            NodeList nodes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getElementsByTagName(name);
            var elements = new ArrayList<Element>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }
    }
}
