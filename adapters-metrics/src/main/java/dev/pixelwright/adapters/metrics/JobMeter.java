package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.port.JobClaims;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Optional;

/** Counts what the workers of this process take, finish, give back and lose. */
final class JobMeter {

    private final Counter claimed;
    private final Counter ended;
    private final Counter retried;
    private final Counter crashes;
    private final Counter lost;

    JobMeter(PrometheusRegistry registry) {
        this.claimed = counter(registry, "jobs_claimed_total", "Attempts that began here.");
        this.ended = Counter.builder()
                .name("jobs_ended_total")
                .help("Attempts here that ended their job.")
                .labelNames("outcome")
                .register(registry);
        this.retried = Counter.builder()
                .name("job_retries_total")
                .help("Attempts here that failed, of jobs that are tried again.")
                .labelNames("code")
                .register(registry);
        this.crashes = counter(registry, "engine_crashes_total", "Attempts here over which an engine died.");
        this.lost = counter(
                registry,
                "jobs_lost_total",
                "Reports of this process that did not count, since others had taken the job over or it was cancelled.");
        ended.initLabelValues("completed");
        ended.initLabelValues("failed");
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help) {
        return Counter.builder().name(name).help(help).register(registry);
    }

    JobClaims of(JobClaims behind) {
        return new Counted(behind);
    }

    private final class Counted implements JobClaims {

        private final JobClaims behind;

        Counted(JobClaims behind) {
            this.behind = behind;
        }

        @Override
        public Optional<Claim> claim(JobId job, ClaimTerms terms) {
            return begun(behind.claim(job, terms));
        }

        @Override
        public Optional<Claim> claimNext(ClaimTerms terms) {
            return begun(behind.claimNext(terms));
        }

        private Optional<Claim> begun(Optional<Claim> claim) {
            claim.ifPresent(taken -> claimed.inc());
            return claim;
        }

        @Override
        public boolean extend(Claim claim, Duration lease) {
            return behind.extend(claim, lease);
        }

        @Override
        public boolean progress(Claim claim, Progress progress) {
            return behind.progress(claim, progress);
        }

        @Override
        public Optional<Derivative> complete(Claim claim, Derivative derivative, Optional<String> engine) {
            Optional<Derivative> stands = behind.complete(claim, derivative, engine);
            counts(stands.isPresent(), () -> ended.labelValues("completed").inc());
            return stands;
        }

        @Override
        public boolean fail(Claim claim, Failure failure, Optional<Duration> retryAfter) {
            boolean counted = behind.fail(claim, failure, retryAfter);
            counts(counted, () -> failed(failure, retryAfter.isPresent()));
            return counted;
        }

        @Override
        public boolean release(Claim claim) {
            boolean counted = behind.release(claim);
            counts(counted, () -> {});
            return counted;
        }
    }

    // A retry that the deadline does not allow ends the job as well; nobody here is told, and the failure inbox shows
    // it.
    private void failed(Failure failure, boolean again) {
        if (failure.isCrash()) {
            crashes.inc();
        }
        if (again) {
            retried.labelValues(failure.code()).inc();
        } else {
            ended.labelValues("failed").inc();
        }
    }

    private void counts(boolean counted, Runnable as) {
        if (counted) {
            as.run();
        } else {
            lost.inc();
        }
    }
}
