import java.io.File;
import java.util.Map;
import org.gradle.api.Project;
import org.gradle.testfixtures.ProjectBuilder;

/** Runs a project's build script and its task {@code paths}, with Gradle's classes and without its command. */
public class GradleEngine {
    /** {@code GradleEngine PROJECT GRADLE_HOME}; ends the JVM, in which Gradle's threads go on. */
    public static void main(String[] args) {
        try {
            printPaths(new File(args[0]), new File(args[1]));
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void printPaths(File folder, File home) {
        Project project = ProjectBuilder.builder()
                .withProjectDir(folder)
                .withGradleUserHomeDir(home)
                .build();
        System.out.println("version " + project.getGradle().getGradleVersion());
        project.apply(Map.of("from", "build.gradle"));
        var paths = project.getTasks().getByName("paths");
        paths.getActions().forEach(action -> action.execute(paths));
    }
}
