package dev.pixelwright.core.job;

/** Who holds a lease: a name for logs and the admin, 1 to 100 characters; never used to decide anything. */
public record WorkerId(String value) {

    public WorkerId {
        if (value.isEmpty() || value.length() > 100) {
            throw new IllegalArgumentException("A worker's name has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
