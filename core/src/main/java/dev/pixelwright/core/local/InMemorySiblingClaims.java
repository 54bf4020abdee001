package dev.pixelwright.core.local;

import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.port.SiblingClaims;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Jobs of one image in memory, as a worker takes them that has one already. */
public final class InMemorySiblingClaims implements SiblingClaims {

    private final InMemoryData data;
    private final InMemoryJobClaims claims;

    public InMemorySiblingClaims(InMemoryData data) {
        this.data = data;
        this.claims = new InMemoryJobClaims(data);
    }

    @Override
    public List<Claim> claimBeside(Claim first, ClaimTerms terms, int most) {
        return data.atomically(() -> {
            Instant now = data.now();
            return data.jobs.values().stream()
                    .filter(row -> isSibling(first.job(), row.job()) && InMemoryJobClaims.isDue(row, now))
                    .sorted(Comparator.comparing(row -> row.dueAt().orElseThrow()))
                    .flatMap(row -> claims.take(row, terms, now).stream())
                    .limit(most)
                    .toList();
        });
    }

    private static boolean isSibling(Job first, Job other) {
        return other.status() == JobStatus.QUEUED
                && other.tries().attempts() == 0
                && ModelEncoding.of(other.lineage().transformation()).isEmpty()
                && other.owner().equals(first.owner())
                && other.lineage().image().equals(first.lineage().image());
    }
}
