package dev.pixelwright.app.e2e;

/** The two faces of the one service: the original, where every success is 200, and the versioned one. */
public enum Face {
    ORIGINAL("", 200, 200),
    V1("/api/v1", 201, 202);

    private final String prefix;
    private final int created;
    private final int accepted;

    Face(String prefix, int created, int accepted) {
        this.prefix = prefix;
        this.created = created;
        this.accepted = accepted;
    }

    public String prefix() {
        return prefix;
    }

    public int created() {
        return created;
    }

    public int accepted() {
        return accepted;
    }
}
