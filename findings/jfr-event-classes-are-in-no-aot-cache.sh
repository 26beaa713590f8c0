#!/usr/bin/env bash
# Natural guess: an AOT cache (JEP 514) holds all classes of a program that its training run loaded: those of its events, too, since they
# are as ordinary as the rest and no recording runs.
# What it does (Temurin 25.0.3): classes of events are left out, each that extends jdk.jfr.Event. They are read from the jar, parsed and
# checked at every start, beside those that come from the cache; a program that has many of them gains so much less. -Xlog:class+load tells
# which is which.
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
cat > Shop.java <<'JAVA'
import jdk.jfr.*;

public class Shop {
    @Name("demo.Order")
    static class Order extends Event {
        int number;
    }

    static class Plain {
        int number;
    }

    public static void main(String[] args) {
        var order = new Order();
        order.number = new Plain().number;
        order.commit();
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: Shop, Shop$Plain and Shop$Order from the cache'
"$jdk/bin/javac" -d classes Shop.java
"$jdk/bin/jar" --create --file shop.jar -C classes .
"$jdk/bin/java" -XX:AOTCacheOutput=shop.aot -cp shop.jar Shop > aot.log 2>&1 || { cat aot.log; exit 1; }
"$jdk/bin/java" -XX:AOTCache=shop.aot -Xlog:class+load:file=load.log -cp shop.jar Shop
from() { grep -F " $1 source:" load.log | sed 's/.* source: //; s/^file:.*/the jar/; s/^shared objects file.*/the cache/'; }
echo "Shop from $(from Shop), Shop\$Plain from $(from 'Shop$Plain'), Shop\$Order, an event, from $(from 'Shop$Order')"
[[ $(from Shop) == 'the cache' && $(from 'Shop$Plain') == 'the cache' && $(from 'Shop$Order') == 'the jar' ]]
