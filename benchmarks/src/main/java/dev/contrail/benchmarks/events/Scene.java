package dev.contrail.benchmarks.events;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the benchmarks' events are about: the same participants, label and numbers for everyone. */
@State(Scope.Thread)
public class Scene {
    private static final String[] LABELS = {"PUT /report", "GET /report", "100 Continue", "201 Created", "close"};
    private static final int OTHERS = 3;

    final HttpConnection connection = new HttpConnection();
    final Socket socket = new Socket();
    String connectionName = HttpConnection.class.getSimpleName();
    String socketName = Socket.class.getSimpleName();
    String label = LABELS[0];
    long number;

    private final Object[] others = {new HttpConnection(), new Socket(), new Pool()};

    static final class HttpConnection {}

    static final class Socket {}

    static final class Pool {}

    /** Another label each time. */
    String nextLabel() {
        return LABELS[(int) (++number % LABELS.length)];
    }

    /** Another object each time, of three classes. */
    Object nextObject() {
        return others[(int) (number % OTHERS)];
    }
}
