package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderStopped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What an engine says of itself and its progress, and how it is stopped. */
public interface MonitorContract extends TestedEngine {

    private static List<SampleFile> samples(Rendering rendering) {
        return SampleFile.ALL.stream()
                .filter(sample -> rendering.reads(sample.format()))
                .toList();
    }

    private static void eachRendering(
            Rendering rendering,
            List<SampleFile> samples,
            List<String> encodings,
            BiConsumer<SampleFile, String> check) {
        for (SampleFile sample : samples) {
            check.accept(sample, rendering.possible("raw", "rotate:90", "resize:40x30,fit=cover", "blur:1"));
        }
        for (String encoding : encodings) {
            check.accept(SampleFile.named("png"), rendering.possible(encoding, "sepia"));
        }
    }

    private static List<Integer> heard(Rendering rendering, SampleFile sample, String transformation) {
        List<Integer> heard = new ArrayList<>();
        rendering.follow(sample.bytes(), rendering.plan(sample.bytes(), transformation), heard::add);
        return heard;
    }

    @Test
    default void progressShouldNeverFall() {
        Rendering rendering = new Rendering(engine());
        eachRendering(
                rendering,
                samples(rendering),
                rendering.encodings(),
                (sample, transformation) -> assertThat(heard(rendering, sample, transformation))
                        .as("the progress of %s on %s", transformation, sample)
                        .isNotEmpty()
                        .isSorted()
                        .allMatch(percent -> percent >= 0 && percent <= 100));
    }

    @Test
    default void everyRenderingShouldNameOneOfTheEngines() {
        Rendering rendering = new Rendering(engine());
        List<String> known = engine().capabilities().engines().stream()
                .map(Capabilities::engine)
                .toList();
        eachRendering(rendering, samples(rendering), rendering.encodings(), (sample, transformation) -> {
            NameListener listener = new NameListener();
            rendering.follow(sample.bytes(), rendering.plan(sample.bytes(), transformation), listener);
            assertThat(listener.names)
                    .as("who drew %s on %s", transformation, sample)
                    .hasSize(1)
                    .isSubsetOf(known);
        });
    }

    @Test
    default void whatAMonitorThrowsShouldComeThroughUnchanged() {
        Rendering rendering = new Rendering(engine());
        List<RuntimeException> reasons = List.of(new Stop(), new FailureException(new FileTooLarge(1)));
        eachRendering(
                rendering,
                TestedEngine.brokenOff(this, samples(rendering)),
                TestedEngine.brokenOff(this, rendering.encodings()),
                (sample, transformation) -> {
                    int calls = heard(rendering, sample, transformation).size();
                    for (RuntimeException reason : reasons) {
                        for (int call : new int[] {1, (calls + 1) / 2, calls}) {
                            assertThatThrownBy(() -> rendering.follow(
                                            sample.bytes(),
                                            rendering.plan(sample.bytes(), transformation),
                                            new Stopping(call, reason)))
                                    .as("%s on %s, stopped at call %d of %d", transformation, sample, call, calls)
                                    .isSameAs(reason);
                        }
                    }
                });
    }

    /** Hears who draws. */
    final class NameListener implements RenderMonitor {

        private final List<String> names = new ArrayList<>();

        @Override
        public void progress(int percent) {}

        @Override
        public void drawnBy(String engine) {
            names.add(engine);
        }
    }

    /** An order to stop. */
    final class Stop extends RenderStopped {

        private static final long serialVersionUID = 1L;

        Stop() {
            super("enough");
        }
    }

    /** Throws at one of its calls. */
    final class Stopping implements RenderMonitor {

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
