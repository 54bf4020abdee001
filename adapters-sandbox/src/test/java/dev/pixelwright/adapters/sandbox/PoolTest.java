package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.RenderStopped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final int CALLS = 8;

    @Test
    void moreCallersThanChildrenShouldWaitForEachOther() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(2))) {
            Orders orders = new Orders(sandbox);
            sandbox.fill();
            List<byte[]> made = Race.run(CALLS, number -> orders.make(Trouble.NONE));
            assertThat(made).hasSize(CALLS).allMatch(bytes -> bytes.length == Orders.PICTURE.length);
            assertThat(Children.serving(ProcessHandle.current())).hasSize(2);
        }
    }

    @Test
    void secondChildShouldStartOnceTwoAreWanted() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(2))) {
            Orders orders = new Orders(sandbox);
            orders.make(Trouble.NONE);
            orders.make(Trouble.NONE);
            assertThat(Children.serving(ProcessHandle.current())).hasSize(1);
            CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> orders.make(Trouble.SPIN));
            Await.until("the first child is busy", sandbox::isBusy);
            assertThat(orders.make(Trouble.NONE)).isEqualTo(Orders.PICTURE);
            // Made beside it, and not by its successor: a death is replaced by one, and not by a second.
            assertThat(Children.serving(ProcessHandle.current())).hasSize(2);
            assertThatThrownBy(first::join).hasMessageContaining("ENGINE_CRASHED");
        }
    }

    @Test
    void fillShouldStartAllOnce() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(3))) {
            sandbox.fill();
            sandbox.fill();
            Await.until(
                    "all children live",
                    () -> Children.serving(ProcessHandle.current()).size() == 3);
            Orders orders = new Orders(sandbox);
            assertThat(orders.make(Trouble.NONE)).isEqualTo(Orders.PICTURE);
            assertThat(Children.serving(ProcessHandle.current())).hasSize(3);
        }
    }

    @Test
    void monitorShouldStopAnEngineThatReportsNothing() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(1))) {
            Orders orders = new Orders(sandbox);
            long child = firstChild(orders);
            Stop stop = new Stop();
            assertThatThrownBy(() -> orders.make(Trouble.SPIN, new Stopping(2, stop)))
                    .isSameAs(stop);
            assertThat(orders.make(Trouble.NONE)).isEqualTo(Orders.PICTURE);
            assertThat(Children.only().pid()).isNotEqualTo(child);
        }
    }

    @Test
    void monitorShouldStopTheWaitForAChild() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(1))) {
            Orders orders = new Orders(sandbox);
            CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> orders.make(Trouble.SPIN));
            Await.until("the only child is busy", sandbox::isBusy);
            Stop stop = new Stop();
            assertThatThrownBy(() -> orders.make(Trouble.NONE, new Stopping(1, stop)))
                    .isSameAs(stop);
            assertThatThrownBy(first::join).hasMessageContaining("ENGINE_CRASHED");
        }
    }

    @Test
    void closeShouldEndEveryProcessAndEveryThread() {
        SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(2));
        Orders orders = new Orders(sandbox);
        sandbox.fill();
        orders.make(Trouble.NONE);
        CompletableFuture<byte[]> running = CompletableFuture.supplyAsync(() -> orders.make(Trouble.SPIN));
        Await.until(
                "both children live",
                () -> Children.serving(ProcessHandle.current()).size() == 2);
        sandbox.close();
        // Not a crash: nothing is known against the picture.
        assertThatThrownBy(running::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new EngineFailed("it is being stopped")));
        assertThat(Children.serving(ProcessHandle.current())).isEmpty();
        Await.until(
                "no thread of the sandbox is left",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("pixelwright-sandbox")));
    }

    @Test
    void idleChildThatDiesShouldBeReplacedAndBlameNoPicture() {
        try (SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, Sandboxes.settings(1))) {
            Orders orders = new Orders(sandbox);
            orders.make(Trouble.NONE);
            ProcessHandle first = Children.only();
            first.destroyForcibly();
            first.onExit().join();
            assertThat(orders.make(Trouble.NONE)).isEqualTo(Orders.PICTURE);
        }
    }

    @Test
    void childrenThatDoNotStartShouldBeAFailureAndNoEndlessWait() {
        try (SandboxedEngine sandbox = Sandboxes.of(DumbChild.class, Sandboxes.settings(1))) {
            assertThatThrownBy(sandbox::capabilities)
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> assertThat(e.failure()).isEqualTo(new EngineFailed("its process does not start")));
        }
    }

    private static long firstChild(Orders orders) {
        orders.make(Trouble.NONE);
        return Children.only().pid();
    }

    /** An order to stop. */
    private static final class Stop extends RenderStopped {

        private static final long serialVersionUID = 1L;

        Stop() {
            super("enough");
        }
    }

    /** Throws at one of its calls. */
    private static final class Stopping implements dev.pixelwright.core.transform.RenderMonitor {

        private final RuntimeException reason;
        private int left;

        Stopping(int call, RuntimeException reason) {
            this.left = call;
            this.reason = reason;
        }

        @Override
        public void progress(int percent) {
            left--;
            if (left == 0) {
                throw reason;
            }
        }
    }
}
