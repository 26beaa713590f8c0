package dev.contrail.spark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Data flows one way: files, columns, batches, tables, the job. Only pictures and their job need more than the reader. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.contrail.spark");

    @Test
    void packages_useOnlyWhatStandsBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("input")
                .definedBy("dev.contrail.spark.input")
                .layer("schema")
                .definedBy("dev.contrail.spark.schema")
                .layer("column")
                .definedBy("dev.contrail.spark.column")
                .layer("scan")
                .definedBy("dev.contrail.spark.scan")
                .layer("picture")
                .definedBy("dev.contrail.spark.picture")
                .layer("fleet")
                .definedBy("dev.contrail.spark.fleet")
                .layer("sources")
                .definedBy("dev.contrail.spark")
                .whereLayer("input")
                .mayNotAccessAnyLayer()
                .whereLayer("schema")
                .mayOnlyAccessLayers("input")
                .whereLayer("column")
                .mayOnlyAccessLayers("input", "schema")
                .whereLayer("scan")
                .mayOnlyAccessLayers("input", "schema", "column")
                .whereLayer("picture")
                .mayOnlyAccessLayers("input", "column")
                .whereLayer("fleet")
                .mayNotAccessAnyLayer() // the job asks by the source's name, as anybody does
                .whereLayer("sources")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitectureIgnoring()
                .check(CLASSES);
        slices().matching("dev.contrail.spark.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatIsDrawn_isKnownOnlyToPictures() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("dev.contrail.spark.picture", "dev.contrail.spark.input")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.contrail.analyzer..")
                        .and(not(resideInAPackage("dev.contrail.analyzer.spelling")))) // of names that options ask for
                .check(CLASSES);
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("dev.contrail.spark.input")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.contrail.analyzer.trace..",
                        "dev.contrail.analyzer.mapping..",
                        "dev.contrail.analyzer.findings..",
                        "dev.contrail.analyzer.export..")
                .check(CLASSES);
    }

    @Test
    void standardStreams_areUsedOnlyByTheJob() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.contrail.spark.fleet.ContrailFleet")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void importedClasses_areThere() {
        for (String part : new String[] {"input", "schema", "column", "scan", "picture", "fleet"}) {
            assertThat(CLASSES.stream()
                            .filter(type -> type.getPackageName().endsWith(".spark." + part)
                                    && !type.getSimpleName().equals("package-info")))
                    .as(part)
                    .hasSizeGreaterThan(3);
        }
    }
}
