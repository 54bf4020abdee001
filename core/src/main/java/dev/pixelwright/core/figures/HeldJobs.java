package dev.pixelwright.core.figures;

import java.util.List;

/**
 * What workers hold.
 *
 * @param jobs some of them, by the name of their worker and then by their id
 * @param total how many there are in all
 */
public record HeldJobs(List<HeldJob> jobs, long total) {

    public HeldJobs {
        jobs = List.copyOf(jobs);
    }
}
