package dev.contrail.benchmarks.events;

import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A recording that runs while a benchmark does. */
@State(Scope.Benchmark)
public abstract class RunningRecording {
    private static final List<String> OURS =
            List.of("contrail.Message", "contrail.State", "contrail.StateDouble", "contrail.Action");
    private static final List<Class<? extends Event>> BY_HAND = List.of(
            ByHand.Empty.class, ByHand.Numbers.class, ByHand.Message.class, ByHand.State.class, ByHand.Action.class);
    private static final long MAX_SIZE = 256L << 20;

    private Recording recording = new Recording();

    /** Makes the recording; it is started elsewhere. */
    abstract Recording prepare() throws IOException, ParseException;

    /** Before the first call, as in a program that is started with a recording. */
    @Setup
    public void start() throws IOException, ParseException {
        recording.close();
        recording = prepare();
        recording.start();
    }

    /** Drops what was recorded. */
    @TearDown
    public void stop() {
        recording.close();
    }

    /** All events of this library and those written by hand, without stack traces. */
    static Recording everything(String level) {
        var recording = new Recording();
        OURS.forEach(type -> recording.enable(type).withoutStackTrace().with("level", level));
        BY_HAND.forEach(type -> recording.enable(type).withoutStackTrace());
        return recording;
    }

    /** The JDK's default recording, to disk: events that are not in its settings are off. */
    public static class Default extends RunningRecording {
        @Override
        Recording prepare() throws IOException, ParseException {
            return new Recording(Configuration.getConfiguration("default"));
        }
    }

    /** The same, behind a time in which everything was on: the compiler has seen both. */
    public static class AfterHavingBeenOn extends Default {
        private static final int CALLS = 50_000;

        @Override
        Recording prepare() throws IOException, ParseException {
            try (Recording on = everything("debug")) {
                on.setToDisk(false);
                on.start();
                var scene = new Scene();
                for (int i = 0; i < CALLS; i++) {
                    EveryEvent.emit(scene);
                }
            }
            return super.prepare();
        }
    }

    /** Everything is on, in memory. */
    public static class InMemory extends RunningRecording {
        @Override
        Recording prepare() {
            Recording recording = everything("debug");
            recording.setToDisk(false);
            return recording;
        }
    }

    /** Enabled at a level that one-liners, which are at debug, do not reach. */
    public static class AtInfo extends RunningRecording {
        @Override
        Recording prepare() {
            Recording recording = everything("info");
            recording.setToDisk(false);
            return recording;
        }
    }

    /** Everything is on and takes a stack trace, as with settings that ask for one. */
    public static class WithStackTraces extends InMemory {
        @Override
        Recording prepare() {
            Recording recording = super.prepare();
            OURS.forEach(type -> recording.enable(type).withStackTrace());
            return recording;
        }
    }

    /** Everything is on, to disk, where the oldest is deleted. */
    public static class ToDisk extends RunningRecording {
        @Override
        Recording prepare() {
            Recording recording = everything("debug");
            recording.setToDisk(true);
            recording.setMaxSize(MAX_SIZE);
            return recording;
        }
    }
}
