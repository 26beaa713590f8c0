#!/usr/bin/env bash
# Natural guess: with a @Contextual field (JDK 25) jfr print tells for each event under what request it happened, in JSON and XML
# too, which are for programs; an event belongs to the request that it began in.
# What it does (Temurin 25.0.3): the context is put together by jfr print from times and threads, in text output alone. It goes by an
# event's end: what begins in a request and ends after it has no context, what began before it has. Work of the request on
# another thread has none, nor has a request that has not ended when the recording does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Context.java <<'JAVA'
import java.nio.file.Path;
import jdk.jfr.*;

public class Context {
    @Name("demo.Request") @StackTrace(false) static class Request extends Event { @Contextual String id; }

    @Name("demo.Query") @StackTrace(false) static class Query extends Event { String text; }

    static Request request(String id) {
        var request = new Request();
        request.id = id;
        request.begin();
        return request;
    }

    static Query query(String text) {
        var query = new Query();
        query.text = text;
        query.begin();
        return query;
    }

    static void pause() throws InterruptedException { Thread.sleep(5); }

    public static void main(String[] args) throws Exception {
        try (var recording = new Recording()) {
            recording.start();
            Query early = query("began before the request");
            pause();
            Request request = request("R1");
            pause();
            early.commit();
            query("within").commit();
            var other = new Thread(() -> query("on another thread").commit());
            other.start();
            other.join();
            Query late = query("ended after the request");
            pause();
            request.commit();
            pause();
            late.commit();
            request("R2");
            pause();
            query("within one that has not ended").commit();
            recording.stop();
            recording.dump(Path.of("context.jfr"));
        }
    }
}
JAVA
"$jdk/bin/javac" Context.java
"$jdk/bin/java" -cp . Context
"$jdk/bin/jfr" print --events demo.Query context.jfr | sed -n 's/^ *Context: Request.id = "\(.*\)"/\1/p; s/^ *text = "\(.*\)"/\1/p' > text
"$jdk/bin/jfr" print --json --events 'demo.*' context.jfr > json
"$jdk/bin/jfr" print --xml --events 'demo.*' context.jfr > xml
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: R1 before "within", "on another thread" and "ended after the request"; R2 before the last; all in JSON and XML, too'
cat text
echo "lines with Context in JSON: $(grep -ci context json || true), in XML: $(grep -ci context xml || true)"
[[ $(tr '\n' ';' < text) = 'R1;began before the request;R1;within;on another thread;ended after the request;within one that has not ended;' ]]
! grep -qi context json xml
