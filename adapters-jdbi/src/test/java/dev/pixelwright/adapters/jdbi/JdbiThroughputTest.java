package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.adapters.testkit.database.ThroughputContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.User;
import org.junit.jupiter.api.Test;

class JdbiThroughputTest implements ThroughputContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }

    @Test
    void theNextHourShouldBeginWithNothing() {
        Database ports = ports();
        User user = Samples.user();
        ports.users().add(user);
        assertThat(ports.throughput().take(user.id(), 100, 100)).isPresent();
        SharedDatabase.execute("UPDATE pixel_hours SET hour = hour - INTERVAL '1 hour'");
        assertThat(ports.throughput().of(user.id()).pixels()).isZero();
        assertThat(ports.throughput().take(user.id(), 70, 100))
                .hasValueSatisfying(hour -> assertThat(hour.pixels()).isEqualTo(70));
    }

    @Test
    void whoLeavesShouldLeaveNoCount() {
        Database ports = ports();
        User user = Samples.user();
        ports.users().add(user);
        ports.throughput().take(user.id(), 100, 100);
        ports.memberships().leave(user.id());
        assertThat(ports.memberships().remove(user.id())).isTrue();
        assertThat(SharedDatabase.execute("DELETE FROM pixel_hours")).isZero();
    }
}
