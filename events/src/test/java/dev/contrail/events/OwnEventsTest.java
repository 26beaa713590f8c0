package dev.contrail.events;

import static dev.contrail.events.Recorded.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import jdk.jfr.AnnotationElement;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.ValueDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Event classes that a program writes itself. */
class OwnEventsTest {
    @Test
    void subclassOfMessage_enabled_recordsInheritedAndOwnFields() {
        var recorded = Recorded.during(recording -> recording.enable("com.acme.Request"), OwnEventsTest::request);
        var event = recorded.only();

        assertThat(event.getString("from")).isEqualTo("client");
        assertThat(event.getString("to")).isEqualTo("server");
        assertThat(event.getString("label")).isEqualTo("PUT /part");
        assertThat(event.getLong("bytes")).isEqualTo(12);
        assertThat(event.getStackTrace()).isNull();
        assertThat(drawnAs(event.getEventType())).isEqualTo("message");
        assertThat(roleOf(event.getEventType(), "from")).isEqualTo("from");
    }

    @Test
    void subclassOfState_enabled_recordsInheritedAndOwnFields() {
        var recorded = Recorded.during(recording -> recording.enable("com.acme.Window"), OwnEventsTest::window);
        var event = recorded.only();

        assertThat(event.getString("subject")).isEqualTo("window");
        assertThat(event.getString("action")).isEqualTo("released");
        assertThat(event.getLong("part")).isEqualTo(7);
        assertThat(event.getBoolean("inChain")).isTrue();
        assertThat(event.getClass("consumer").getName()).isEqualTo("java.lang.String");
        assertThat(event.getThread("reader").getJavaName())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(drawnAs(event.getEventType())).isEqualTo("state");
    }

    @Test
    void subclassOfQueue_enabled_recordsInheritedAndOwnFields() {
        var recorded = Recorded.during(recording -> recording.enable("com.acme.Upload"), OwnEventsTest::upload);
        var event = recorded.only();

        assertThat(event.getString("queue")).isEqualTo("uploads");
        assertThat(event.getString("action")).isEqualTo("upload");
        assertThat(event.getString("task")).isEqualTo("part-7");
        assertThat(event.getLong("bytes")).isEqualTo(12);
        assertThat(drawnAs(event.getEventType())).isEqualTo("action");
        assertThat(roleOf(event.getEventType(), "task")).isEqualTo("task");
    }

    @Test
    void subclass_plainRecording_recordsNothing() {
        var recorded = Recorded.during(PLAIN, () -> {
            request();
            window();
            upload();
        });

        assertThat(recorded.events()).isEmpty();
    }

    @Test
    void subclass_levelOfTheRecording_filtersIt() {
        var recorded = Recorded.during(
                recording -> recording.enable("com.acme.Request").with("level", "info"), OwnEventsTest::request);

        assertThat(recorded.events()).isEmpty();
    }

    @Test
    void plainEvent_withOurAnnotations_carriesThemInTheRecording() {
        var recorded = Recorded.during(PLAIN, () -> {
            var event = new TransferEvent();
            event.source = "savings";
            event.commit();
        });

        assertThat(recorded.only().getString("source")).isEqualTo("savings");
        EventType type = recorded.type("com.acme.Transfer");
        assertThat(drawnAs(type)).isEqualTo("message");
        assertThat(roleOf(type, "source")).isEqualTo("from");
        assertThat(roleOf(type, "amount")).isEqualTo("label");
    }

    private static void request() {
        var event = new RequestEvent();
        event.from("client");
        event.to("server");
        event.label = "PUT /part";
        event.bytes = 12;
        event.commit();
    }

    private static void window() {
        var event = new WindowEvent();
        event.subject("window");
        event.action = "released";
        event.part = 7;
        event.inChain = true;
        event.consumer = String.class;
        event.reader = Thread.currentThread();
        event.commit();
    }

    private static void upload() {
        var event = new UploadEvent();
        event.begin();
        event.queue("uploads");
        event.action = "upload";
        event.task("part-7");
        event.bytes = 12;
        event.commit();
    }

    private static String drawnAs(EventType type) {
        return valueOf(type.getAnnotationElements(), DrawAs.class);
    }

    private static String roleOf(EventType type, String field) {
        ValueDescriptor descriptor = type.getField(field);
        return valueOf(descriptor.getAnnotationElements(), Role.class);
    }

    private static String valueOf(Iterable<AnnotationElement> annotations, Class<?> wanted) {
        for (AnnotationElement annotation : annotations) {
            if (annotation.getTypeName().equals(wanted.getName())) {
                return (String) annotation.getValue("value");
            }
        }
        throw new AssertionError("no " + wanted.getSimpleName() + " in " + annotations);
    }

    @Name("com.acme.Request")
    static class RequestEvent extends MessageEvent {
        @Label("Bytes")
        @DataAmount
        long bytes;
    }

    @Name("com.acme.Window")
    static class WindowEvent extends StateEvent {
        long part;
        boolean inChain;

        @Nullable
        Class<?> consumer;

        @Nullable
        Thread reader;
    }

    @Name("com.acme.Upload")
    static class UploadEvent extends QueueEvent {
        long bytes;
    }

    @Name("com.acme.Transfer")
    @DrawAs(DrawAs.MESSAGE)
    static class TransferEvent extends Event {
        @Role(Role.FROM)
        @Nullable
        String source;

        @Role(Role.LABEL)
        @Nullable
        String amount;
    }
}
