package dev.pixelwright.core;

import dev.pixelwright.core.port.Figures;
import dev.pixelwright.core.usecase.figures.ShowActivity;
import dev.pixelwright.core.usecase.figures.ShowQueue;
import dev.pixelwright.core.usecase.figures.ShowStorage;
import dev.pixelwright.core.usecase.figures.ShowWorkers;

/** What those who run an installation want to know of it. */
public record FigureUseCases(
        ShowQueue showQueue, ShowWorkers showWorkers, ShowStorage showStorage, ShowActivity showActivity) {

    static FigureUseCases of(Figures figures) {
        return new FigureUseCases(
                new ShowQueue(figures), new ShowWorkers(figures), new ShowStorage(figures), new ShowActivity(figures));
    }
}
