import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Objects;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.pitest.boot.HotSwapAgent;
import org.pitest.mutationtest.execute.CatchNewClassLoadersTransformer;

/**
 * Puts back the class that PIT changed before the one that it has changed now, so that one JVM can have the faults of
 * many classes. PIT does not, and starts a JVM for each class.
 */
public final class Restored implements TestExecutionListener {
    /** JUnit makes a listener for each test that PIT starts. */
    private static String changed = "";

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            Field target = CatchNewClassLoadersTransformer.class.getDeclaredField("targetClass");
            target.setAccessible(true);
            String now = Objects.requireNonNullElse((String) target.get(null), "");
            if (!now.equals(changed)) {
                restore(changed);
                changed = now;
            }
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // JUnit would go on, with two faults
        }
    }

    private static void restore(String name) throws ReflectiveOperationException, IOException {
        if (name.isEmpty()) {
            return;
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream original = loader.getResourceAsStream(name + ".class")) {
            Class<?> restored = Class.forName(name.replace('/', '.'), false, loader);
            if (!HotSwapAgent.hotSwap(restored, original.readAllBytes())) {
                throw new IllegalStateException("cannot put back " + name);
            }
        }
    }
}
