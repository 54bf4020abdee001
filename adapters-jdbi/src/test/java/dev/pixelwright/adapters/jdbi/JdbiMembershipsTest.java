package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.adapters.testkit.database.LastAdminContract;
import dev.pixelwright.adapters.testkit.database.MembershipsContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbiMembershipsTest implements MembershipsContract, LastAdminContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }

    @Test
    void uploadThatIsOnItsWayShouldNotBeKeptForSomebodyWhoHasLeft() {
        Database ports = ports();
        User user = Samples.user();
        ports.users().add(user);
        Image late = Samples.image(user.id());
        ports.ledger().reserve(late.blob().key());
        ports.memberships().leave(user.id());
        assertRefused(ports, late);
        assertThat(ports.memberships().remove(user.id())).isTrue();
        assertRefused(ports, late);
        assertThat(ports.images().find(late.id())).isEmpty();
    }

    private static void assertRefused(Database ports, Image late) {
        IdempotencyKey key = new IdempotencyKey("key");
        Failing.with("UNAUTHENTICATED", () -> ports.images().add(late, Optional.empty(), Quota.NONE));
        Failing.with("UNAUTHENTICATED", () -> ports.images().add(late, Optional.of(key), Quota.NONE));
    }
}
