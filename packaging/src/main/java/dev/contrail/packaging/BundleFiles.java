package dev.contrail.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a bundle by their path in it. */
public final class BundleFiles {
    private final TreeMap<String, byte[]> contents;

    BundleFiles(Map<String, byte[]> contents) {
        this.contents = new TreeMap<>(contents);
    }

    /** Of a zip or a jar; folders are passed over. */
    public static BundleFiles read(Path zip) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (InputStream in = Files.newInputStream(zip);
                var entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    contents.put(entry.getName(), entries.readAllBytes());
                }
            }
        }
        return new BundleFiles(contents);
    }

    /** Paths, in order. */
    public NavigableSet<String> names() {
        return new TreeSet<>(contents.keySet());
    }

    List<String> poms() {
        return contents.keySet().stream().filter(name -> name.endsWith(".pom")).toList();
    }

    /** What is released: all but checksums and signatures. */
    List<String> payload() {
        return contents.keySet().stream()
                .filter(name -> !name.matches(".*\\.(asc|md5|sha1|sha256|sha512)"))
                .toList();
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }

    Pom pom(String name) {
        return Pom.parse(name, bytes(name));
    }

    /** What a file holds; throws when there is none of the name. */
    public byte[] bytes(String name) {
        return Objects.requireNonNull(contents.get(name), name);
    }

    boolean hasChecksum(String name, String algorithm, String suffix) {
        byte[] checksum = contents.get(name + suffix);
        if (checksum == null) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes(name));
            return new String(checksum, StandardCharsets.US_ASCII)
                    .strip()
                    .equals(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has them
        }
    }
}
