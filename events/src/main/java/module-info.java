/**
 * Flight Recorder events that are as easy as a print line and cheap enough to stay in production.
 *
 * <p>Start at {@link dev.contrail.events.Contrail}.
 */
module dev.contrail.events {
    requires transitive jdk.jfr;
    requires static org.jspecify;

    exports dev.contrail.events;
}
