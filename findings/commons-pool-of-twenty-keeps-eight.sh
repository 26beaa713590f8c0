#!/usr/bin/env bash
# Natural guess: a pool of Commons Pool with setMaxTotal(20) makes up to twenty objects and keeps them: from the second burst of twenty
# borrowers on nothing is made.
# What it does (org.apache.commons:commons-pool2 2.12.1; OpenJDK 17.0.15, Temurin 25.0.3): it keeps eight, which is maxIdle unless that is
# set as well. Of twenty that come back twelve are destroyed, and each burst makes twelve anew: in three bursts 44 connections are opened
# where one thought of 20, each time just when most is to do, in the threads of those who borrow. DBCP's connection pool is built on it.
# With setMaxIdle(20) it is as guessed.
set -euo pipefail
version=2.12.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.commons</groupId><artifactId>commons-pool2</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Bursts.java <<'JAVA'
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.pool2.*;
import org.apache.commons.pool2.impl.*;

public class Bursts {
    /** How many objects are made in three bursts of twenty borrowers. */
    static int made(boolean idleToo) throws Exception {
        var made = new AtomicInteger();
        var factory = new BasePooledObjectFactory<Object>() {
            @Override
            public Object create() {
                return "connection " + made.incrementAndGet();
            }

            @Override
            public PooledObject<Object> wrap(Object object) {
                return new DefaultPooledObject<>(object);
            }
        };
        try (var pool = new GenericObjectPool<>(factory)) {
            pool.setMaxTotal(20);
            if (idleToo) pool.setMaxIdle(20);
            for (int burst = 0; burst < 3; burst++) {
                var borrowed = new ArrayList<Object>();
                for (int i = 0; i < 20; i++) borrowed.add(pool.borrowObject());
                for (Object object : borrowed) pool.returnObject(object);
            }
        }
        return made.get();
    }

    public static void main(String[] args) throws Exception {
        int plain = made(false), idle = made(true);
        System.out.println("made in three bursts: " + plain + "; with setMaxIdle(20): " + idle);
        System.exit(plain == 44 && idle == 20 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "commons-pool2 $version"
echo 'guess: 20, in both'
java -cp 'lib/*' Bursts.java 2> log || { tail -3 log; exit 1; }
