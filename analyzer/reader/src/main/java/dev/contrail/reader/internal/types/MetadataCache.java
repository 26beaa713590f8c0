package dev.contrail.reader.internal.types;

import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads metadata, once for chunks that say the same: a JVM's chunks mostly do. Thread-safe. */
public final class MetadataCache {
    /** What is longer is parsed each time. */
    private static final int LONGEST = 1 << 20;

    private final Limits limits;
    private volatile @Nullable Known last;

    private record Known(byte[] content, Metadata metadata, Layouts layouts) {}

    public MetadataCache(Limits limits) {
        this.limits = limits;
    }

    /** The metadata event at a place in a file. */
    public Metadata read(Input in, long position) throws IOException {
        long end = MetadataParser.seekContent(in, position);
        long length = end - in.position();
        if (length < 0 || length > LONGEST) {
            return MetadataParser.parseContent(in, end, limits);
        }
        in.require((int) length);
        Known known = last;
        if (known != null && isNext(known.content(), in, (int) length)) {
            return known.metadata();
        }
        byte[] content = Arrays.copyOfRange(in.array(), in.offset(), in.offset() + (int) length);
        Metadata metadata = MetadataParser.parseContent(in, end, limits);
        last = new Known(content, metadata, new Layouts(metadata, limits));
        return metadata;
    }

    /** The layouts of a chunk's types. */
    public Layouts layouts(Metadata metadata) {
        Known known = known(metadata);
        return known == null ? new Layouts(metadata, limits) : known.layouts();
    }

    @SuppressWarnings("ReferenceEquality") // to compare what they hold would take longer than to do the work again
    private @Nullable Known known(Metadata metadata) {
        Known known = last;
        return known != null && known.metadata() == metadata ? known : null;
    }

    private static boolean isNext(byte[] content, Input in, int length) {
        int from = in.offset();
        return Arrays.equals(content, 0, content.length, in.array(), from, from + length);
    }
}
