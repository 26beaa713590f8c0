#!/usr/bin/env bash
# Natural guess: a Jetty server with one selector has one thread that selects, as Netty's event loop, as long as it runs, and hands requests
# to other threads of its pool.
# What it does (org.eclipse.jetty:jetty-server 12.0.29; OpenJDK 17.0.15, Temurin 25.0.3): where another thread stands ready, the one that
# has selected runs the request itself, on top of the selector's frames, and the other goes on selecting. A slow request is one in "the
# selector's thread", but holds up nobody; a thread's lane has both, and stacks that are told apart by their lowest frames tell
# of a selector where it is the work of a request.
set -euo pipefail
version=12.0.29
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.jetty</groupId><artifactId>jetty-server</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Selector.java <<'JAVA'
import java.net.*;
import java.net.http.*;
import java.util.*;
import org.eclipse.jetty.server.*;
import org.eclipse.jetty.util.Callback;

public class Selector {
    static final Set<String> SELECTED = new TreeSet<>(), BOTH = new TreeSet<>();

    static boolean has(StackTraceElement[] stack, String method) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(method));
    }

    /** The threads of the server that are in a call of select() now; there are none for a moment in between. */
    static Set<String> selecting() throws InterruptedException {
        while (true) {
            var names = new TreeSet<String>();
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (thread.getName().startsWith("qtp") && has(stack, "select")) names.add(thread.getName());
            });
            if (!names.isEmpty()) return names;
            Thread.sleep(10);
        }
    }

    public static void main(String[] args) throws Exception {
        var most = new TreeSet<Integer>();
        var server = new Server();
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
                String self = Thread.currentThread().getName();
                boolean onTop = has(Thread.currentThread().getStackTrace(), "produce");
                Set<String> others = selecting();
                if (onTop && SELECTED.contains(self) && !others.contains(self)) BOTH.add(self);
                most.add(others.size());
                callback.succeeded();
                return true;
            }
        });
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < 200 && BOTH.isEmpty(); i++) {
            SELECTED.addAll(selecting());
            client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
            Thread.sleep(50);
        }
        SELECTED.addAll(selecting());
        System.out.println("threads that select at once: at most " + most.last() + "; in all " + (SELECTED.size() > 1 ? "more than one" : "one")
                + "; that have selected, and then run a request: " + (BOTH.isEmpty() ? "none" : "some"));
        server.stop();
        System.exit(most.last() == 1 && SELECTED.size() > 1 && !BOTH.isEmpty() ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "jetty-server $version"
echo 'guess: at most 1; in all one; none'
java -cp 'lib/*' Selector.java 2> log || { tail -3 log; exit 1; }
