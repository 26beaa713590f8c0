package dev.contrail.analyzer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.FramePart.Frame;
import dev.contrail.analyzer.mapping.FramePart.Part;
import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FramePartTest {
    private static StackTrace trace(String... classes) {
        return new StackTrace(
                Stream.of(classes)
                        .map(name -> new StackFrame(name, "count", "()J", 45, 0, false, "JIT compiled"))
                        .toList(),
                false);
    }

    @Test
    void app_isBehindLibrariesAndBehindAProxyInTheApplicationsPackage() {
        var app = new FramePart(Frame.APP, Part.LINE);

        assertThat(app.of(trace("org.antlr.v4.Parser", "com.acme.$Proxy143", "com.acme.Orders"), List.of()))
                .isEqualTo("Orders.count:45");
        assertThat(app.of(trace("com.sun.proxy.$Proxy143", "com.acme.$Proxying"), List.of()))
                .isEqualTo("$Proxying.count:45");
        assertThat(app.of(trace("com.acme.$Proxy143"), List.of("com.acme"))).isNull();
    }
}
