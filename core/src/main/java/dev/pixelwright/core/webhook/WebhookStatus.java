package dev.pixelwright.core.webhook;

/** Whether a webhook is told of new events; the name in lower case is part of the public contract. */
public enum WebhookStatus {
    ACTIVE("active"),
    /** Its receiver has said that it is gone for good (410). */
    GONE("gone"),
    /** Too many messages in a row could not be delivered. */
    FAILING("failing");

    private final String label;

    WebhookStatus(String label) {
        this.label = label;
    }

    /** The public name. */
    public String label() {
        return label;
    }
}
