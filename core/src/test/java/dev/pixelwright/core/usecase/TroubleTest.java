package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.local.TimeSortedIds;
import dev.pixelwright.core.port.Memberships;
import dev.pixelwright.core.port.PasswordHasher;
import dev.pixelwright.core.usecase.account.LogIn;
import dev.pixelwright.core.usecase.account.RemoveLeavers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is our own trouble must neither be laid at a user's door nor keep the others waiting. */
class TroubleTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Origin HOME = new Origin("192.0.2.1", "a browser");
    private static final int MORE_THAN_ANY_LOCKOUT_BEARS = 40;

    @TempDir
    Path folder;

    private Studio studio;
    private User carol;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        carol = studio.accounts().registerUser().execute("Carol", "carol@example.com", PASSWORD);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static FailureException trouble() {
        return new DatabaseUnavailable("a test").toException();
    }

    @Test
    void attemptsThatWeCannotJudgeShouldNotCount() {
        LogIn failing = new LogIn(
                studio.database.users(),
                new PasswordHasher() {
                    @Override
                    public String hash(Password password) {
                        return "hash";
                    }

                    @Override
                    public boolean matches(String typed, String hash) {
                        throw trouble();
                    }
                },
                studio.database.attempts(),
                studio.accounts().openSession(),
                new TimeSortedIds(studio.clock, new SecureRandom()));
        for (int i = 0; i < MORE_THAN_ANY_LOCKOUT_BEARS; i++) {
            assertThatThrownBy(() -> failing.execute("carol", PASSWORD, false, HOME))
                    .hasMessageContaining("DATABASE_UNAVAILABLE");
        }
        assertThat(studio.accounts()
                        .logIn()
                        .execute("carol", PASSWORD, false, HOME)
                        .user())
                .isEqualTo(carol.id());
    }

    @Test
    void oneLeaverWhoCannotBeRemovedShouldNotKeepTheOthers() {
        var kept = studio.upload();
        for (UserId leaver : List.of(Studio.ALICE, carol.id(), Studio.BOB)) {
            studio.accounts().deleteAccount().execute(leaver);
        }
        assertThat(removal(new Stubborn(studio.database.memberships(), carol.id()))
                        .execute())
                .isEqualTo(2);
        assertThat(studio.database.images().find(kept.id())).isEmpty();
        assertThat(studio.database.memberships().leavers(10)).containsExactly(carol.id());
        assertThat(removal(studio.database.memberships()).execute()).isEqualTo(1);
    }

    private RemoveLeavers removal(Memberships memberships) {
        return new RemoveLeavers(
                memberships, studio.database.images(), studio.useCases().deleteImage());
    }

    /** Memberships of which one cannot be removed. */
    private record Stubborn(Memberships memberships, UserId stays) implements Memberships {

        @Override
        public Optional<User> change(UserId id, MembershipChange change) {
            return memberships.change(id, change);
        }

        @Override
        public boolean leave(UserId id) {
            return memberships.leave(id);
        }

        @Override
        public List<UserId> leavers(int max) {
            return memberships.leavers(max);
        }

        @Override
        public boolean remove(UserId id) {
            if (id.equals(stays)) {
                throw trouble();
            }
            return memberships.remove(id);
        }
    }
}
