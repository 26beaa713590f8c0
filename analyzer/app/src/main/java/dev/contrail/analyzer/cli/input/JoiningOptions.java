package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.recording.Joining;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.proxy.ProxyJoin;
import java.util.List;
import picocli.CommandLine.Option;

/** What of recordings is taken as one: files of one JVM, recordings of one run, a proxy and the object behind it. */
final class JoiningOptions {
    @Option(
            names = "--same-jvm",
            description = "Read all files as recordings of one JVM. Default: those that tell it, by process or clock.")
    private boolean sameJvm;

    @Option(names = "--runs", description = "Read each file as a run of its own, from its own start.")
    private boolean runs;

    @Option(
            names = "--no-join-proxies",
            description =
                    "Draw a framework's proxy and the object behind it apart. Default: as one, where calls tell it.")
    private boolean noJoinProxies;

    /** Which files are read as one recording. */
    Joining ofFiles() {
        if (sameJvm && runs) {
            throw new Failure(ExitCode.USAGE, "--same-jvm and --runs: one of them, not both");
        }
        return sameJvm ? Joining.ALL : runs ? Joining.NONE : Joining.AS_RECORDED;
    }

    /** The runs that recordings are drawn as. */
    List<List<Trace>> runs(List<Trace> traces) {
        return runs ? traces.stream().map(List::of).toList() : Runs.of(traces);
    }

    /** The recording with each proxy and the object behind it as one. */
    Trace joined(Trace trace) {
        return noJoinProxies ? trace : ProxyJoin.of(trace);
    }
}
