package dev.pixelwright.adapters.rest.docs;

import dev.pixelwright.core.blob.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** Something public that changes only with the program: kept by whoever read it, and asked for again by its tag. */
final class Document {

    private final byte[] bytes;
    private final String mediaType;
    private final EntityTag tag;

    Document(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.tag = new EntityTag(digest(bytes));
    }

    /** A resource that stands beside {@code owner}, or, with a slash before it, anywhere on the class path. */
    static Document read(Class<?> owner, String resource, String mediaType) {
        try (InputStream content = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new Document(content.readAllBytes(), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be read: " + resource, e);
        }
    }

    /** What it says, in UTF-8. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its bytes, or 304 for who has them. */
    Response answer(Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(bytes, mediaType) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private static String digest(byte[] bytes) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        return Sha256.of(digest).hex();
    }
}
