package dev.pixelwright.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.sandbox.pool.Confinement;
import dev.pixelwright.adapters.sandbox.pool.Protection;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A scout tells what is so, and not what should be. */
class ScoutingTest {

    @Test
    void scoutShouldSeeWhatThisSystemPromises() throws IOException {
        try (Scouting scouting = new Scouting()) {
            Scouting.View view = scouting.look();
            assertThat(view.leaked()).isEmpty();
            assertThat(view.ownFolder()).isTrue();
            assertThat(view.network()).isNotEqualTo(scouting.promised().held().contains(Protection.NETWORK));
        }
    }

    @Test
    void scoutWithoutWallsShouldGetOut() throws IOException {
        try (Scouting scouting = new Scouting(Confinement.none())) {
            Scouting.View view = scouting.look();
            assertThat(view.network()).as("a connection to this process").isTrue();
            assertThat(view.parent()).as("this process's variables in /proc").isTrue();
        }
    }

    @Test
    void scoutShouldBeKilledAndReplaced() throws IOException {
        try (Scouting scouting = new Scouting()) {
            assertThat(scouting.hang()).isEqualTo("it got no further for 5 s");
            assertThat(scouting.eat()).isEqualTo("it took more than 256 MiB of memory");
            assertThat(scouting.look().leaked()).isEmpty();
        }
    }

    @Test
    void variablesOfTheServiceShouldBeKnownAmongThoseOfAChild() {
        assertThat(System.getenv()).containsKey("PATH");
        assertThat(Scouting.leaked(List.of("PWD", "LANG", "PATH", "NOBODY_HAS_THIS")))
                .containsExactly("PATH");
    }
}
