package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks at calls that fail with a {@code Failure}. */
public final class Failing {

    private Failing() {}

    /** Asserts that {@code call} fails with the failure of this code. */
    public static void with(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(code));
    }

    /** The code of the failure of {@code call}, or {@code none} if it succeeds. */
    public static String codeOf(Supplier<?> call) {
        try {
            assertThat(call.get()).isNotNull();
            return "none";
        } catch (FailureException e) {
            return e.failure().code();
        }
    }

    /** The same for a call without an answer. */
    public static String codeOf(Runnable call) {
        return codeOf(() -> {
            call.run();
            return true;
        });
    }
}
