#!/usr/bin/env bash
# Natural guess: stop(3) of the JDK's HttpServer waits for exchanges under way, three seconds at most, so that a server without any stops
# at once, on 17 as on 25.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): on 17 it takes the three seconds in full, though no request was ever made: what is looked
# at is whether an exchange ended, and none does. A suite whose tests each stop a server "gracefully" spends its time there. On 25 it is a
# matter of milliseconds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Stop.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.*;

public class Stop {
    static long secondsOfStop(int limit) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        long start = System.nanoTime();
        server.stop(limit);
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(secondsOfStop(0) + " " + secondsOfStop(3));
    }
}
JAVA
java -version 2>&1 | head -1
seen=$(java Stop.java)
echo 'guess: 0 0'
echo "whole seconds of stop(0) and stop(3): $seen"
case "$(java -version 2>&1 | head -1)" in
  *'"17'*) [ "$seen" = '0 3' ] ;;
  *'"25'*) [ "$seen" = '0 0' ] ;;
  *) exit 1 ;;
esac
