package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A file that is being written under another name: deleted when it does not become whole, also by Ctrl-C. */
final class Unfinished implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final Thread hook = new Thread(this::interrupt, "unfinished");
    private boolean finished;
    private boolean interrupted;

    Unfinished(Path target, Path part) {
        this.target = target;
        this.part = part;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The last step. */
    interface Step {
        void run() throws IOException;
    }

    /** Takes the last step. */
    synchronized void finish(Step step) throws IOException {
        if (!interrupted) {
            step.run();
            finished = true;
        }
    }

    @SuppressWarnings("SystemOut") // the command's own streams may be closed already
    private synchronized void interrupt() {
        if (!finished) {
            interrupted = true;
            delete();
            System.err.println("contrail: interrupted: " + TerminalText.of(target) + " was not written");
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It has a name that says that it is not whole.
        }
    }

    /** Deletes what did not become whole. Does not return when the process is being ended: then that was said already. */
    @Override
    public void close() {
        while (isInterrupted()) {
            LockSupport.park();
        }
        removeHook();
    }

    private synchronized boolean isInterrupted() {
        if (!interrupted) {
            finished = true;
            delete();
        }
        return interrupted;
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending; the hook finds that there is nothing to do.
        }
    }
}
