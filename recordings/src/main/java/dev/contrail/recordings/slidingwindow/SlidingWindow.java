package dev.contrail.recordings.slidingwindow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts parts in order before they are written, and lets workers ask only for parts less than {@code size} ahead of the
 * first unreleased one.
 */
final class SlidingWindow implements Destination {
    /** A size that limits nothing: everything that comes too early is kept. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    private final int parts;
    private final int size;
    private final WritableByteChannel out;
    private final Map<Integer, byte[]> buffered = new HashMap<>();
    private int requested;
    private int released;
    private int mostBuffered;

    SlidingWindow(int parts, int size, WritableByteChannel out) {
        this.parts = parts;
        this.size = size;
        this.out = out;
    }

    @Override
    public synchronized int acquire() throws InterruptedException {
        while (requested < parts && requested - released >= size) {
            wait();
        }
        if (requested == parts) {
            return NONE;
        }
        int part = requested++;
        record("acquire", part);
        return part;
    }

    @Override
    public synchronized void complete(int part, byte[] bytes) throws IOException {
        if (part == released) {
            release("released at once", part, bytes);
            while (buffered.containsKey(released)) {
                release("released in a chain", released, buffered.remove(released));
            }
            notifyAll();
        } else {
            buffered.put(part, bytes);
            mostBuffered = Math.max(mostBuffered, buffered.size());
            record("buffered", part);
        }
    }

    @Override
    public synchronized int mostBuffered() {
        return mostBuffered;
    }

    private void release(String how, int part, byte[] bytes) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        while (content.hasRemaining()) {
            out.write(content);
        }
        released++;
        record(how, part);
    }

    private void record(String action, int part) {
        WindowEvent event = new WindowEvent();
        if (event.isEnabled()) {
            event.subject(this);
            event.action = action;
            event.part = part;
            event.buffered = buffered.size();
            event.requested = requested;
            event.released = released;
            event.commit();
        }
    }
}
