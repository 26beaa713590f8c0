#!/usr/bin/env bash
# Natural guess: an MXBean whose attribute is an Instant or a Duration is taken or refused as a whole: both are plain values of the JDK, and
# an interface that the server registers can be given to JMX.newMXBeanProxy.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): the one with the Instant is registered, and a console shows its seconds and nanoseconds,
# but a proxy of the same interface is an IllegalArgumentException when it is made, for all attributes, as an Instant cannot be made from
# its parts. The one with the Duration is refused at its registration. A test that reads attributes passes, and the client's first line
# fails.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Times.java <<'JAVA'
import java.lang.management.ManagementFactory;
import java.time.*;
import javax.management.*;
import javax.management.openmbean.CompositeData;

public class Times {
    public interface SinceMXBean {
        Instant getSince();

        int getQueued();
    }

    public interface TookMXBean {
        Duration getTook();
    }

    public static class Since implements SinceMXBean {
        @Override
        public Instant getSince() {
            return Instant.ofEpochSecond(1764590400, 123);
        }

        @Override
        public int getQueued() {
            return 3;
        }
    }

    static String proxy(MBeanServer beans, ObjectName name) {
        try {
            return String.valueOf(JMX.newMXBeanProxy(beans, name, SinceMXBean.class).getQueued());
        } catch (IllegalArgumentException e) {
            return "no proxy";
        }
    }

    static String duration(MBeanServer beans) throws Exception {
        try {
            beans.registerMBean((TookMXBean) () -> Duration.ofMillis(1500), new ObjectName("app:type=Took"));
            return "registered";
        } catch (NotCompliantMBeanException | IllegalArgumentException e) {
            return "refused";
        }
    }

    public static void main(String[] args) throws Exception {
        var beans = ManagementFactory.getPlatformMBeanServer();
        var name = new ObjectName("app:type=Since");
        beans.registerMBean(new Since(), name);
        var since = (CompositeData) beans.getAttribute(name, "Since");
        String read = since.get("epochSecond") + " s " + since.get("nano") + " ns", proxy = proxy(beans, name), duration = duration(beans);
        System.out.println("Instant: read as " + read + ", the int beside it by a proxy: " + proxy + "; Duration: " + duration);
        System.exit(read.equals("1764590400 s 123 ns") && proxy.equals("no proxy") && duration.equals("refused") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: read, 3 by a proxy; registered'
java Times.java
