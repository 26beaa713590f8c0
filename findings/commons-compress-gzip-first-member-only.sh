#!/usr/bin/env bash
# Commons Compress reads the first of several gzip members and says nothing of the rest.
#
# Natural guess: GzipCompressorInputStream reads what `cat a.gz b.gz` makes whole, as gunzip and java.util.zip do.
# What happens: by default it ends after the first member, as if the file ended there. With decompressConcatenated it reads
#   all, but then refuses zero bytes behind the last one, which java.util.zip.GZIPInputStream accepts.
# Seen with: commons-compress 1.28.0 on OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for artifact in org.apache.commons:commons-compress:1.28.0 commons-io:commons-io:2.20.0 org.apache.commons:commons-lang3:3.18.0 commons-codec:commons-codec:1.19.0; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$folder/lib"
done
cat > "$folder/Members.java" <<'JAVA'
import java.io.*;
import java.util.zip.*;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

public class Members {
    interface Reader { InputStream open(InputStream in) throws IOException; }

    static String read(byte[] bytes, Reader reader) {
        try (InputStream in = reader.open(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    public static void main(String[] args) throws IOException {
        var two = new ByteArrayOutputStream();
        for (String text : new String[] {"one ", "two"}) {
            var member = new GZIPOutputStream(two);
            member.write(text.getBytes());
            member.finish();
        }
        byte[] members = two.toByteArray();
        two.write(new byte[64]);
        byte[] padded = two.toByteArray();
        String jdk = read(members, GZIPInputStream::new) + " | " + read(padded, GZIPInputStream::new);
        String first = read(members, GzipCompressorInputStream::new);
        String all = read(members, in -> new GzipCompressorInputStream(in, true)) + " | " + read(padded, in -> new GzipCompressorInputStream(in, true));
        System.out.println("commons-compress 1.28.0, " + Runtime.version());
        System.out.println("guess: one two, everywhere");
        System.out.println("seen:  java.util.zip: " + jdk + "; default: " + first + "; concatenated: " + all);
        System.exit(first.equals("one ") && jdk.equals("one two | one two") && all.equals("one two | IOException") ? 0 : 1);
    }
}
JAVA
java -cp "$folder/lib/*" "$folder/Members.java"
