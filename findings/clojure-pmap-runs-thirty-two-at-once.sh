#!/usr/bin/env bash
# Natural guess: Clojure's pmap runs as many calls at once as there are processors, and two more, as its source says and as is told of it;
# so on a machine with two there are four lanes, and a server that it calls has four requests at a time.
# What it does (org.clojure:clojure 1.12.3; OpenJDK 17.0.15, Temurin 25.0.3): of a vector or a range it runs 32 at once on any machine, for
# their seqs come in chunks of 32, and each chunk's calls are all started when its first is asked for. Of a list, which has no chunks, it runs
# about as many as one thinks. The threads are named as those of agents, clojure-agent-send-off-pool-N, though no agent is used.
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
cat > calls.clj <<'CLOJURE'
(defn most-at-once [orders]
  (let [running (atom 0) most (atom 0)]
    (doall (pmap (fn [order]
                   (swap! most max (swap! running inc))
                   (Thread/sleep 1000)
                   (swap! running dec)
                   order)
                 orders))
    @most))
(let [in-vector (most-at-once (vec (range 64)))
      in-list (most-at-once (apply list (range 20)))
      thread @(future (.getName (Thread/currentThread)))]
  (println "processors: 2; at once of a vector:" in-vector "of a list:" in-list "in threads as" (second (re-find #"(.*)-\d+" thread)))
  (System/exit (if (and (>= in-vector 32) (<= in-list 8) (re-find #"clojure-agent" thread)) 0 1)))
CLOJURE
java -version 2>&1 | head -1
echo "clojure $version"
echo 'guess: 4 and 4'
java -XX:ActiveProcessorCount=2 -cp 'lib/*' clojure.main calls.clj
