#!/usr/bin/env bash
# Natural guess: a Groovy closure's memoize() is made for threads, as its documentation says: who asks for a value that another thread
# computes waits for it, and other keys are computed beside it.
# What it does (org.apache.groovy:groovy 5.0.2; OpenJDK 17.0.15, Temurin 25.0.3): a value is computed under one lock for the whole cache.
# Calls for two keys run one after the other, and who asks for a third one that was computed long ago waits, too; a recording has a park for
# a lock whose owner is busy with another key. memoizeAtMost(n) computes side by side.
set -euo pipefail
version=5.0.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.groovy</groupId><artifactId>groovy</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Memoize.groovy <<'GROOVY'
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** Whether another thread gets a value while the one of "slow" is being computed. */
def gets(Closure make, String key) {
    def begun = new CountDownLatch(1)
    def done = new CountDownLatch(1)
    def compute = { String name ->
        if (name == 'slow') {
            begun.countDown()
            done.await(2, TimeUnit.SECONDS)
        }
        name
    }
    def memoized = make(compute)
    memoized('known')
    def slow = Thread.start { memoized('slow') }
    begun.await()
    def other = Thread.start {
        memoized(key)
        done.countDown()
    }
    other.join(1000)
    boolean got = done.count == 0
    [slow, other]*.join()
    got
}

def all = { it.memoize() }
def most = { it.memoizeAtMost(100) }
boolean newKey = gets(all, 'new'), knownKey = gets(all, 'known'), newOfMost = gets(most, 'new'), knownOfMost = gets(most, 'known')
println "while one key is computed, a new one and a known one are had: memoize $newKey and $knownKey; " +
        "memoizeAtMost $newOfMost and $knownOfMost"
System.exit(!newKey && !knownKey && newOfMost && knownOfMost ? 0 : 1)
GROOVY
java -version 2>&1 | head -1
echo "groovy $version"
echo 'guess: true, in all'
java -cp 'lib/*' groovy.ui.GroovyMain Memoize.groovy 2> log || { tail -3 log; exit 1; }
