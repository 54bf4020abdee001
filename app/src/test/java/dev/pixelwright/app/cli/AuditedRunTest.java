package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditedRunTest {

    private final List<String> told = new ArrayList<>();
    private final AuditedRun run = new AuditedRun((status, reason) -> told.add((status + " " + reason).strip()));

    @Test
    void workShouldBeToldAsItEnded() {
        assertThat(run.execute(() -> ExitCode.OK)).isEqualTo(ExitCode.OK);
        assertThat(run.execute(() -> ExitCode.FAILED)).isEqualTo(ExitCode.FAILED);
        assertThat(told).containsExactly("200", "500");
    }

    @Test
    void whatBreaksOffShouldBeToldWithItsCode() {
        assertThatThrownBy(() -> run.execute(() -> {
                    throw new StorageUnavailable("test").toException();
                }))
                .isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> run.execute(() -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly("500 STORAGE_UNAVAILABLE", "500");
    }

    @Test
    void wrongUseShouldNotBeTold() {
        assertThatThrownBy(() -> run.execute(() -> {
                    throw new UsageException("a name is missing");
                }))
                .isInstanceOf(UsageException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void workThatWasDoneShouldNotBeToldAsFailedWhenTheLogIsAway() {
        AuditedRun unheard = new AuditedRun((status, reason) -> {
            told.add(Integer.toString(status));
            throw new StorageUnavailable("audit").toException();
        });
        assertThatThrownBy(() -> unheard.execute(() -> ExitCode.OK)).isInstanceOf(FailureException.class);
        assertThat(told).containsExactly("200");
    }
}
