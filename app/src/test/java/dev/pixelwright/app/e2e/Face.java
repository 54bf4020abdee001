package dev.pixelwright.app.e2e;

/** The two faces of the one service: the original, where every success is 200, and the versioned one. */
enum Face {
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

    String prefix() {
        return prefix;
    }

    int created() {
        return created;
    }

    int accepted() {
        return accepted;
    }
}
