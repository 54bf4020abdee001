package dev.pixelwright.core.trace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a trace, as it travels between processes by the headers of W3C Trace Context (level 1,
 * https://www.w3.org/TR/trace-context-1/): with a job in its row, and with a bell beside its message.
 *
 * @param traceparent as version 00 writes it: {@code 00-<trace, 32 hex>-<span, 16 hex>-<flags, 2 hex>}, 55 characters, lower case,
 *     neither id all zeros
 * @param tracestate what other systems add, at most 512 characters of {@code key=value} with commas between; handed on unread
 */
public record TraceContext(String traceparent, Optional<String> tracestate) {

    private static final String VERSION = "00";
    private static final String NO_VERSION = "ff";
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final Pattern PARENT =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    // Of the flags, those that have a meaning by now: whether the trace is kept, and whether its id is random. The rest
    // is set to 0
    // by whoever does not know it.
    private static final int SAMPLED = 1;
    private static final int KNOWN = 3;
    private static final int HEX = 16;

    // Where each part begins.
    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;

    private static final int MOST_STATE = 512;
    private static final int MOST_MEMBERS = 32;
    private static final Pattern MEMBER = Pattern.compile(
            "[a-z0-9][a-z0-9_*/@-]{0,255}=[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e]");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it is another
     */
    public TraceContext {
        if (!normal(traceparent).filter(traceparent::equals).isPresent()) {
            throw new IllegalArgumentException("No traceparent of version 00: " + traceparent);
        }
        if (tracestate.filter(state -> !isState(state)).isPresent()) {
            throw new IllegalArgumentException("No tracestate: " + tracestate.get());
        }
    }

    /**
     * What two headers say, or nothing where {@code traceparent} is not valid; a {@code tracestate} that is not is left out. A
     * later version is read as far as version 00 goes, which its authors promise is possible.
     *
     * @param tracestate each header of that name, in order
     */
    public static Optional<TraceContext> parse(String traceparent, List<String> tracestate) {
        return normal(traceparent).map(parent -> new TraceContext(parent, state(tracestate)));
    }

    private static Optional<String> normal(String traceparent) {
        Matcher parts = PARENT.matcher(traceparent);
        boolean valid = parts.matches()
                && !parts.group(1).equals(NO_VERSION)
                && !(parts.group(1).equals(VERSION) && parts.group(5) != null)
                && !parts.group(2).equals(NO_TRACE)
                && !parts.group(3).equals(NO_SPAN);
        return valid ? Optional.of(written(parts)) : Optional.empty();
    }

    private static String written(Matcher parts) {
        return String.join("-", VERSION, parts.group(2), parts.group(3), "0" + (flags(parts.group(4)) & KNOWN));
    }

    private static int flags(String hex) {
        return Integer.parseInt(hex, HEX);
    }

    private static Optional<String> state(List<String> headers) {
        String whole = String.join(",", headers).strip();
        return isState(whole) ? Optional.of(whole) : Optional.empty();
    }

    private static boolean isState(String state) {
        if (state.isEmpty() || state.length() > MOST_STATE) {
            return false;
        }
        String[] members = state.split(",", -1);
        if (members.length > MOST_MEMBERS) {
            return false;
        }
        for (String member : members) {
            // Empty members are allowed, since headers are joined.
            if (!member.isBlank() && !MEMBER.matcher(member.strip()).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The id of the whole trace: 32 hexadecimal digits. */
    public String traceId() {
        return traceparent.substring(TRACE, SPAN - 1);
    }

    /** The id of the span that is the parent of what comes next: 16 hexadecimal digits. */
    public String spanId() {
        return traceparent.substring(SPAN, FLAGS - 1);
    }

    /** Whether whoever began it keeps it. */
    public boolean isSampled() {
        return (flags(traceparent.substring(FLAGS)) & SAMPLED) != 0;
    }
}
