package dev.pixelwright.adapters.rest.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of {@code total} bytes. An unsatisfiable one has a length of 0.
 *
 * @param offset of its first byte
 */
record ByteRange(long offset, long length, long total) {

    private static final Pattern FORM = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /**
     * The one range a {@code Range} header asks for (RFC 9110, 14.1.2). Empty when the header is malformed or asks for
     * several ranges: it is then ignored, as the RFC allows.
     */
    static Optional<ByteRange> parse(String header, long total) {
        Matcher form = FORM.matcher(header);
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long wanted = Math.min(Long.parseLong(form.group(2)), total);
            return Optional.of(new ByteRange(total - wanted, wanted, total));
        }
        long first = Long.parseLong(form.group(1));
        long last = form.group(2).isEmpty() ? total - 1 : Math.min(Long.parseLong(form.group(2)), total - 1);
        if (!form.group(2).isEmpty() && Long.parseLong(form.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, last - first + 1), total));
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** The {@code Content-Range} header of a satisfiable range. */
    String header() {
        return "bytes " + offset + "-" + (offset + length - 1) + "/" + total;
    }
}
