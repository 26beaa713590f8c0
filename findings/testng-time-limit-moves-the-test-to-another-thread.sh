#!/usr/bin/env bash
# Natural guess: @Test(timeOut = 10_000) of TestNG watches the test, and changes nothing else of one that takes a moment: what
# @BeforeMethod put into a ThreadLocal, a transaction, a logging context or a lock, is there in the test.
# What it does (org.testng:testng 7.11.0; OpenJDK 17.0.15, Temurin 25.0.3): a test with a time limit runs in a thread of a pool of its
# own, while its @BeforeMethod and @AfterMethod stay in main. The ThreadLocal is empty in the test, a lock that was taken before it is not
# its own, and in a recording what the test did is not in main. Taking the limit off makes such a test pass.
set -euo pipefail
version=7.11.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.testng</groupId><artifactId>testng</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.testng.TestNG;
import org.testng.annotations.*;

public class Shop {
    static final ThreadLocal<String> CUSTOMER = new ThreadLocal<>();
    static final ReentrantLock LOCK = new ReentrantLock();
    static final Map<String, String> SEEN = new TreeMap<>();

    @BeforeMethod
    public void log() {
        CUSTOMER.set("7");
        LOCK.lock();
    }

    @AfterMethod
    public void unlock() {
        LOCK.unlock();
    }

    @Test
    public void plain() {
        see("plain");
    }

    @Test(timeOut = 10_000)
    public void limited() {
        see("limited");
    }

    static void see(String test) {
        SEEN.put(test, "customer " + CUSTOMER.get() + (LOCK.isHeldByCurrentThread() ? ", has the lock" : ", has not the lock")
                + (Thread.currentThread().getName().equals("main") ? ", in main" : ", not in main"));
    }

    public static void main(String[] args) {
        var tests = new TestNG(false);
        tests.setTestClasses(new Class<?>[] {Shop.class});
        tests.run();
        System.out.println(SEEN);
        System.exit(SEEN.get("plain").equals("customer 7, has the lock, in main")
                && SEEN.get("limited").equals("customer null, has not the lock, not in main") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "testng $version"
echo 'guess: customer 7, has the lock, in main, of both'
javac -cp 'lib/*' -d classes Shop.java
java -cp 'lib/*:classes' Shop 2> log || { tail -3 log; exit 1; }
