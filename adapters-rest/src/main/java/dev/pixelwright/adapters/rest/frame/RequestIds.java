package dev.pixelwright.adapters.rest.frame;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names requests, so that a client's report and our log can be brought together. */
public final class RequestIds {

    /** The header in which a name comes and goes. */
    public static final String HEADER = "X-Request-Id";

    /** The request attribute, and the key of the logging context, that hold it. */
    public static final String KEY = "request_id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int RADIX = 36;

    private final String process;
    private final AtomicLong count = new AtomicLong();

    /** Names are unique because no process starts twice at the same time under the same number. */
    public RequestIds(Clock clock) {
        this.process = Long.toString(clock.millis(), RADIX) + "-"
                + Long.toString(ProcessHandle.current().pid(), RADIX) + "-";
    }

    /** What the client sent if it is harmless, else a new name. */
    String choose(@Nullable String sent) {
        return sent != null && SANE.matcher(sent).matches() ? sent : next();
    }

    /** A new name. */
    public String next() {
        return process + Long.toString(count.incrementAndGet(), RADIX);
    }
}
