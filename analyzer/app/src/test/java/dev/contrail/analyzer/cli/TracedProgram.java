package dev.contrail.analyzer.cli;

/** Calls itself some hundred times a second, and uses no event of ours. */
final class TracedProgram {
    private TracedProgram() {}

    /** What is called. */
    static final class Clock {
        private long ticks;

        void tick() throws InterruptedException {
            ticks++;
            read();
            Thread.sleep(2);
        }

        long read() {
            return ticks;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var clock = new Clock();
        System.out.println("ready");
        long end = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < end) {
            clock.tick();
        }
    }
}
