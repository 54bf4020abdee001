package dev.pixelwright.core.blob;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a stored object: one to eight segments of lower-case letters, digits, dashes and dots, joined by slashes,
 * at most 200 characters. No user's text is ever part of it.
 */
public record BlobKey(String value) implements Comparable<BlobKey> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-.]*(/[a-z0-9][a-z0-9-.]*){0,7}");
    private static final Pattern ORIGINAL =
            Pattern.compile("originals/[0-9a-f]{2}/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int MAX_LENGTH = 200;

    public BlobKey {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an object key: " + value);
        }
    }

    /** Where the bytes of an upload lie. */
    public static BlobKey original(UUID contentId) {
        return new BlobKey("originals/" + spread(contentId));
    }

    /** The content whose {@link #original} this is; empty for any other object. */
    public Optional<UUID> originalContent() {
        Matcher form = ORIGINAL.matcher(value);
        return form.matches() ? Optional.of(UUID.fromString(form.group(1))) : Optional.empty();
    }

    /**
     * Where one attempt to make a derivative writes. The attempt is part of the name, so that a worker that lost its
     * lease can never overwrite what its successor made.
     */
    public static BlobKey derivative(UUID contentId, int attempt) {
        return new BlobKey("derivatives/" + spread(contentId) + "-" + attempt);
    }

    /** Where a client puts the bytes of a direct upload, before they are looked at. */
    public static BlobKey staged(UUID contentId) {
        return new BlobKey("uploads/" + spread(contentId));
    }

    // Two leading hex digits as a folder keep directories of a file system small: 256 folders.
    private static String spread(UUID id) {
        String text = id.toString();
        return text.substring(0, 2) + "/" + text;
    }

    @Override
    public int compareTo(BlobKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
