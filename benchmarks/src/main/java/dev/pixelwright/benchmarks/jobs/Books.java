package dev.pixelwright.benchmarks.jobs;

import dev.pixelwright.benchmarks.lab.Rows;

/**
 * What the database says in the end.
 *
 * @param derivatives rows of results
 * @param doubles results that are there twice: rows of one picture and one transformation beyond the first, jobs that were
 *     completed more than once, and results that serve more than one of the jobs, all of which are different
 * @param attempts of all jobs together
 * @param crashes workers that died over a job
 * @param uncollected objects that nobody can see, which the collector takes when they are old enough
 */
record Books(long completed, long derivatives, long doubles, long attempts, long crashes, long uncollected) {

    static Books read(Rows rows) {
        return new Books(
                rows.number("SELECT count(*) FROM jobs WHERE status = 'COMPLETED'"),
                rows.number("SELECT count(*) FROM derivatives"),
                rows.number("SELECT (SELECT count(*) - count(DISTINCT (image_id, fingerprint)) FROM derivatives)"
                        + " + (SELECT count(*) - count(DISTINCT job_id) FROM job_events WHERE type = 'COMPLETED')"
                        + " + (SELECT count(derivative_id) - count(DISTINCT derivative_id) FROM jobs)"),
                rows.number("SELECT coalesce(sum(attempts), 0) FROM jobs"),
                rows.number("SELECT coalesce(sum(crashes), 0) FROM jobs"),
                rows.number("SELECT count(*) FROM blobs WHERE state <> 'HELD'"));
    }
}
