package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobQuery;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@code Jobs.list}; part of {@link JobsContract}. */
public interface JobListContract extends DatabaseFactory {

    private static JobQuery query(User owner, PageRequest page) {
        return new JobQuery(Optional.of(owner.id()), Optional.empty(), page);
    }

    private static List<Job> newestFirst(Database ports, User owner, int count) {
        Rows rows = new Rows(ports);
        Image image = rows.image(owner);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(0, ports.jobs().submit(rows.order(image)).job());
        }
        return jobs;
    }

    @Test
    default void listShouldGiveTheNewestFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Job> jobs = newestFirst(ports, owner, 4);
        rows.job();
        assertThat(ports.jobs().list(query(owner, PageRequest.first(10)))).isEqualTo(new Page<>(jobs, false, 4));
    }

    @Test
    default void listShouldGoPageByPage() {
        Database ports = ports();
        User owner = new Rows(ports).user();
        List<Job> jobs = newestFirst(ports, owner, 5);
        assertThat(ports.jobs().list(query(owner, PageRequest.skip(1, 2))))
                .isEqualTo(new Page<>(jobs.subList(1, 3), true, 5));
        assertThat(ports.jobs().list(query(owner, PageRequest.skip(3, 2))))
                .isEqualTo(new Page<>(jobs.subList(3, 5), false, 5));
        long seen = jobs.get(2).id().value();
        assertThat(ports.jobs().list(query(owner, PageRequest.after(seen, 1))))
                .isEqualTo(new Page<>(jobs.subList(3, 4), true, 5));
        assertThat(ports.jobs().list(query(owner, PageRequest.after(seen, 2))).more())
                .isFalse();
    }

    @Test
    default void listShouldFilterByStatus() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        User owner = rows.user();
        List<Job> jobs = newestFirst(ports, owner, 5);
        ports.jobs().cancel(jobs.get(0).id());
        rows.claim(jobs.get(1));
        ports.claims().fail(rows.claim(jobs.get(2)), Rows.TROUBLE, Optional.empty());
        rows.complete(rows.claim(jobs.get(3)), rows.made(jobs.get(3).lineage()));
        JobStatus[] expected = {
            JobStatus.CANCELLED, JobStatus.PROCESSING, JobStatus.FAILED, JobStatus.COMPLETED, JobStatus.QUEUED
        };
        for (int i = 0; i < expected.length; i++) {
            JobQuery query = new JobQuery(Optional.of(owner.id()), Optional.of(expected[i]), PageRequest.first(10));
            Page<Job> page = ports.jobs().list(query);
            assertThat(page).isEqualTo(new Page<>(List.of(rows.read(jobs.get(i))), false, 1));
        }
    }

    @Test
    default void listShouldGiveTheJobsOfAllOwnersWhenNoneIsNamed() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job first = rows.failed();
        rows.job();
        Job second = rows.failed();
        assertThat(first.owner()).isNotEqualTo(second.owner());
        JobQuery failed = new JobQuery(Optional.empty(), Optional.of(JobStatus.FAILED), PageRequest.first(1));
        assertThat(ports.jobs().list(failed).items()).containsExactly(second);
        assertThat(ports.jobs().list(failed).total()).isEqualTo(2);
        JobQuery rest = new JobQuery(
                Optional.empty(), failed.status(), PageRequest.after(second.id().value(), 10));
        assertThat(ports.jobs().list(rest).items()).containsExactly(first);
    }
}
