package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of bytes as HTTP has it (RFC 9110, section 14).
 *
 * @param length at least 1
 */
record ByteRange(long offset, long length) {

    private static final Pattern ANSWER = Pattern.compile("bytes (\\d{1,19})-(\\d{1,19})/.*");

    String header() {
        return "bytes=" + offset + "-" + last();
    }

    /** Whether {@code contentRange} names exactly this range. */
    boolean isAnsweredBy(@Nullable String contentRange) {
        return contentRange != null && contentRange.startsWith("bytes " + offset + "-" + last() + "/");
    }

    /** What it means that {@code contentRange} names another: the object is shorter, or the store does not follow. */
    RuntimeException refused(@Nullable String contentRange) {
        Matcher answer = ANSWER.matcher(String.valueOf(contentRange));
        boolean shorter = answer.matches() && answer.group(1).equals(Long.toString(offset));
        return shorter
                ? new IllegalArgumentException("Not a range of the object: " + this)
                : new StorageUnavailable("it answered another range than was asked for").toException();
    }

    @Override
    public String toString() {
        return length + " bytes from " + offset;
    }

    private long last() {
        return offset + length - 1;
    }
}
