package dev.pixelwright.core.usecase.figures;

import dev.pixelwright.core.figures.StorageTotals;
import dev.pixelwright.core.port.Figures;

/** What is kept, and for whom most, for those who run the installation. */
public final class ShowStorage {

    /** How many users are named. */
    public static final int LARGEST = 10;

    private final Figures figures;

    public ShowStorage(Figures figures) {
        this.figures = figures;
    }

    public StorageTotals execute() {
        return figures.storage(LARGEST);
    }
}
