#!/usr/bin/env bash
# Natural guess: (send other-agent f) hands f to another thread and returns, wherever it is called: the other agent begins while the
# caller goes on with its slow work.
# What it does (org.clojure:clojure 1.12.3; OpenJDK 17.0.15, Temurin 25.0.3): inside an action of an agent, what is sent is held until
# that action has ended. Sent before a slow call of a second it begins a second later, though the other agent and its threads have nothing
# to do; progress that an action reports so arrives all at once, when it is over; and when the action fails, it is never sent. Outside of
# an action it begins at once.
set -euo pipefail
version=1.12.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.clojure</groupId><artifactId>clojure</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > sends.clj <<'CLOJURE'
(defn now [] (quot (System/nanoTime) 1000000))

(defn waited
  "Milliseconds from a send, with a second of work behind it, to the begin of what was sent; nil if it never was."
  [inside? fails?]
  (let [log (agent nil)
        began (promise)
        work (fn [_]
               (let [sent (now)]
                 (send log (fn [_] (deliver began (- (now) sent))))
                 (Thread/sleep 1000)
                 (when fails? (throw (IllegalStateException. "no stock")))))]
    (if inside?
      (send-off (agent nil) work)
      (work nil))
    (deref began 3000 nil)))

(let [outside (waited false false)
      inside (waited true false)
      failed (waited true true)]
  (println "it begins: sent outside of an action" (if (< outside 900) "at once" outside) "- inside"
           (if (>= inside 1000) "a second later" inside) "- inside of one that fails" (or failed "never"))
  (System/exit (if (and (< outside 900) (>= inside 1000) (nil? failed)) 0 1)))
CLOJURE
java -version 2>&1 | head -1
echo "clojure $version"
echo 'guess: at once, in all three'
java -cp 'lib/*' clojure.main sends.clj
