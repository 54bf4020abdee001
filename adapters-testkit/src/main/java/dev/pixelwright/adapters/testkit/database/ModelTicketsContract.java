package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.model.UnwantedModel;
import dev.pixelwright.core.port.ModelTickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link ModelTickets}. */
public interface ModelTicketsContract extends DatabaseFactory {

    String GENERATOR = "far";
    Duration LONG = Duration.ofHours(1);
    Duration SHORT = Duration.ofMillis(300);
    ModelTicket TICKET = new ModelTicket("{\"at\": \"https://example.com/7\"}");

    private static ModelSubmission submission(JobId job, Optional<ModelTicket> ticket) {
        return new ModelSubmission(job, GENERATOR, ticket);
    }

    @Test
    default void oneIntentionShouldStandUntilItIsWithdrawnOrHasATicket() {
        ModelTickets tickets = ports().tickets();
        JobId job = new JobId(Samples.number());
        assertThat(tickets.intend(job, GENERATOR)).isEmpty();
        assertThat(tickets.intend(job, GENERATOR)).contains(submission(job, Optional.empty()));
        tickets.withdraw(job);
        assertThat(tickets.intend(job, GENERATOR)).isEmpty();
        tickets.submitted(job, GENERATOR, TICKET);
        assertThat(tickets.intend(job, GENERATOR)).contains(submission(job, Optional.of(TICKET)));
        tickets.withdraw(job);
        assertThat(tickets.intend(job, GENERATOR)).contains(submission(job, Optional.of(TICKET)));
    }

    @Test
    default void ofManyWhoIntendOneShouldAsk() {
        ModelTickets tickets = ports().tickets();
        JobId job = new JobId(Samples.number());
        assertThat(Race.run(8, i -> tickets.intend(job, GENERATOR)))
                .filteredOn(Optional::isEmpty)
                .hasSize(1);
    }

    @Test
    default void aTicketShouldBeNotedWithoutAnIntention() {
        ModelTickets tickets = ports().tickets();
        JobId job = new JobId(Samples.number());
        assertThat(tickets.find(job)).isEmpty();
        tickets.submitted(job, GENERATOR, TICKET);
        assertThat(tickets.find(job)).contains(submission(job, Optional.of(TICKET)));
        assertThat(take(tickets)).contains(new UnwantedModel(job, GENERATOR, TICKET, 1));
    }

