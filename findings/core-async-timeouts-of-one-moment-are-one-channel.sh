#!/usr/bin/env bash
# Natural guess: (timeout 1000) of core.async makes a channel, as (chan) does: two callers have two, and one who closes his, as his work is
# done early, changes nothing for the other.
# What it does (org.clojure:core.async 1.8.741, clojure 1.12.0; OpenJDK 17.0.15, Temurin 25.0.3): a timeout that would end less than ten
# milliseconds before one that exists IS that one. Of a thousand made in a row there are but a few, and who closes his ends the time of all
# that asked at that moment: requests under load time out at once, when a neighbour is ready; a test of one never sees it.
set -euo pipefail
version=1.8.741
clojure=1.12.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.clojure</groupId><artifactId>clojure</artifactId><version>$clojure</version></dependency>
    <dependency><groupId>org.clojure</groupId><artifactId>core.async</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > timeouts.clj <<'CLJ'
(require '[clojure.core.async :as async])

(defn made [make] (vec (repeatedly 1000 make)))
(defn closed? [channel] (false? (async/put! channel "is it open?")))
(defn of-most [channels] (key (apply max-key val (frequencies channels))))

(let [timeouts (made #(async/timeout 60000))
      channels (made #(async/chan))]
  (async/close! (of-most timeouts))
  (async/close! (of-most channels))
  (let [apart (map (comp count distinct) [timeouts channels])
        closed (map #(count (filter closed? %)) [timeouts channels])]
    (println "channels of 1000 timeouts and of 1000 chans:" apart "; callers whose one is closed when one closes his:" closed)
    (System/exit (if (and (< (first apart) 500) (> (first closed) 1) (= [1000 1] [(second apart) (second closed)])) 0 1))))
CLJ
java -version 2>&1 | head -1
echo "core.async $version"
echo 'guess: (1000 1000), (1 1)'
java -cp 'lib/*' clojure.main timeouts.clj 2> log || { tail -3 log; exit 1; }
