package dev.pixelwright.core.usecase.figures;

import dev.pixelwright.core.figures.QueueDepth;
import dev.pixelwright.core.port.Figures;

/** How much work there is, for those who run the installation. */
public final class ShowQueue {

    private final Figures figures;

    public ShowQueue(Figures figures) {
        this.figures = figures;
    }

    public QueueDepth execute() {
        return figures.queue();
    }
}
