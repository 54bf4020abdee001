package dev.pixelwright.core.webhook;

/** What has become of a message; the name in lower case is part of the public contract. */
public enum DeliveryStatus {
    /** It will be sent, for the first time or again. */
    PENDING("pending"),
    /** Its receiver has accepted it. */
    DELIVERED("delivered"),
    /** It will not be sent again by itself. */
    FAILED("failed");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    /** The public name. */
    public String label() {
        return label;
    }
}
