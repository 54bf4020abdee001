package dev.pixelwright.core.account;

/**
 * Where somebody signs in from, as they are shown later to tell their sessions apart.
 *
 * @param address the network address as text, at most 64 characters; empty when it is not known
 * @param agent what the client calls itself, at most 200 characters, without control characters; empty when it does not say
 */
public record Origin(String address, String agent) {

    /** For programs that let users in themselves. */
    public static final Origin UNKNOWN = new Origin("", "");

    private static final int MAX_ADDRESS = 64;
    private static final int MAX_AGENT = 200;

    public Origin {
        address = plain(address, MAX_ADDRESS);
        agent = plain(agent, MAX_AGENT);
    }

    // Both come from outside and end in rows, lists and logs.
    private static String plain(String text, int most) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(point -> point >= ' ' && !Character.isISOControl(point) && !isHalf(point))
                .limit(most)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
