package dev.contrail.recordings;

import dev.contrail.recordings.expectcontinue.ExpectContinue;
import dev.contrail.recordings.orders.Orders;
import dev.contrail.recordings.slidingwindow.SlidingWindowDownload;
import dev.contrail.recordings.unchanged.Ledger;
import dev.contrail.recordings.uploadqueue.UploadTasks;
import dev.contrail.recordings.walk.Walk;
import java.io.IOException;
import java.util.List;

/** The programs by name. */
public enum Program {
    /** {@link ExpectContinue}. */
    EXPECT_CONTINUE,
    /** {@link Orders}. */
    ORDERS,
    /** {@link SlidingWindowDownload}. */
    SLIDING_WINDOW,
    /** {@link UploadTasks}. */
    UPLOAD_QUEUE,
    /** {@link Walk}. */
    WALK,
    /** {@link Ledger}, which emits no event. */
    LEDGER;

    /**
     * Runs client and server to the end, and says in a line what came of it.
     *
     * @throws IllegalArgumentException if the arguments are not those of the program
     */
    public String run(String... args) throws IOException, InterruptedException {
        return switch (this) {
            case EXPECT_CONTINUE -> ExpectContinue.run(args);
            case ORDERS -> Orders.run(args);
            case SLIDING_WINDOW -> SlidingWindowDownload.run(args);
            case UPLOAD_QUEUE -> UploadTasks.run(args);
            case WALK -> Walk.run(args);
            case LEDGER -> Ledger.run(args);
        };
    }

    /** The event types to record of it. */
    List<String> events() {
        return this == LEDGER ? SampleRecorder.OF_THE_JDK : SampleRecorder.OF_THIS_PROJECT;
    }
}
