import com.sun.management.OperatingSystemMXBean;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.reader.event.Progress;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code Cost FILE}: CPU seconds of reading a recording, and of looking for bugs in it; events. */
public class Cost {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] args) throws Exception {
        try (TraceFile file = TraceFile.open(Path.of(args[0]))) {
            long begun = SYSTEM.getProcessCpuTime();
            var trace = file.read(Mapping.standard(), Progress.NONE);
            long read = SYSTEM.getProcessCpuTime();
            var found = Findings.search(List.of(trace), Set.of());
            long looked = SYSTEM.getProcessCpuTime();
            int events = trace.messages().size() + trace.actions().size();
            events += trace.snapshots().stream().mapToInt(table -> table.size()).sum();
            System.out.printf("%d %.2f %.2f%n", events, (read - begun) / 1e9, (looked - read) / 1e9);
            found.findings().forEach(finding -> System.err.println("  " + finding.title()));
        }
    }
}
