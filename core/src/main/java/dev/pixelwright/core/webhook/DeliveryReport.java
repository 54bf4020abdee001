package dev.pixelwright.core.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an attempt ended.
 *
 * @param responseStatus of the answer, if there was one
 * @param error the code of what went wrong, if something did
 * @param retryAfter when to try again; only with {@code RETRY}
 */
public record DeliveryReport(
        Verdict verdict, OptionalInt responseStatus, Optional<String> error, Optional<Duration> retryAfter) {

    /** The code of a message that was given up because its webhook was disabled. */
    public static final String WEBHOOK_DISABLED = "WEBHOOK_DISABLED";

    /** What follows from an attempt. */
    public enum Verdict {
        /** The receiver has it. Its webhook is active, and has not failed. */
        DELIVERED,
        /** It is to be sent again. */
        RETRY,
        /** It was sent often enough. Its webhook has failed once more. */
        FAILED,
        /** The receiver is gone for good, and so is its webhook. */
        GONE
    }

    public DeliveryReport {
        if (retryAfter.isPresent() != (verdict == Verdict.RETRY)) {
            throw new IllegalArgumentException("What is tried again, and only that, is tried at a time");
        }
    }

    public static DeliveryReport delivered(int responseStatus) {
        return new DeliveryReport(
                Verdict.DELIVERED, OptionalInt.of(responseStatus), Optional.empty(), Optional.empty());
    }

    public static DeliveryReport gone(int responseStatus, String error) {
        return new DeliveryReport(Verdict.GONE, OptionalInt.of(responseStatus), Optional.of(error), Optional.empty());
    }

    /** What failed and is tried again after {@code retryAfter}, or never when that is empty. */
    public static DeliveryReport failed(OptionalInt responseStatus, String error, Optional<Duration> retryAfter) {
        Verdict verdict = retryAfter.isPresent() ? Verdict.RETRY : Verdict.FAILED;
        return new DeliveryReport(verdict, responseStatus, Optional.of(error), retryAfter);
    }
}
