package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelCost;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.port.ModelTickets;
import dev.pixelwright.core.port.Usages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link ModelTickets} and {@link Usages} about what was ordered elsewhere, and what it costs. */
public interface ModelCostsContract {

    String DEAR = "dear";
    String CHEAP = "cheap";
    Map<String, Money> PRICES = Map.of(DEAR, Money.of("0.30 USD"), CHEAP, Money.of("1 EUR"));

    private static ModelTicket ticket() {
        return new ModelTicket("{\"at\": \"https://example.com/7\"}");
    }

    /** The ports over an empty database, where models have these prices. */
    Database ports(Map<String, Money> prices);

    /** The ports over the same database as before, where models have other prices. */
    Database again(Map<String, Money> prices);

    private static JobId job(Database ports, User owner) {
        Rows rows = new Rows(ports);
        return ports.jobs().submit(rows.order(rows.image(owner))).job().id();
    }

    @Test
    default void ordersShouldCountForTheirOwnerOnceAskedOrNot() {
        Database ports = ports(PRICES);
        User owner = new Rows(ports).user();
        User other = new Rows(ports).user();
        JobId accepted = job(ports, owner);
        ports.tickets().intend(accepted, DEAR);
        ports.tickets().intend(accepted, DEAR);
        ports.tickets().submitted(accepted, DEAR, ticket());
        ports.tickets().submitted(accepted, DEAR, ticket());
        ports.tickets().intend(job(ports, owner), DEAR);
        ports.tickets().intend(job(ports, other), DEAR);
        assertThat(ports.usages().modelCosts(owner.id()))
                .containsExactly(new ModelCost(DEAR, 2, 1, Optional.of(Money.of("0.60 USD"))));
        assertThat(ports.usages().modelCosts(other.id()))
                .containsExactly(new ModelCost(DEAR, 1, 1, Optional.of(Money.of("0.30 USD"))));
        assertThat(ports.usages().modelCosts(new UserId(Samples.number()))).isEmpty();
    }

    @Test
    default void whatIsWithdrawnShouldCostNothingAndATicketStay() {
        Database ports = ports(PRICES);
        User owner = new Rows(ports).user();
        JobId job = job(ports, owner);
        ports.tickets().intend(job, DEAR);
        ports.tickets().withdraw(job);
        assertThat(ports.usages().modelCosts(owner.id())).isEmpty();
        ports.tickets().intend(job, DEAR);
        ports.tickets().submitted(job, DEAR, ticket());
        ports.tickets().withdraw(job);
        assertThat(ports.usages().modelCosts(owner.id()))
                .containsExactly(new ModelCost(DEAR, 1, 0, Optional.of(Money.of("0.30 USD"))));
    }

    /** Its intention was forgotten, because the job was called off while somebody asked. */
    @Test
    default void whatIsWithdrawnAfterItWasForgottenShouldCostNothing() {
        Database ports = ports(PRICES);
        User owner = new Rows(ports).user();
        JobId job = job(ports, owner);
        ports.tickets().intend(job, DEAR);
        ports.jobs().cancel(job);
        assertThat(ports.tickets().forget(Duration.ofDays(1), 7)).isEqualTo(1);
        ports.tickets().withdraw(job);
        assertThat(ports.usages().modelCosts(owner.id())).isEmpty();
    }

    @Test
    default void aTicketWithoutAnIntentionShouldCount() {
        Database ports = ports(PRICES);
        User owner = new Rows(ports).user();
        ports.tickets().submitted(job(ports, owner), CHEAP, ticket());
        assertThat(ports.usages().modelCosts(owner.id()))
                .containsExactly(new ModelCost(CHEAP, 1, 0, Optional.of(Money.of("1 EUR"))));
    }

    @Test
    default void whatIsWithdrawnLaterShouldLeaveAnEarlierOrder() {
        Database ports = ports(PRICES);
        Rows rows = new Rows(ports);
        User owner = rows.user();
        Image image = rows.image(owner);
        JobId job = ports.jobs().submit(rows.order(image)).job().id();
        ports.tickets().submitted(job, DEAR, ticket());
        ports.images().remove(image.id());
        ports.tickets().calledOff(job);
        assertThat(ports.tickets().forget(Duration.ofDays(1), 7)).isEqualTo(1);
        ports.tickets().intend(job, DEAR);
        ports.tickets().withdraw(job);
        ModelCost one = new ModelCost(DEAR, 1, 0, Optional.of(Money.of("0.30 USD")));
        assertThat(ports.usages().modelCosts(owner.id())).containsExactly(one);
    }

    @Test
    default void pricesShouldBeThoseOfTheirTime() {
        Database ports = ports(Map.of());
        User owner = new Rows(ports).user();
        ports.tickets().intend(job(ports, owner), DEAR);
        ports.tickets().intend(job(ports, owner), CHEAP);
        Database later = again(PRICES);
        later.tickets().intend(job(ports, owner), DEAR);
        later.tickets().intend(job(ports, owner), DEAR);
        again(Map.of(DEAR, Money.of("0.05 EUR"))).tickets().intend(job(ports, owner), DEAR);
        assertThat(ports.usages().modelCosts(owner.id()))
                .isEqualTo(List.of(
                        new ModelCost(CHEAP, 1, 1, Optional.empty()),
                        new ModelCost(DEAR, 1, 1, Optional.of(Money.of("0.05 EUR"))),
                        new ModelCost(DEAR, 2, 2, Optional.of(Money.of("0.60 USD"))),
                        new ModelCost(DEAR, 1, 1, Optional.empty())));
    }

    @Test
    default void ofManyWhoIntendAtOnceOneOrderShouldCount() {
        Database ports = ports(PRICES);
        User owner = new Rows(ports).user();
        JobId job = job(ports, owner);
        Race.run(8, i -> ports.tickets().intend(job, DEAR));
        assertThat(ports.usages().modelCosts(owner.id()))
                .extracting(ModelCost::orders)
                .containsExactly(1L);
    }
}
