package dev.contrail.analyzer.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** What bytes are, as their first ones tell; names are not asked. */
enum PackedForm {
    /** A recording as it is. */
    RECORDING("FLR\0"),
    /** An archive that is read from its end. */
    ZIP("PK\3\4"),
    /** An archive without compression; its mark stands behind the first name. */
    TAR("ustar"),
    /** One compressed file. */
    GZIP("\u001F\u008B"),
    /** One compressed file. */
    LZ4("\u0004\"M\u0018"),
    /** One compressed file. */
    ZSTD("(\u00B5/\u00FD"),
    /** One compressed file. */
    XZ("\u00FD7zXZ\0"),
    /** Anything else. */
    OTHER("");

    private static final int TAR_MARK_AT = 257;
    private static final int LOOK_AT = TAR_MARK_AT + 5;
    /** What xz asks for at its highest level is half of it. */
    private static final int XZ_MEMORY_KIB = 128 << 10;

    private final String mark;

    PackedForm(String mark) {
        this.mark = mark;
    }

    /** What a stream holds, which is left where it is. */
    static PackedForm of(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AT);
        String start = new String(in.readNBytes(LOOK_AT), StandardCharsets.ISO_8859_1);
        in.reset();
        for (PackedForm form : values()) {
            int at = form == TAR ? TAR_MARK_AT : 0;
            if (start.startsWith(form.mark, at)) {
                return form;
            }
        }
        return OTHER;
    }

    /** Whether it holds several files. */
    boolean isArchive() {
        return this == ZIP || this == TAR;
    }

    /** Whether it is one file, compressed. */
    boolean isCompressed() {
        return this == GZIP || this == LZ4 || this == ZSTD || this == XZ;
    }

    /** What a compressed stream holds: all members, when several stand one behind the other. */
    InputStream decompress(InputStream in) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPInputStream(in);
            case LZ4 -> new FramedLZ4CompressorInputStream(in, true);
            case XZ -> xz(in);
            case ZSTD -> zstd(in);
            default -> throw new IllegalStateException("not compressed: " + this);
        };
    }

    private static InputStream xz(InputStream in) throws IOException {
        try {
            return XZCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(XZ_MEMORY_KIB)
                    .get();
        } catch (NoClassDefFoundError e) {
            throw new IOException("it needs the library org.tukaani:xz on the class path", e);
        }
    }

    /* Its library is a native one, which is not there for every system. */
    private static InputStream zstd(InputStream in) throws IOException {
        try {
            return new ZstdCompressorInputStream(in);
        } catch (LinkageError e) {
            throw new IOException("it needs the library com.github.luben:zstd-jni on the class path", e);
        }
    }
}
