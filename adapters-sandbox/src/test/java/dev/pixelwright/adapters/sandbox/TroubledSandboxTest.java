package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F14: whatever an engine does to its process, its caller is told within ten seconds, and the next one is served. */
class TroubledSandboxTest {

    private static final Duration KILLED = Duration.ofSeconds(10);
    // A second is promised; the machine of a test has others to serve.
    private static final Duration SERVED_AGAIN = Duration.ofSeconds(5);

    private static SandboxedEngine sandbox;
    private static Orders orders;

    @BeforeAll
    static void open() {
        sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(1));
        orders = new Orders(sandbox);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                SPIN               | it got no further for 4 s
                SPIN_WITH_PROGRESS | it took longer than 8 s
                HALT               | it ended with 77
                ABORT              | it ended by signal 6
                STOP               | it gave no sign of life for 3 s
                EAT_HEAP           | it ran out of memory
                EAT_NATIVE_MEMORY  | it took more than 400 MiB of memory
                NONSENSE           | it spoke nonsense
                NAMELESS           | it spoke nonsense
                LARGE_FRAME        | it spoke nonsense
                CUT_FRAME          | it spoke nonsense
                ENDLESS_RESULT     | it spoke nonsense
                LEAVE_A_CHILD      | it got no further for 4 s
                """)
    void troubleShouldBeACrashAndTheNextCallBeServed(Trouble trouble, String reason) {
        assertThat(orders.make(Trouble.NONE)).isEqualTo(Orders.PICTURE);
        long start = System.nanoTime();
        FailureException thrown = Assertions.catchThrowableOfType(FailureException.class, () -> orders.make(trouble));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(KILLED);
        assertThat(thrown.failure()).isInstanceOf(EngineCrashed.class);
        assertThat(thrown.failure().isCrash()).isTrue();
        assertThat(thrown.failure().message()).contains(reason);
        long again = System.nanoTime();
        assertThat(orders.make(Trouble.NONE)).isEqualTo(Orders.PICTURE);
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(SERVED_AGAIN);
        assertThat(Children.strangers()).as("what the dead child had started").isEmpty();
    }

    @Test
    void wordsOnStandardOutputShouldNotDisturb() {
        assertThat(orders.make(Trouble.CHATTER)).isEqualTo(Orders.PICTURE);
    }

    @Test
    void refusalShouldComeBackAsItselfAndKillNobody() {
        orders.make(Trouble.NONE);
        long child = Children.only().pid();
        assertThatThrownBy(() -> orders.make(Trouble.REFUSE))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new UndecodableImage("png", "it was asked to")));
        assertThatThrownBy(() -> orders.make(Trouble.BREAK))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new EngineFailed("IllegalStateException")));
        assertThatThrownBy(() -> orders.make(Trouble.FAIL_TO_READ))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new EngineFailed("IOException")));
        assertThat(Children.only().pid()).isEqualTo(child);
    }
}
