package dev.pixelwright.adapters.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A file as browsers get it. */
final class ConsoleFile {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2",
            "glb", "model/gltf-binary");

    private final String mediaType;
    private final byte[] bytes;
    private final String digest;

    ConsoleFile(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.digest = digest(bytes);
    }

    /** The type that the ending of {@code name} stands for; of another ending no file is given out. */
    static Optional<String> mediaType(String name) {
        return Optional.ofNullable(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    /** The SHA-256 of its bytes, in hexadecimal. */
    String digest() {
        return digest;
    }

    /** As {@code ETag} has it. */
    String tag() {
        return '"' + digest + '"';
    }

    /** Whether a browser that says {@code If-None-Match} so has it already (RFC 9110, 13.1.2). */
    boolean isKnown(Enumeration<String> ifNoneMatch) {
        while (ifNoneMatch.hasMoreElements()) {
            for (String known : ifNoneMatch.nextElement().split(",", -1)) {
                String tag = known.strip();
                if (tag.equals("*") || tag.equals(tag()) || tag.equals("W/" + tag())) {
                    return true;
                }
            }
        }
        return false;
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
