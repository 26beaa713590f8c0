package dev.contrail.analyzer.live;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LevelSettings;
import dev.contrail.analyzer.live.settings.LiveEventType;
import dev.contrail.analyzer.live.settings.LiveRecording;
import dev.contrail.analyzer.live.settings.SettingsInForce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The local JVMs that this user can see. */
public final class Jvms {
    private static final int PATIENCE_SECONDS = 10;
    private static final String LIBRARY = "VM.class_hierarchy dev.contrail.events.TraceEvent";
    private static final String RECORDINGS = "JFR.check verbose=true";
    /** Without settings: with them, a JVM of JDK 17 that logs nothing writes to its own standard output, too. */
    private static final String RECORDINGS_ONLY = "JFR.check";

    private Jvms() {}

    /** All of them but this one, by pid. One that is suspended is listed with that obstacle after ten seconds. */
    public static List<Jvm> list() throws LiveException, InterruptedException {
        AttachApi.require();
        List<VirtualMachineDescriptor> found = VirtualMachine.list().stream()
                .filter(jvm -> pid(jvm) != ProcessHandle.current().pid())
                .sorted(Comparator.comparingLong(Jvms::pid))
                .toList();
        return askAll(found);
    }

    /** The pids of the JVMs whose main class contains a text. */
    public static List<Long> named(String text) throws LiveException {
        AttachApi.require();
        return VirtualMachine.list().stream()
                .filter(jvm -> pid(jvm) != ProcessHandle.current().pid())
                .filter(jvm -> mainClass(jvm).contains(text))
                .map(Jvms::pid)
                .toList();
    }

    private static List<Jvm> askAll(List<VirtualMachineDescriptor> found) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "ps");
            thread.setDaemon(true); // a JVM that never answers must not keep this one alive
            return thread;
        });
        try {
            List<Callable<Jvm>> questions = found.stream()
                    .map(jvm -> (Callable<Jvm>) () -> ask(pid(jvm), mainClass(jvm)))
                    .toList();
            List<Future<Jvm>> answers = threads.invokeAll(questions, PATIENCE_SECONDS, TimeUnit.SECONDS);
            var jvms = new ArrayList<Jvm>();
            for (int i = 0; i < answers.size(); i++) {
                jvms.add(answer(answers.get(i), found.get(i)));
            }
            return jvms;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Jvm answer(Future<Jvm> answer, VirtualMachineDescriptor jvm) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException | CancellationException e) {
            return closed(pid(jvm), mainClass(jvm), "does not answer");
        }
    }

    private static Jvm ask(long pid, String mainClass) throws IOException, InterruptedException {
        try (Attachment jvm = Attachment.to(pid)) {
            String version = jvm.systemProperties().getProperty("java.version", "");
            var questions = List.of(LIBRARY, jvm.logsNothing() ? RECORDINGS_ONLY : RECORDINGS);
            String answer = Jcmd.ask(pid, questions, PATIENCE_SECONDS - 1);
            List<LiveRecording> recordings = JfrCheck.recordings(answer).stream()
                    .filter(LiveRecording::isRunning)
                    .toList();
            boolean events = answer.contains("dev.contrail.events.TraceEvent/");
            return new Jvm(pid, mainClass, version, events, level(recordings), recordings, "");
        } catch (LiveException e) {
            return closed(pid, mainClass, obstacle(e));
        }
    }

    private static Level level(List<LiveRecording> recordings) {
        List<String> levelled = recordings.stream()
                .flatMap(recording -> recording.settings().keySet().stream())
                .filter(setting -> setting.endsWith("#" + LiveEventType.LEVEL) && !setting.startsWith("jdk."))
                .map(setting -> setting.substring(0, setting.indexOf('#')))
                .toList();
        var types = Stream.concat(levelled.stream(), LevelSettings.LIBRARY_EVENTS.stream())
                .collect(Collectors.toSet());
        return new SettingsInForce(recordings).level(types);
    }

    private static Jvm closed(long pid, String mainClass, String obstacle) {
        return new Jvm(pid, mainClass, "", false, Level.OFF, List.of(), obstacle);
    }

    private static String obstacle(LiveException problem) {
        return String.valueOf(problem.getMessage()).replaceFirst("^(JVM|process) \\d+ ", "");
    }

    private static long pid(VirtualMachineDescriptor jvm) {
        return Long.parseLong(jvm.id());
    }

    private static String mainClass(VirtualMachineDescriptor jvm) {
        String command = jvm.displayName().strip();
        int end = command.indexOf(' ');
        String name = end < 0 ? command : command.substring(0, end);
        return name.endsWith(".jar") ? name.replaceFirst(".*[/\\\\]", "") : name;
    }
}
