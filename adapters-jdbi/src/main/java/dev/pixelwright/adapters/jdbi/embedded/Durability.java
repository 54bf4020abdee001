package dev.pixelwright.adapters.jdbi.embedded;

import java.util.List;

/** What a commit promises when the machine loses power. */
public enum Durability {
    /** A commit is on the disk before it is answered. For data that people keep. */
    DURABLE("on"),

    /** A commit may be lost and the whole data folder damaged when the machine stops. Only for tests. */
    FAST_FOR_TESTS("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** Server settings as {@code name=value}. */
    List<String> serverSettings() {
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}
