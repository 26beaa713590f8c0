package dev.contrail.analyzer.cli.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "contrail",
        description = "Shows what a Java program did, from a Flight Recorder recording.",
        versionProvider = ContrailCommand.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done; a damaged recording still gives its readable part",
            "  1  an assertion failed, or --fail-on found something",
            "  2  wrong use, unwritable output, too little memory, or a JVM that refuses",
            "  3  nothing to draw, no such JVM, or one that does not use the events",
            "  4  the recording is incomplete, under --strict",
            " 70  a fault of contrail itself; --debug prints where"
        })
public final class ContrailCommand implements Runnable {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print a stack trace when something fails.")
    public boolean debug;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "Print results and errors only: no notes on what was assumed or is incomplete, no progress.")
    private boolean quiet;

    /** Without a command, says what to do next. */
    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(FirstSteps.in(Path.of("")));
        out.flush();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ContrailCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "contrail " + (version == null ? "(development)" : version),
                "on Java " + System.getProperty("java.version")
            };
        }
    }

    /** Where a command writes, and whether it is to be quiet. */
    public static PrintStreams streams(CommandSpec spec) {
        CommandLine commandLine = spec.commandLine();
        boolean quiet = spec.root().userObject() instanceof ContrailCommand root && root.quiet;
        return new PrintStreams(commandLine.getOut(), commandLine.getErr(), quiet);
    }
}
