import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.pitest.classpath.CodeSource;
import org.pitest.coverage.CoverageDatabase;
import org.pitest.mutationtest.build.DefaultMutationGrouperFactory;
import org.pitest.mutationtest.build.DefaultTestPrioritiserFactory;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiserFactory;
import org.pitest.mutationtest.commandline.OptionsParser;
import org.pitest.mutationtest.commandline.ParseResult;
import org.pitest.mutationtest.commandline.PluginFilter;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.tooling.EntryPoint;

/**
 * PIT's command line, with each n-th fault only, and some tests before the others: {@code java -Devery=5 -Dfrom=0
 * -Dbefore=GoldenTest -Dtogether=true Sampled OPTION…}.
 *
 * <p>Faults are counted in PIT's order, by class, method, kind and place; the first that is set is the one at {@code
 * from}. PIT itself can take so many faults of each class, which would make small classes count as much as large ones.
 *
 * <p>Together, all faults go through one JVM for each thread, and {@link Restored} keeps their classes apart; else each
 * class has a JVM, as PIT has it. To start one takes as long as a dozen faults of a chart.
 *
 * <p>PIT runs a fault's tests until one fails, the quickest first. To start one costs as much as a picture: those that
 * find most, by the end of their class's name, come before the quickest.
 */
final class Sampled {
    public static void main(String[] options) {
        var plugins = PluginServices.makeForContextLoader();
        ParseResult parsed = new OptionsParser(new PluginFilter(plugins)).parse(options);
        if (!parsed.isOk()) {
            throw new IllegalArgumentException(parsed.getErrorMessage().orElse("options that PIT does not know"));
        }
        var settings = new SettingsFactory(parsed.getOptions(), plugins) {
            @Override
            public MutationGrouperFactory getMutationGrouper() {
                return new Grouping();
            }

            @Override
            public TestPrioritiserFactory getTestPrioritiser() {
                return new Order();
            }
        };
        new EntryPoint()
                .execute(null, parsed.getOptions(), settings, Map.of())
                .getError()
                .ifPresent(error -> {
                    throw new IllegalStateException(error);
                });
    }

    private static final class Grouping extends DefaultMutationGrouperFactory {
        @Override
        public MutationGrouper makeFactory(Properties properties, CodeSource code, int threads, int unitSize) {
            MutationGrouper byClass = super.makeFactory(properties, code, threads, unitSize);
            return (classes, faults) -> {
                List<MutationDetails> sample = sample(List.copyOf(faults));
                return Boolean.getBoolean("together")
                        ? parts(sample, threads)
                        : byClass.groupMutations(classes, sample);
            };
        }

        private static List<List<MutationDetails>> parts(List<MutationDetails> sample, int number) {
            var parts = new ArrayList<List<MutationDetails>>();
            for (int part = 0; part < number; part++) {
                parts.add(sample.subList(sample.size() * part / number, sample.size() * (part + 1) / number));
            }
            return parts;
        }

        private static List<MutationDetails> sample(List<MutationDetails> faults) {
            var sample = new ArrayList<MutationDetails>();
            for (int i = Integer.getInteger("from"); i < faults.size(); i += Integer.getInteger("every")) {
                sample.add(faults.get(i));
            }
            return sample;
        }
    }

    private static final class Order extends DefaultTestPrioritiserFactory {
        @Override
        public TestPrioritiser makeTestPrioritiser(Properties properties, CodeSource code, CoverageDatabase coverage) {
            TestPrioritiser quickestFirst = super.makeTestPrioritiser(properties, code, coverage);
            String before = System.getProperty("before") + "]";
            return fault -> {
                var tests = new ArrayList<>(quickestFirst.assignTests(fault));
                tests.sort(Comparator.comparing(test -> !test.getName().contains(before)));
                return tests;
            };
        }
    }
}
