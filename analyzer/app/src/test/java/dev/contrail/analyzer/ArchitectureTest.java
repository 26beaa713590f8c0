package dev.contrail.analyzer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.contrail.reader.event.LongMap;
import org.junit.jupiter.api.Test;

/** Data flows one way; this is the picture of it. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // of the other modules
            .importPackages("dev.contrail.reader", "dev.contrail.legacy", "dev.contrail.analyzer");

    @Test
    void packages_useOnlyWhatStandsBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("reader")
                .definedBy("dev.contrail.reader..")
                .layer("legacy")
                .definedBy("dev.contrail.legacy..")
                .layer("unit")
                .definedBy("..analyzer.unit..")
                .layer("code")
                .definedBy("..analyzer.code..")
                .layer("trace")
                .definedBy("..analyzer.trace..")
                .layer("mapping")
                .definedBy("..analyzer.mapping..")
                .layer("input")
                .definedBy("..analyzer.input..")
                .layer("recording")
                .definedBy("..analyzer.recording..")
                .layer("meaning")
                .definedBy("..analyzer.meaning..")
                .layer("model")
                .definedBy("..analyzer.model..")
                .layer("spelling")
                .definedBy("..analyzer.spelling..")
                .layer("derive")
                .definedBy("..analyzer.derive..")
                .layer("select")
                .definedBy("..analyzer.select..")
                .layer("formula")
                .definedBy("..analyzer.formula..")
                .layer("findings")
                .definedBy("..analyzer.findings..")
                .layer("diff")
                .definedBy("..analyzer.diff..")
                .layer("explain")
                .definedBy("..analyzer.explain..")
                .layer("golden")
                .definedBy("..analyzer.golden..")
                .layer("assertions")
                .definedBy("..analyzer.assertions..")
                .layer("render")
                .definedBy("..analyzer.render..")
                .layer("export")
                .definedBy("..analyzer.export..")
                .layer("parquet")
                .definedBy("..analyzer.parquet..")
                .layer("mcp")
                .definedBy("..analyzer.mcp..")
                .layer("output")
                .definedBy("..analyzer.output..")
                .layer("redact")
                .definedBy("..analyzer.redact..")
                .layer("live")
                .definedBy("..analyzer.live..")
                .layer("cli")
                .definedBy("..analyzer.cli..")
                .whereLayer("reader")
                .mayNotAccessAnyLayer()
                .whereLayer("legacy")
                .mayOnlyAccessLayers("reader")
                .whereLayer("legacy")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("unit")
                .mayOnlyAccessLayers("reader")
                .whereLayer("code")
                .mayNotAccessAnyLayer()
                .whereLayer("trace")
                .mayOnlyAccessLayers("reader", "unit", "code")
                .whereLayer("spelling")
                .mayNotAccessAnyLayer()
                .whereLayer("mapping")
                .mayOnlyAccessLayers("reader", "spelling", "code")
                .whereLayer("input")
                .mayOnlyAccessLayers("reader")
                .whereLayer("recording")
                .mayOnlyAccessLayers("reader", "input", "mapping", "unit", "trace")
                .whereLayer("meaning")
                .mayOnlyAccessLayers("trace")
                .whereLayer("model")
                .mayOnlyAccessLayers("trace", "unit", "meaning")
                .whereLayer("select")
                .mayOnlyAccessLayers("trace")
                .whereLayer("formula")
                .mayOnlyAccessLayers("trace", "unit")
                .whereLayer("derive")
                .mayOnlyAccessLayers("trace", "unit", "select", "formula", "meaning", "model")
                .whereLayer("findings")
                .mayOnlyAccessLayers("trace", "unit", "meaning", "model")
                .whereLayer("diff")
                .mayOnlyAccessLayers("trace", "unit", "meaning", "model", "findings")
                .whereLayer("explain")
                .mayOnlyAccessLayers("trace", "meaning", "model", "findings")
                .whereLayer("golden")
                .mayOnlyAccessLayers("trace", "model")
                .whereLayer("assertions")
                .mayOnlyAccessLayers("trace", "select", "model", "derive", "findings", "golden")
                .whereLayer("assertions")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("render")
                .mayOnlyAccessLayers("trace", "unit", "model", "diff")
                .whereLayer("export")
                .mayOnlyAccessLayers("reader", "trace", "unit", "meaning", "model")
                .whereLayer("parquet")
                .mayOnlyAccessLayers("export")
                .whereLayer("parquet")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("redact")
                .mayOnlyAccessLayers("reader", "trace")
                .whereLayer("mcp")
                .mayNotAccessAnyLayer()
                .whereLayer("mcp")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("output")
                .mayNotAccessAnyLayer()
                .whereLayer("live")
                .mayNotAccessAnyLayer()
                .whereLayer("live")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                // A map of numbers is no part of a recording: what counts by number takes the reader's.
                .ignoreDependency(resideInAPackage("..findings.."), equivalentTo(LongMap.class))
                .ensureAllClassesAreContainedInArchitectureIgnoring("dev.contrail.analyzer")
                .check(CLASSES);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.contrail.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void otherParsers_areNamedOnlyForOldFormatsAndLiveJvms() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("dev.contrail.legacy..", "..analyzer.live..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openjdk.jmc..", "jdk.jfr.consumer..")
                .check(CLASSES);
    }

    @Test
    void reader_needsNothingButTheJdkAndKnowsNoFileSystemButInItsFileSource() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("dev.contrail.reader..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.contrail.reader..", "java..", "org.jspecify.annotations..")
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.contrail.reader..")
                .and()
                .doNotHaveFullyQualifiedName("dev.contrail.reader.bytes.FileSource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                .check(CLASSES);
    }

    @Test
    void reader_innerPackagesStandInLayersAndAreForTheReaderOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("bytes")
                .definedBy("dev.contrail.reader.bytes..")
                .layer("loss")
                .definedBy("dev.contrail.reader.loss..")
                .layer("event")
                .definedBy("dev.contrail.reader.event..")
                .layer("input")
                .definedBy("dev.contrail.reader.internal.input..")
                .layer("chunk")
                .definedBy("dev.contrail.reader.chunk..")
                .layer("framing")
                .definedBy("dev.contrail.reader.internal.framing..")
                .layer("types")
                .definedBy("dev.contrail.reader.internal.types..")
                .layer("constants")
                .definedBy("dev.contrail.reader.internal.constants..")
                .layer("values")
                .definedBy("dev.contrail.reader.internal.values..")
                .layer("decode")
                .definedBy("dev.contrail.reader.internal.decode..")
                .whereLayer("bytes")
                .mayNotAccessAnyLayer()
                .whereLayer("loss")
                .mayNotAccessAnyLayer()
                .whereLayer("event")
                .mayOnlyAccessLayers("loss")
                .whereLayer("input")
                .mayOnlyAccessLayers("bytes", "loss")
                .whereLayer("chunk")
                .mayOnlyAccessLayers("bytes", "loss", "event", "input")
                .whereLayer("framing")
                .mayOnlyAccessLayers("bytes", "loss", "input", "chunk")
                .whereLayer("types")
                .mayOnlyAccessLayers("loss", "event", "input", "framing")
                .whereLayer("constants")
                .mayOnlyAccessLayers("loss", "event", "input", "chunk", "framing", "types")
                .whereLayer("values")
                .mayOnlyAccessLayers("loss", "event", "input", "framing", "types", "constants")
                .whereLayer("decode")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.contrail.reader..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.contrail.reader.internal..")
                .check(CLASSES);
    }

    @Test
    void live_needsNothingButTheJdk() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("..analyzer.live..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..analyzer.live..",
                        "java..",
                        "javax.management..",
                        "jdk.jfr.consumer..",
                        "jdk.management.jfr..",
                        "com.sun.tools.attach..",
                        "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void charts_areNamedOnlyWhereTheyAreDrawn() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("..analyzer.render.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..")
                .check(CLASSES);
    }

    @Test
    void assertions_needNoTestFramework() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("..analyzer.assertions..", "..analyzer.golden..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..")
                .check(CLASSES);
    }

    @Test
    void standardStreams_areUsedOnlyByTheCommandLine() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("..analyzer.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void importedClasses_areThere() {
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().contains(".reader.internal.")))
                .hasSizeGreaterThan(5);
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().endsWith(".legacy")))
                .isNotEmpty();
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().endsWith(".recording")))
                .hasSizeGreaterThan(5);
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().contains(".cli")))
                .hasSizeGreaterThan(5);
    }
}
