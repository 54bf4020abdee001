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
import dev.pixelwright.core.port.ModelTickets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link ModelTickets}. */
public interface ModelTicketsContract extends DatabaseFactory {

    String GENERATOR = "far";
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
        tickets.submitted(job, GENERATOR, TICKET);
        assertThat(tickets.unwanted(7)).containsExactly(submission(job, Optional.of(TICKET)));
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
        assertThat(ports.tickets().unwanted(7))
                .extracting(ModelSubmission::job)
                .containsExactly(cancelled.id(), failed.id(), gone);
        assertThat(ports.tickets().unwanted(2))
                .extracting(ModelSubmission::job)
                .containsExactly(cancelled.id(), failed.id());
        ports.tickets().calledOff(cancelled.id());
        ports.tickets().calledOff(failed.id());
        assertThat(ports.tickets().unwanted(7)).extracting(ModelSubmission::job).containsExactly(gone);
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
        assertThat(ports.tickets().forget(1)).isEqualTo(1);
        assertThat(ports.tickets().forget(7)).isEqualTo(1);
        ports.tickets().calledOff(cancelled.id());
        ports.tickets().calledOff(failed.id());
        assertThat(ports.tickets().forget(7)).isEqualTo(1);
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
        assertThat(ports.tickets().unwanted(7)).extracting(ModelSubmission::job).containsExactly(job.id());
        ports.tickets().calledOff(job.id());
        assertThat(ports.tickets().forget(7)).isEqualTo(1);
    }
}
