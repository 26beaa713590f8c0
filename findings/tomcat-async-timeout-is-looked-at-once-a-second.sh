#!/usr/bin/env bash
# Natural guess: AsyncContext.setTimeout(100) in Tomcat calls onTimeout 100 ms after the request's thread has gone, or somewhat later under
# load.
# What it does (org.apache.tomcat.embed:tomcat-embed-core 11.0.13; OpenJDK 17.0.15, Temurin 25.0.3): one thread looks once a second at all
# that wait. 100 ms are up to 1100, and requests that came one behind the other over a second end within milliseconds of each other; a
# picture has them in bundles, which look as if they had waited for one thing.
set -euo pipefail
version=11.0.13
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.tomcat.embed</groupId><artifactId>tomcat-embed-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Bundle.java <<'JAVA'
import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.net.URI;
import java.net.http.*;
import java.util.*;
import java.util.concurrent.*;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

public class Bundle {
    static final Queue<Long> ENDED = new ConcurrentLinkedQueue<>();

    static class Waiting extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            async.setTimeout(100);
            async.addListener(new AsyncListener() {
                @Override public void onTimeout(AsyncEvent event) {
                    ENDED.add(System.nanoTime());
                    async.complete();
                }

                @Override public void onComplete(AsyncEvent event) {}

                @Override public void onError(AsyncEvent event) {}

                @Override public void onStartAsync(AsyncEvent event) {}
            });
        }
    }

    public static void main(String[] args) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir("base");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "waiting", new Waiting()).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "waiting");
        tomcat.start();
        URI uri = new URI("http", null, "127.0.0.1", tomcat.getConnector().getLocalPort(), "/", null, null);
        HttpClient client = HttpClient.newHttpClient();
        var answers = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < 40; i++) { // over four seconds
            answers.add(client.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()));
            Thread.sleep(100);
        }
        answers.forEach(CompletableFuture::join);
        tomcat.stop();
        long bundles = 0;
        long last = Long.MIN_VALUE;
        for (long ended : new TreeSet<>(ENDED)) {
            if (bundles == 0 || ended - last > 400_000_000) bundles++;
            last = ended;
        }
        System.out.println("40 requests, one each 100 ms, each with a timeout of 100 ms, end in "
                + (bundles <= 8 ? "three to eight" : bundles) + " bundles, 400 ms or more apart");
        System.exit(ENDED.size() == 40 && bundles >= 3 && bundles <= 8 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "tomcat-embed-core $version"
echo 'guess: one each 100 ms, so all in one'
java -cp 'lib/*' Bundle.java 2> log || { tail -3 log; exit 1; }
