package dev.pixelwright.core.transform;

import java.io.OutputStream;

/**
 * One of several results that are made of one source.
 *
 * @param target where its bytes go; left open
 * @param monitor hears of this result alone, and stops this one alone
 */
public record RenderOrder(Plan plan, OutputStream target, RenderMonitor monitor) {

    /** The same along another plan. */
    public RenderOrder with(Plan other) {
        return new RenderOrder(other, target, monitor);
    }
}
