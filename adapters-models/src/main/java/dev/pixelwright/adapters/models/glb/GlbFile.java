package dev.pixelwright.adapters.models.glb;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pixelwright.adapters.models.preview.Preview;
import dev.pixelwright.core.model.ModelOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A GLB that somebody else made, looked at before it is handed on. What it holds is taken from its words, the JSON chunk of at
 * most 4 MB, so that a file of any length needs no more memory; its numbers are read to draw it and for nothing else.
 */
public final class GlbFile {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int HEADER_BYTES = 20;
    private static final int LENGTH_AT = 8;
    private static final int WORDS_AT = 12;
    private static final int KIND_AT = 16;
    private static final int MOST_WORDS = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final GlbWords words;

    private GlbFile(Path file, GlbWords words) {
        this.file = file;
        this.words = words;
    }

    /**
     * Empty where it does not begin as a GLB of glTF 2.0 does, is not as long as it says, or names no triangles.
     *
     * @throws IOException when the file cannot be read
     */
    public static Optional<GlbFile> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.remaining() < HEADER_BYTES
                    || header.getInt(0) != MAGIC
                    || Integer.toUnsignedLong(header.getInt(LENGTH_AT)) != Files.size(file)
                    || header.getInt(KIND_AT) != JSON_CHUNK) {
                return Optional.empty();
            }
            int length = header.getInt(WORDS_AT);
            if (length < 0 || length > MOST_WORDS) {
                return Optional.empty();
            }
            return words(in.readNBytes(length)).map(words -> new GlbFile(file, words));
        }
    }

    private static Optional<GlbWords> words(byte[] json) throws IOException {
        try {
            JsonNode root = JSON.readTree(json);
            GlbWords words = new GlbWords(root);
            return words.faces() > 0 && Math.max(words.faces(), words.vertices()) <= Integer.MAX_VALUE
                    ? Optional.of(words)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public ModelOutcome outcome() {
        return new ModelOutcome((int) words.faces(), (int) words.vertices());
    }

    /**
     * What it looks like, without its colours and without what moves its parts. Empty where its numbers are packed or damaged,
     * or where it is too large to be drawn in the memory of a job: over 64 MB, or over 1.5 million triangles or vertices.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<Preview> preview() throws IOException {
        return words.drawable() && Files.size(file) <= GlbDrawing.MOST_BYTES ? GlbDrawing.of(file) : Optional.empty();
    }
}
