package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.listing.Part;
import dev.pixelwright.core.port.AuditLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link AuditLog}. */
public interface AuditLogContract extends DatabaseFactory {

    private static Action action(Optional<UserId> actor) {
        return new Action(
                actor,
                "session",
                "DELETE /images/{id}",
                "" + Samples.number(),
                "+admin",
                204,
                "2001:db8::1",
                "request-7");
    }

    private static AuditQuery all(PageRequest page) {
        return new AuditQuery(Optional.empty(), page);
    }

    @Test
    default void entriesShouldBeListedTheNewestFirst() {
        AuditLog log = ports().audit();
        List<Action> actions = List.of(
                action(Optional.of(new UserId(Samples.number()))),
                action(Optional.empty()),
                action(Optional.of(new UserId(Samples.number()))));
        actions.forEach(log::append);
        Part<AuditEntry> first = log.list(all(PageRequest.first(2)));
        assertThat(first.items()).extracting(AuditEntry::action).containsExactly(actions.get(2), actions.get(1));
        assertThat(first.more()).isTrue();
        long seen = first.items().get(1).number();
        Part<AuditEntry> rest = log.list(all(PageRequest.after(seen, 2)));
        assertThat(rest.items()).extracting(AuditEntry::action).containsExactly(actions.get(0));
        assertThat(rest.more()).isFalse();
        assertThat(first.items().get(0).at())
                .isAfterOrEqualTo(first.items().get(1).at());
    }

    @Test
    default void entriesOfOneActorShouldBeListedAlone() {
        AuditLog log = ports().audit();
        UserId actor = new UserId(Samples.number());
        Action own = action(Optional.of(actor));
        log.append(own);
        log.append(action(Optional.of(new UserId(Samples.number()))));
        log.append(action(Optional.empty()));
        assertThat(log.list(new AuditQuery(Optional.of(actor), PageRequest.first(10)))
                        .items())
                .extracting(AuditEntry::action)
                .containsExactly(own);
    }

    @Test
    default void youngEntriesShouldNotBeForgotten() {
        AuditLog log = ports().audit();
        log.append(action(Optional.empty()));
        assertThat(log.forgetOlderThan(AuditLog.LEAST_KEPT)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> log.forgetOlderThan(Duration.ofDays(29)));
        assertThat(log.list(all(PageRequest.first(10))).items()).hasSize(1);
    }
}
