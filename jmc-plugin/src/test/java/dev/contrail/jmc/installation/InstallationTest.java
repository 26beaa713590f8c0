package dev.contrail.jmc.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmc.flightrecorder.ui.IDataPageFactory;
import org.openjdk.jmc.flightrecorder.ui.IDisplayablePage;
import org.openjdk.jmc.flightrecorder.ui.IPageContainer;
import org.openjdk.jmc.flightrecorder.ui.IPageDefinition;
import org.openjdk.jmc.flightrecorder.ui.IPageUI;
import org.openjdk.jmc.flightrecorder.ui.StreamModel;
import org.openjdk.jmc.flightrecorder.ui.common.FlavorSelector;
import org.openjdk.jmc.flightrecorder.ui.selection.FlavoredSelectionBase;
import org.openjdk.jmc.flightrecorder.ui.selection.IFlavoredSelection;
import org.openjdk.jmc.flightrecorder.ui.selection.RangedChartSelection;
import org.openjdk.jmc.flightrecorder.ui.selection.SelectionStore;

/**
 * The signatures that we compile against are those of an installation: of a real one with {@code -Djmc.home=FOLDER}, and
 * of folders that look like one, which show that a difference would be seen.
 */
class InstallationTest {
    private static final List<Class<?>> SIGNATURES = List.of(
            IDataPageFactory.class,
            IDisplayablePage.class,
            IPageContainer.class,
            IPageDefinition.class,
            IPageUI.class,
            StreamModel.class,
            FlavorSelector.class,
            FlavorSelector.FlavorSelectorState.class,
            IFlavoredSelection.class,
            FlavoredSelectionBase.class,
            RangedChartSelection.class,
            SelectionStore.class);

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "jmc.home", matches = ".+", disabledReason = "no -Djmc.home=FOLDER is given")
    void signatures_inTheInstallation_areWhatWeCompileAgainst() throws Exception {
        var installation = new Installation(Path.of(System.getProperty("jmc.home")));
        assertThat(differences(installation)).isEmpty();
        assertThat(compile(installation)).isEmpty();
    }

    @Test
    void signatures_areThoseOfAllTypesThatAreCompiledAgainst() throws IOException {
        Path sources = Path.of("signatures/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace(File.separator, "."))
                    .toList();
            assertThat(SIGNATURES.stream().map(Class::getName)).containsAll(names);
        }
    }

    @Test
    void signatures_inAFolderThatHasThem_areTheSameAndCompile() throws Exception {
        Installation installation = installation("");
        assertThat(differences(installation)).isEmpty();
        assertThat(compile(installation)).isEmpty();
    }

    @Test
    void signatures_whereAParameterIsAnother_differAndDoNotCompile() throws Exception {
        Installation installation = installation("IPageContainer editor, IState state) -> IPageContainer editor)");
        assertThat(differences(installation))
                .anySatisfy(text -> assertThat(text).contains("IDisplayablePage: no", "display("))
                .anySatisfy(text -> assertThat(text).contains("IDisplayablePage: unknown", "display("));
        assertThat(compile(installation)).contains("ContrailPage.java", "does not override");
    }

    @Test
    void signatures_whereAMethodIsGone_differ() throws Exception {
        Installation installation = installation("void showSelection(IItemCollection items); -> ");
        assertThat(differences(installation))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("IPageContainer: no", "showSelection"));
        assertThat(compile(installation)).contains("showSelection");
    }

    @Test
    void folder_withoutPlugins_isNoInstallation() {
        assertThatThrownBy(() -> new Installation(folder)).hasMessageContaining("not an installation");
    }

    private static List<String> differences(Installation installation) throws IOException {
        var differences = new ArrayList<String>();
        for (Class<?> type : SIGNATURES) {
            differences.addAll(installation.differences(type));
        }
        return differences;
    }

    private String compile(Installation installation) throws IOException {
        return installation.compile(
                Path.of("src/main/java"),
                classPath().filter(path -> !isMissionControls(path)).toList(),
                Files.createDirectories(folder.resolve("compiled")));
    }

    /** A folder with the bundles we compile against; in the signatures, one text is put for another: {@code old -> new}. */
    private Installation installation(String change) throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("jmc/plugins"));
        for (Path jar : classPath().filter(InstallationTest::isMissionControls).toList()) {
            if (!isSignatures(jar)) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        FakeBundle.of(Path.of("signatures/src/main/java"), change, plugins, folder.resolve("fake"));
        return new Installation(folder.resolve("jmc"));
    }

    private static boolean isMissionControls(Path path) {
        return isSignatures(path) || path.toString().matches(".*org.(openjdk.jmc|eclipse.platform).*\\.jar");
    }

    private static boolean isSignatures(Path path) {
        return path.toString().contains("signatures");
    }

    private static Stream<Path> classPath() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(paths.split(File.pathSeparator)).map(Path::of).filter(Files::exists);
    }
}
