#!/usr/bin/env bash
# Natural guess: a search of Lucene in an index on disk is recorded with the bytes that it reads, as jdk.FileRead events once their
# threshold is 0: FSDirectory.open reads files.
# What is recorded (org.apache.lucene:lucene-core 9.12.3; OpenJDK 17.0.15, Temurin 25.0.3): none. FSDirectory.open makes an MMapDirectory,
# whose files are memory: what the search waits for from the disk is time in its own code, like computing. NIOFSDirectory has its reads
# recorded, one by one.
set -euo pipefail
version=9.12.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Search.java <<'JAVA'
import java.nio.file.Path;
import java.util.ArrayList;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.*;

public class Search {
    /** How many reads of files a search is recorded with that finds each tenth of ten thousand orders and loads them. */
    static long reads(Directory directory) throws Exception {
        Path file = Path.of("search.jfr");
        try (var reader = DirectoryReader.open(directory); var recording = new Recording()) {
            recording.enable("jdk.FileRead").withoutThreshold();
            recording.start();
            var searcher = new IndexSearcher(reader);
            TopDocs found = searcher.search(new TermQuery(new Term("shop", "7")), 2000);
            for (ScoreDoc hit : found.scoreDocs) searcher.storedFields().document(hit.doc);
            recording.stop();
            recording.dump(file);
            if (found.scoreDocs.length != 1000) throw new IllegalStateException("found " + found.scoreDocs.length);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getString("path") != null && event.getString("path").contains("index")).count();
    }

    public static void main(String[] args) throws Exception {
        Path index = Path.of("index");
        try (var directory = FSDirectory.open(index); var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < 10_000; i++) {
                var order = new Document();
                order.add(new StringField("shop", "" + i % 10, Field.Store.YES));
                order.add(new StoredField("text", ("order " + i + " ").repeat(20)));
                writer.addDocument(order);
            }
        }
        long mapped, nio;
        try (var directory = FSDirectory.open(index)) {
            mapped = reads(directory);
        }
        try (var directory = new NIOFSDirectory(index)) {
            nio = reads(directory);
        }
        System.out.println("reads of the index in a search: " + mapped + "; with NIOFSDirectory: " + (nio >= 10 ? "ten or more" : nio));
        System.exit(mapped == 0 && nio >= 10 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "lucene-core $version"
echo 'guess: ten or more, of both'
java -Xlog:disable -cp 'lib/*' Search.java 2> log || { tail -3 log; exit 1; }
