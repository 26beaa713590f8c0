package dev.contrail.analyzer.parquet;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages. Parquet's own codecs are Hadoop's. */
final class Zstandard implements CompressionCodecFactory {
    private static final int LEVEL = 1;

    private final List<Compressor> compressors = new ArrayList<>();

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        var compressor = new Compressor();
        compressors.add(compressor);
        return compressor;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("only written");
    }

    @Override
    public void release() {
        compressors.forEach(Compressor::release);
    }

    private static final class Compressor implements BytesInputCompressor {
        private final ZstdCompressCtx context =
                new ZstdCompressCtx().setLevel(LEVEL); // making one takes longer than a page

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            var page = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
            bytes.writeAllTo(page);
            return BytesInput.from(context.compress(page.toByteArray()));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            context.close();
        }
    }
}
