package dev.pixelwright.app.cli;

import dev.pixelwright.core.transform.RenderMonitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run is, on a terminal's error stream; nothing is shown elsewhere, or before the run has become long. */
final class ProgressLine implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int WHOLE = 100;

    private final int pictures;
    private final boolean terminal;
    private final long startNanos = System.nanoTime();
    private Optional<ProgressBar> bar = Optional.empty();
    private int begun;

    private ProgressLine(int pictures, boolean terminal) {
        this.pictures = pictures;
        this.terminal = terminal;
    }

    /** For so many pictures. The launcher says whether the error stream is a terminal, because Java 17 cannot tell. */
    static ProgressLine of(int pictures) {
        return new ProgressLine(pictures, Boolean.getBoolean("pixelwright.terminal"));
    }

    /** Begins the next picture, which is told about here. */
    RenderMonitor next(Path input) {
        int before = begun * WHOLE;
        begun++;
        return percent -> show(before + percent, String.valueOf(input.getFileName()));
    }

    private void show(int done, String name) {
        boolean isLong = System.nanoTime() - startNanos > LONG.toNanos();
        if (bar.isEmpty() && terminal && isLong) {
            bar = Optional.of(open());
        }
        bar.ifPresent(shown -> shown.stepTo(done).setExtraMessage(name));
    }

    private ProgressBar open() {
        return new ProgressBarBuilder()
                .setTaskName("Transforming")
                .setInitialMax((long) pictures * WHOLE)
                .setUnit(" of " + pictures, WHOLE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
