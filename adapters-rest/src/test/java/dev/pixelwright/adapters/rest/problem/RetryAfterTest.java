package dev.pixelwright.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.failure.UploadFailure.TooManyUploads;
import dev.pixelwright.core.failure.UploadFailure.UploadBeingCompleted;
import dev.pixelwright.core.failure.UploadFailure.UploadNotReceived;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static void answers(Failure failure, int status, String retryAfter) {
        try (Response response = new FailureMapper().toResponse(failure.toException())) {
            assertThat(response.getStatus()).isEqualTo(status);
            assertThat(response.getHeaderString("Retry-After")).isEqualTo(retryAfter);
        }
    }

    @Test
    void aFailureShouldTellItsOwnDelay() {
        answers(new TooManyUploads(100, Duration.ofMinutes(15)), 429, "300");
        answers(new UploadBeingCompleted("7"), 409, "2");
    }

    @Test
    void whatMayPassShouldHaveADelayAnyway() {
        answers(new DatabaseUnavailable("gone"), 503, "5");
    }

    @Test
    void whatWillNotPassByItselfShouldHaveNone() {
        try (Response response = new FailureMapper().toResponse(new UploadNotReceived("7").toException())) {
            assertThat(response.getHeaders()).doesNotContainKey("Retry-After");
        }
    }
}
