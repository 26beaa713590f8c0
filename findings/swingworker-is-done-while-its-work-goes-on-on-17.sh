#!/usr/bin/env bash
# Natural guess: done() of a SwingWorker runs when doInBackground() is finished, as it is documented, also when the worker was cancelled:
# there the files and connections of the work can be closed.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3; both headless): on 17 a cancelled worker is told to be done at once, while its work, which
# does not look at the interruption, goes on in its thread beside it: what done() closes is closed under the work, and a second worker
# started there runs at the same time as the first. On 25 done() comes behind the end of the work.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Cancelled.java <<'JAVA'
import java.util.concurrent.*;
import javax.swing.SwingWorker;

public class Cancelled {
    public static void main(String[] args) throws Exception {
        var steps = new ConcurrentLinkedQueue<String>();
        var begun = new CountDownLatch(1);
        var both = new CountDownLatch(2);
        var worker = new SwingWorker<Void, Void>() {
            @Override
            protected Void doInBackground() {
                begun.countDown();
                long end = System.nanoTime() + 2_000_000_000L;
                while (System.nanoTime() < end) Thread.onSpinWait();
                steps.add("work ended");
                both.countDown();
                return null;
            }

            @Override
            protected void done() {
                steps.add("done");
                both.countDown();
            }
        };
        worker.execute();
        begun.await();
        worker.cancel(true);
        both.await(20, TimeUnit.SECONDS);
        System.out.println(steps);
        System.exit(0);
    }
}
JAVA
java -version 2>&1 | head -1
seen=$(java -Djava.awt.headless=true Cancelled.java)
echo 'guess: [work ended, done], on both'
echo "steps: $seen"
case "$(java -version 2>&1 | head -1)" in
  *'"17'*) [ "$seen" = '[done, work ended]' ] ;;
  *'"25'*) [ "$seen" = '[work ended, done]' ] ;;
  *) exit 1 ;;
esac
