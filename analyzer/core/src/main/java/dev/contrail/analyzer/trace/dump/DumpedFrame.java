package dev.contrail.analyzer.trace.dump;

import dev.contrail.analyzer.code.GeneratedNames;
import dev.contrail.analyzer.code.LibraryClasses;
import java.util.List;

/** Tells what a line of a stack trace is: {@code java.lang.Thread.sleep(java.base@25.0.3/Native Method)}. */
final class DumpedFrame {
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    /** Methods that read or write a connection, and those that wait for one; as they are called from JDK 11 to 25. */
    private static final List<String> DATA = List.of(
            "sun.nio.ch.SocketDispatcher.read0",
            "sun.nio.ch.SocketDispatcher.write0",
            "sun.nio.ch.UnixDispatcher.read0",
            "sun.nio.ch.NioSocketImpl.read",
            "sun.nio.ch.NioSocketImpl.write",
            "sun.nio.ch.NioSocketImpl.implRead",
            "sun.nio.ch.NioSocketImpl.implWrite",
            "sun.nio.ch.SocketChannelImpl.read",
            "sun.nio.ch.SocketChannelImpl.write",
            "java.net.SocketInputStream.socketRead0",
            "java.net.SocketOutputStream.socketWrite0");

    private static final List<String> CONNECTION = List.of(
            "sun.nio.ch.NioSocketImpl.accept",
            "sun.nio.ch.NioSocketImpl.connect",
            "sun.nio.ch.ServerSocketChannelImpl.accept",
            "sun.nio.ch.SocketChannelImpl.connect",
            "java.net.PlainSocketImpl.socketAccept",
            "java.net.PlainSocketImpl.socketConnect");
    private static final int NEAR = 8;

    private DumpedFrame() {}

    static boolean isJdk(String frame) {
        int place = frame.indexOf('(');
        String where = place < 0 ? "" : frame.substring(place + 1);
        int module = where.indexOf('@');
        if (module > 0 && (where.startsWith("java.") || where.startsWith("jdk."))) {
            return true;
        }
        return JDK.stream().anyMatch(frame::startsWith);
    }

    static boolean isApplication(String frame) {
        return !isJdk(frame) && !LibraryClasses.has(frame) && !GeneratedNames.isProxy(className(frame));
    }

    /** The same frame, but of the class for which a generated one stands. */
    static String behind(String frame) {
        String name = className(frame);
        return GeneratedNames.behind(name) + frame.substring(name.length());
    }

    private static String className(String frame) {
        int place = frame.indexOf('(');
        return frame.substring(0, Math.max(0, frame.lastIndexOf('.', place < 0 ? frame.length() : place)));
    }

    static boolean isCallOf(String frame, String method) {
        return frame.startsWith(method) && frame.length() > method.length() && frame.charAt(method.length()) == '(';
    }

    static boolean isAnyOf(String frame, List<String> endsOfMethods) {
        return endsOfMethods.stream().anyMatch(frame::contains);
    }

    /** How a thread that runs waits for the world outside. */
    static DumpedWait ofRunning(List<String> frames) {
        List<String> near = frames.subList(0, Math.min(NEAR, frames.size()));
        if (near.stream().anyMatch(frame -> isAny(frame, CONNECTION))) {
            return DumpedWait.of(DumpedWait.Kind.CONNECT);
        }
        return near.stream().anyMatch(frame -> isAny(frame, DATA))
                ? DumpedWait.of(DumpedWait.Kind.SOCKET)
                : DumpedWait.NONE;
    }

    private static boolean isAny(String frame, List<String> methods) {
        return methods.stream().anyMatch(method -> isCallOf(frame, method));
    }
}
