package dev.pixelwright.core.usecase.figures;

import dev.pixelwright.core.figures.HeldJobs;
import dev.pixelwright.core.port.Figures;

/** What workers hold at present, for those who run the installation. A worker that holds nothing is known to nobody. */
public final class ShowWorkers {

    /** How many jobs are shown. */
    public static final int MOST = 100;

    private final Figures figures;

    public ShowWorkers(Figures figures) {
        this.figures = figures;
    }

    public HeldJobs execute() {
        return figures.held(MOST);
    }
}
