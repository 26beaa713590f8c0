package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.LiveException.Reason;

/** Whether this Java can attach to others. Apart from {@link Attachment}, which cannot even be loaded when it cannot. */
final class AttachApi {
    private AttachApi() {}

    static void require() throws LiveException {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw new LiveException(
                    Reason.REFUSED,
                    "this Java cannot attach to others: it has no module jdk.attach",
                    "set JAVA_HOME to a JDK; a JRE is not enough",
                    null);
        }
    }
}
