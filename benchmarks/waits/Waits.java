import java.util.concurrent.locks.LockSupport;

/** Threads that wait as fast as they can: pairs that wake each other, until so many waits are done. */
public class Waits {
    private Waits() {}

    public static void main(String[] args) throws InterruptedException {
        int pairs = Integer.parseInt(args[0]);
        long waits = Long.parseLong(args[1]) / pairs / 2;
        var threads = new Thread[2 * pairs];
        for (int i = 0; i < threads.length; i++) {
            int place = i;
            threads[i] = new Thread(() -> turn(threads, place, waits), "worker-" + i);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void turn(Thread[] threads, int place, long waits) {
        Thread other = threads[place ^ 1];
        for (long i = 0; i < waits; i++) {
            LockSupport.unpark(other);
            LockSupport.parkNanos(threads, 1_000_000);
        }
    }
}
