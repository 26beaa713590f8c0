package dev.contrail.analyzer.redact;

import dev.contrail.analyzer.redact.Layout.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Replaces all texts of one chunk where they stand. */
final class ChunkRedaction {
    private static final int HEADER = 68;
    private static final long METADATA = 0;
    private static final long CONSTANTS = 1;
    private static final int DEEPEST = 64;

    /** Where texts are the machine's and the user's, and short ones as telling as long ones. */
    private static final Set<String> SECRET = Set.of(
            "jdk.InitialSystemProperty",
            "jdk.InitialEnvironmentVariable",
            "jdk.JVMInformation",
            "jdk.OSInformation",
            "jdk.SystemProcess",
            "jdk.StringFlag",
            "jdk.ProcessStart");

    /** Constants that programs name; all other ones of the JDK with a single text are its own words, such as causes of GCs. */
    private static final Set<String> NAMED_BY_PROGRAMS =
            Set.of("jdk.types.Symbol", "jdk.types.NetworkInterfaceName", "jdk.types.ClassLoader", "jdk.types.Package");

    private static final Pattern SETTING = Pattern.compile(
            "enabled|stackTrace|threshold|period|cutoff|throttle|level|filter|true|false|off|info|debug|trace|infinity"
                    + "|everyChunk|beginChunk|endChunk|\\d+ ?/? ?(ns|us|ms|s|m|h|d)|\\d+/\\w+");

    private final ChunkBytes in;
    private final Pseudonyms words;
    private final Layouts layouts = new Layouts();
    private boolean ownWords;
    private boolean secret;
    private boolean setting;
    private int dumps;

    private ChunkRedaction(byte[] bytes, Pseudonyms words) {
        this.in = new ChunkBytes(bytes);
        this.words = words;
    }

    /**
     * A chunk whose texts were replaced.
     *
     * @param bytes fewer than it had when it was never finished and ends within an event
     * @param dumps how many dumps of threads it holds: one text each, of which no words are left to read it by
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Redacted(byte[] bytes, int dumps) {}

    /** The bytes, changed. */
    static Redacted of(byte[] bytes, Pseudonyms words) throws NotUnderstoodException {
        var redaction = new ChunkRedaction(bytes, words);
        int length = redaction.run();
        return new Redacted(Arrays.copyOf(bytes, length), redaction.dumps);
    }

    private record Frame(int body, int end, long type) {}

    private int run() throws NotUnderstoodException {
        List<Frame> frames = frames();
        for (Frame frame : frames) {
            if (frame.type == METADATA) {
                redactMetadata(frame);
            }
        }
        for (Frame frame : frames) {
            enter(frame);
            if (frame.type == CONSTANTS) {
                redactConstants();
            } else if (frame.type != METADATA) {
                redactEvent(frame);
            }
        }
        return frames.isEmpty() ? HEADER : frames.get(frames.size() - 1).end;
    }

    /* An event that reaches beyond the end is the last of a chunk that was never finished. */
    private List<Frame> frames() throws NotUnderstoodException {
        var frames = new ArrayList<Frame>();
        in.moveTo(HEADER);
        while (in.hasMore()) {
            int start = in.at();
            try {
                long size = in.number();
                long type = in.number();
                if (size <= in.at() - start) {
                    throw in.damage();
                }
                int body = in.at();
                in.skip(start + size - body);
                frames.add(new Frame(body, in.at(), type));
            } catch (NotUnderstoodException e) {
                if (frames.isEmpty()) {
                    throw e;
                }
                return frames;
            }
        }
        return frames;
    }

    private void enter(Frame frame) throws NotUnderstoodException {
        in.moveTo(0);
        in.endAt(frame.end);
        in.moveTo(frame.body);
    }

    private void redactMetadata(Frame frame) throws NotUnderstoodException {
        enter(frame);
        MetadataTree tree = MetadataTree.read(in);
        layouts.add(tree, in);
        BitSet hidden = TypeNames.hidden(tree);
        tree.replace(in, hidden::get, words);
        in.endAt(in.length());
    }

    private void redactConstants() throws NotUnderstoodException {
        in.number(); // start
        in.number(); // duration
        in.number(); // the one before
        in.unsignedByte();
        secret = false;
        setting = false;
        for (long pools = in.number(); pools > 0; pools--) {
            Layout type = layout(in.number());
            ownWords = isOwnWords(type);
            for (long constants = in.number(); constants > 0; constants--) {
                in.number();
                redactValue(type, 0);
            }
        }
    }

    private static boolean isOwnWords(Layout type) {
        return type.name().startsWith("jdk.types.")
                && type.fields().size() == 1
                && !NAMED_BY_PROGRAMS.contains(type.name());
    }

    private void redactEvent(Frame frame) throws NotUnderstoodException {
        Layout type = layout(frame.type);
        ownWords = false;
        secret = SECRET.contains(type.name());
        setting = type.name().equals("jdk.ActiveSetting");
        dumps += type.name().equals("jdk.ThreadDump") ? 1 : 0;
        redactValue(type, 0);
    }

    private Layout layout(long number) throws NotUnderstoodException {
        Layout layout = layouts.of(number);
        if (layout == null) {
            throw in.damage();
        }
        return layout;
    }

    private void redactValue(Layout type, int depth) throws NotUnderstoodException {
        if (depth > DEEPEST) {
            throw in.damage();
        }
        switch (type.name()) {
            case "java.lang.String" -> in.replaceText(this::other);
            case "boolean", "byte" -> in.skip(1);
            case "char", "short", "int", "long" -> in.number();
            case "float" -> in.skip(4);
            case "double" -> in.skip(8);
            default -> {
                for (Field field : type.fields()) {
                    redactField(field, depth);
                }
            }
        }
    }

    private void redactField(Field field, int depth) throws NotUnderstoodException {
        int values = field.array() ? in.count() : 1;
        Layout type = layout(field.type());
        for (int i = 0; i < values; i++) {
            if (field.constant()) {
                in.number();
            } else {
                redactValue(type, depth + 1);
            }
        }
    }

    private String other(String text) {
        if (ownWords || setting && SETTING.matcher(text).matches()) {
            return words.ofJdk(text);
        }
        return secret ? words.ofSecret(text) : words.of(text);
    }
}