    @Test
    default void onlyWhatNobodyWaitsForShouldBeUnwantedAndOnce() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job queued = rows.job();
        Job cancelled = rows.job();
        Job failed = rows.job();
        Job completed = rows.job();
        Job intended = rows.job();
        JobId gone = new JobId(Samples.number());
        for (JobId job : new JobId[] {queued.id(), cancelled.id(), failed.id(), completed.id(), gone}) {
            ports.tickets().intend(job, GENERATOR);
            ports.tickets().submitted(job, GENERATOR, TICKET);
        }
        ports.tickets().intend(intended.id(), GENERATOR);
        end(ports, rows, cancelled, failed, completed);
        ports.jobs().cancel(intended.id());
        assertThat(takeAll(ports.tickets())).containsExactly(cancelled.id(), failed.id(), gone);
    }

    @Test
    default void whatIsCalledOffShouldBeUnwantedNoMore() {
        ModelTickets tickets = ports().tickets();
        JobId job = new JobId(Samples.number());
        tickets.submitted(job, GENERATOR, TICKET);
        tickets.calledOff(job);
        assertThat(take(tickets)).isEmpty();
        tickets.submitted(job, GENERATOR, TICKET);
        assertThat(take(tickets)).isPresent();
    }

    @Test
    default void whatIsUnwantedShouldBeTakenForItsGeneratorOnly() {
        ModelTickets tickets = ports().tickets();
        JobId job = new JobId(Samples.number());
        tickets.submitted(job, GENERATOR, TICKET);
        assertThat(tickets.takeUnwanted(Set.of("another"), LONG)).isEmpty();
        assertThat(tickets.takeUnwanted(Set.of(), LONG)).isEmpty();
        assertThat(tickets.takeUnwanted(Set.of("another", GENERATOR), LONG)).isPresent();
    }

    @Test
    default void whatIsUnwantedShouldBeTakenAgainAfterAPauseThatDoubles() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        JobId job = new JobId(Samples.number());
        ports.tickets().submitted(job, GENERATOR, TICKET);
        assertThat(tries(ports, SHORT)).contains(1);
        rows.awaitPassed(rows.now().plus(SHORT));
        for (int times = 2; times <= 20; times++) {
            assertThat(tries(ports, Duration.ZERO)).contains(times);
        }
        assertThat(tries(ports, Duration.ofMillis(1))).contains(21);
        rows.awaitPassed(rows.now().plus(SHORT));
        assertThat(tries(ports, LONG)).as("a quarter of an hour by now").isEmpty();
    }

    private static Optional<Integer> tries(Database ports, Duration pause) {
        return ports.tickets().takeUnwanted(Set.of(GENERATOR), pause).map(UnwantedModel::tries);
    }

    @Test
    default void ofManyWhoTakeWhatIsUnwantedOneShouldHaveIt() {
        ModelTickets tickets = ports().tickets();
        tickets.submitted(new JobId(Samples.number()), GENERATOR, TICKET);
        assertThat(Race.run(8, i -> take(tickets)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    private static Optional<UnwantedModel> take(ModelTickets tickets) {
        return tickets.takeUnwanted(Set.of(GENERATOR), LONG);
    }

    private static List<JobId> takeAll(ModelTickets tickets) {
        return Stream.generate(() -> take(tickets))
                .takeWhile(Optional::isPresent)
                .map(taken -> taken.orElseThrow().job())
                .toList();
    }

    @Test
    default void forgettingShouldKeepWhatIsRunningToBeToldOrToBeTriedAgain() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job queued = rows.job();
        Job cancelled = rows.job();
        Job failed = rows.job();
        Job completed = rows.job();
        for (Job job : new Job[] {queued, cancelled, failed, completed}) {
            ports.tickets().submitted(job.id(), GENERATOR, TICKET);
        }
        JobId gone = new JobId(Samples.number());
        ports.tickets().intend(gone, GENERATOR);
        end(ports, rows, cancelled, failed, completed);
        assertThat(ports.tickets().forget(LONG, 1)).isEqualTo(1);
        assertThat(ports.tickets().forget(LONG, 7)).isEqualTo(1);
        ports.tickets().calledOff(cancelled.id());
        ports.tickets().calledOff(failed.id());
        assertThat(ports.tickets().forget(LONG, 7)).isEqualTo(1);
        assertThat(ports.tickets().intend(failed.id(), GENERATOR)).isPresent();
        assertThat(ports.tickets().intend(queued.id(), GENERATOR)).isPresent();
        for (JobId forgotten : new JobId[] {gone, completed.id(), cancelled.id()}) {
            assertThat(ports.tickets().intend(forgotten, GENERATOR)).isEmpty();
        }
    }

    private static void end(Database ports, Rows rows, Job cancelled, Job failed, Job completed) {
        ports.jobs().cancel(cancelled.id());
        ports.claims().fail(rows.claim(failed), Rows.TROUBLE, Optional.empty());
        Claim claim = rows.claim(completed);
        assertThat(rows.complete(claim, rows.made(claim.job().lineage()))).isPresent();
    }

    @Test
    default void theImageThatGoesShouldLeaveItsTicketToBeCalledOff() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Job job = ports.jobs().submit(rows.order(image)).job();
        ports.tickets().submitted(job.id(), GENERATOR, TICKET);
        ports.images().remove(image.id());
        assertThat(takeAll(ports.tickets())).containsExactly(job.id());
        ports.tickets().calledOff(job.id());
        assertThat(ports.tickets().forget(LONG, 7)).isEqualTo(1);
    }

    @Test
    default void whatNobodyCouldTellForLongShouldBeForgottenUnlessItsJobCanBeTriedAgain() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        JobId gone = new JobId(Samples.number());
        Job failed = rows.failed();
        Job queued = rows.job();
        for (JobId job : List.of(gone, failed.id(), queued.id())) {
            ports.tickets().submitted(job, GENERATOR, TICKET);
        }
        rows.awaitPassed(rows.now().plus(SHORT));
        assertThat(ports.tickets().forget(LONG, 7)).isZero();
        assertThat(ports.tickets().forget(SHORT, 7)).isEqualTo(1);
        assertThat(ports.tickets().find(gone)).isEmpty();
        assertThat(ports.tickets().find(failed.id())).isPresent();
        assertThat(ports.tickets().find(queued.id())).isPresent();
    }
}
