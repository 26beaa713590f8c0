#!/usr/bin/env bash
# Natural guess: a stdio server made with the Model Context Protocol's Java SDK answers a line that is no JSON with the error
# -32700 that JSON-RPC has for it, and goes on with the next line, as it does after a request for an unknown method.
# What it does (io.modelcontextprotocol.sdk 2.1.0, OpenJDK 17): it reads no more. The request behind the line is never answered,
# and nothing is written that says so. Whoever serves untrusted or hand-made input has to drop such
# lines before the SDK sees them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.modelcontextprotocol.sdk</groupId><artifactId>mcp</artifactId><version>2.1.0</version>
  </dependency></dependencies></project>
XML
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib
cat > Serve.java <<'JAVA'
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;

public class Serve {
    public static void main(String[] args) throws Exception {
        McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper())).serverInfo("demo", "1").build();
        Thread.sleep(Long.MAX_VALUE);
    }
}
JAVA
javac -nowarn -cp 'lib/*' Serve.java
hello='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"demo","version":"1"}}}'
ready='{"jsonrpc":"2.0","method":"notifications/initialized"}'

# ask LINE: whether the server answers a ping behind a line
ask() {
  local answer=no line
  coproc server { exec java -cp 'lib/*:.' Serve 2> server.log; }
  local pid=$server_PID in=${server[1]} out=${server[0]}
  echo "$hello" >&"$in"
  read -r -t 60 line <&"$out" # the server is there
  printf '%s\n' "$ready" "$1" '{"jsonrpc":"2.0","id":9,"method":"ping"}' >&"$in"
  while read -r -t 15 line <&"$out"; do
    [[ $line != *'"id":9'* ]] || { answer=yes; break; }
  done
  kill "$pid"
  wait "$pid" 2> /dev/null || true
  echo "$answer"
}
echo 'io.modelcontextprotocol.sdk:mcp 2.1.0'
echo 'guess: a ping behind a line that is no JSON is answered, as one behind an unknown method is'
unknown=$(ask '{"jsonrpc":"2.0","id":2,"method":"no/such"}')
rubbish=$(ask 'rubbish')
echo "ping answered behind an unknown method: $unknown; behind a line that is no JSON: $rubbish"
[[ $unknown == yes && $rubbish == no ]]
