package dev.pixelwright.adapters.rest.face;

/** What a path has in the place of an id, as a failure may repeat it. */
public final class ShownId {

    private static final int LONGEST = 40;

    private ShownId() {}

    /** Its beginning, when it is longer than any id. */
    public static String of(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
