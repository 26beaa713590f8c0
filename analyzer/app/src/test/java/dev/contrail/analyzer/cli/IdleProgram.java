package dev.contrail.analyzer.cli;

import java.io.IOException;

/** Uses no event of ours, and ends with its input. */
final class IdleProgram {
    private IdleProgram() {}

    public static void main(String[] args) throws IOException {
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Nothing to do.
        }
    }
}
