#!/usr/bin/env bash
# Natural guess: break out of a block, return out of one and Enumerable#first are jumps in JRuby, as they are in Ruby, and none is an error:
# a recording's jdk.JavaExceptionThrow and jdk.ExceptionStatistics tell nothing of them.
# What it does (org.jruby:jruby-complete 9.4.14.0; OpenJDK 17.0.15, Temurin 25.0.3): each break and each return out of a block is one
# exception, and each catch with a throw is two. A loop of a hundred that all ended as they should has as many in the recording as one of
# which each failed; only the class tells them apart (IRBreakJump, IRReturnJump, CatchThrow). next is none.
set -euo pipefail
version=9.4.14.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jruby</groupId><artifactId>jruby-complete</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > jumps.rb <<'RUBY'
require 'java'

# How many exceptions are recorded while a method is called a hundred times, of JRuby's own jumps.
def jumps(method)
  send(method) # loads what is needed
  file = java.nio.file.Path.of('jumps.jfr')
  recording = Java::JdkJfr::Recording.new
  recording.enable('jdk.JavaExceptionThrow')
  recording.start
  100.times { send(method) }
  recording.stop
  recording.dump(file)
  recording.close
  Java::JdkJfrConsumer::RecordingFile.readAllEvents(file).count do |event|
    event.getEventType.getName == 'jdk.JavaExceptionThrow' && event.getClass('thrownClass').getName.start_with?('org.jruby.')
  end
end

def breaks = [1, 2, 3].each { |each| break if each == 2 }
def returns = [1, 2, 3].each { |each| return each if each == 2 }
def catches = catch(:found) { throw :found }
def nexts = [1, 2, 3].each { |each| next if each == 2 }

seen = %i[breaks returns catches nexts].to_h { |method| [method, jumps(method)] }
puts "exceptions of a hundred each: #{seen.map { |method, count| "#{method} #{count}" }.join(', ')}"
exit(seen == { breaks: 100, returns: 100, catches: 200, nexts: 0 } ? 0 : 1)
RUBY
java -version 2>&1 | head -1
echo "jruby-complete $version"
echo 'guess: 0, in all'
java -Xlog:disable -jar lib/jruby-complete-$version.jar jumps.rb 2> log || { tail -3 log; exit 1; }
