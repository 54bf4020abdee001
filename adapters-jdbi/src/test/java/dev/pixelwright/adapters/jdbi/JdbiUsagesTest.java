package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.adapters.testkit.database.UsagesContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.UsageDrift;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.usecase.account.CheckUsages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbiUsagesTest implements UsagesContract {

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }

    @Test
    void countersThatDriftedShouldBeFoundAndSetRight() {
        Database ports = ports();
        User sound = Samples.user();
        User drifted = Samples.user();
        for (User user : List.of(sound, drifted)) {
            ports.users().add(user);
            Image image = Samples.image(user.id(), "picture.png", 30);
            ports.ledger().reserve(image.blob().key());
            ports.images().add(image, Optional.empty(), Quota.NONE);
        }
        SharedDatabase.execute("UPDATE users SET image_bytes = 99, image_count = 7 WHERE id = " + drifted.id());
        UsageCount wrong = new UsageCount(drifted.id(), 1, 30, 7, 99);
        assertThat(check(ports, false)).containsExactly(new UsageDrift(wrong, false));
        assertThat(check(ports, true)).containsExactly(new UsageDrift(wrong, true));
        assertThat(check(ports, false)).isEmpty();
        assertThat(ports.usages().imageBytes(drifted.id())).isEqualTo(30);
    }

    private static List<UsageDrift> check(Database ports, boolean mend) {
        List<UsageDrift> drifts = new ArrayList<>();
        new CheckUsages(ports.usages()).execute(mend, drifts::add);
        return drifts;
    }
}
