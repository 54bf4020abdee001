package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.core.failure.Failure;

/** Why a job failed, in the caller's language. */
public record FailureView(String errorCode, String message) {

    public static FailureView of(Failure failure, Messages messages, Language language) {
        return new FailureView(failure.code(), messages.text(language, failure));
    }
}
