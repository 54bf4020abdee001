package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure;
import dev.pixelwright.core.failure.AccountFailure.UserNotFound;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.usecase.account.ChangeMembership;
import dev.pixelwright.core.usecase.account.ForgetSessions;
import dev.pixelwright.core.usecase.account.LogIn;
import dev.pixelwright.core.usecase.account.RegisterUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Origin HOME = new Origin("192.0.2.1", "a browser");

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private User register() {
        return studio.accounts().registerUser().execute("Carol", "carol@example.com", PASSWORD);
    }

    private static Failure failureOf(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(FailureException.class);
        return ((FailureException) thrown).failure();
    }

    @Test
    void registeredUserShouldHaveTheRoleOfAUserAndNoPlainPassword() {
        User carol = register();
        assertThat(carol.roles()).containsExactly(Role.USER);
        assertThat(carol.passwordHash()).doesNotContain(PASSWORD);
        assertThat(carol.createdAt()).isEqualTo(studio.clock.instant());
    }

    @Test
    void registrationShouldBeRefusedWhenTheNameDiffersOnlyInCase() {
        register();
        assertThat(failureOf(() -> studio.accounts().registerUser().execute("cAROL", "other@example.com", PASSWORD)))
                .isEqualTo(new AccountFailure.UserExists());
    }

    @Test
    void registrationShouldBeRefusedWhenTheEmailIsTaken() {
        register();
        assertThat(failureOf(() -> studio.accounts().registerUser().execute("carol2", "CAROL@example.com", PASSWORD)))
                .isEqualTo(new AccountFailure.UserExists());
    }

    @Test
    void loginShouldOpenASessionThatAuthenticates() {
        User carol = register();
        Session session = studio.accounts().logIn().execute("carol", PASSWORD, false, HOME);
        assertThat(session.user()).isEqualTo(carol.id());
        assertThat(studio.accounts().authenticate().execute(session.id()).map(User::id))
                .contains(carol.id());
        assertThat(studio.database.users().find(carol.id()).orElseThrow().lastLogin())
                .contains(session.createdAt());
    }

    @Test
    void rememberedSessionShouldOutlastAUsualOne() {
        register();
        Session usual = studio.accounts().logIn().execute("carol", PASSWORD, false, HOME);
        Session remembered = studio.accounts().logIn().execute("carol", PASSWORD, true, HOME);
        studio.clock.advance(Duration.ofHours(2));
        assertThat(studio.accounts().authenticate().execute(usual.id())).isEmpty();
        assertThat(studio.accounts().authenticate().execute(remembered.id())).isPresent();
    }

    @Test
    void loginShouldRefuseAnUnknownUserExactlyLikeAWrongPassword() {
        register();
        LogIn logIn = studio.accounts().logIn();
        Failure refusal = new AccountFailure.InvalidCredentials();
        assertThat(failureOf(() -> logIn.execute("carol", "wrong password", false, HOME)))
                .isEqualTo(refusal);
        assertThat(failureOf(() -> logIn.execute("nobody", PASSWORD, false, HOME)))
                .isEqualTo(refusal);
        assertThat(failureOf(() -> logIn.execute("no such form!", PASSWORD, false, HOME)))
                .isEqualTo(refusal);
    }

    @Test
    void logoutShouldEndThatSessionOnly() {
        register();
        Session first = studio.accounts().logIn().execute("carol", PASSWORD, false, HOME);
        Session second = studio.accounts().logIn().execute("carol", PASSWORD, false, HOME);
        studio.accounts().logOut().execute(first.id());
        assertThat(studio.accounts().authenticate().execute(first.id())).isEmpty();
        assertThat(studio.accounts().authenticate().execute(second.id())).isPresent();
    }

    @Test
    void expiredSessionsShouldBeForgotten() {
        register();
        Session session = studio.accounts().logIn().execute("carol", PASSWORD, false, HOME);
        studio.clock.advance(Duration.ofHours(2));
        ForgetSessions forget = new ForgetSessions(studio.database.sessions(), studio.clock);
        assertThat(forget.execute()).isEqualTo(1);
        assertThat(studio.database.sessions().find(session.id())).isEmpty();
    }

    @Test
    void weakInputShouldBeRefusedByField() {
        RegisterUser registerUser = studio.accounts().registerUser();
        assertThatThrownBy(() -> registerUser.execute("x", "x@example.com", PASSWORD))
                .hasMessageContaining("INVALID_USERNAME");
        assertThatThrownBy(() -> registerUser.execute("xavier", "not an address", PASSWORD))
                .hasMessageContaining("INVALID_EMAIL");
        assertThatThrownBy(() -> registerUser.execute("xavier", "x@example.com", "short"))
                .hasMessageContaining("INVALID_PASSWORD");
    }

    @Test
    void rolesShouldCountFromTheNextRequestOn() {
        User carol = register();
        ChangeMembership change = studio.accounts().changeMembership();
        Session session = studio.accounts().openSession().execute(carol.id(), false, HOME);
        assertThat(change.execute(new Username("cAROL"), MembershipChange.grant(Role.ADMIN))
                        .roles())
                .containsExactlyInAnyOrder(Role.USER, Role.ADMIN);
        assertThat(studio.accounts().authenticate().execute(session.id()).map(User::roles))
                .contains(Set.of(Role.USER, Role.ADMIN));
        change.execute(Studio.BOB, MembershipChange.grant(Role.ADMIN));
        assertThat(change.execute(carol.username(), MembershipChange.grant(Role.ADMIN))
                        .roles())
                .hasSize(2);
        assertThat(change.execute(carol.username(), MembershipChange.revoke(Role.ADMIN))
                        .roles())
                .containsExactly(Role.USER);
        assertThat(change.execute(carol.username(), MembershipChange.revoke(Role.USER))
                        .roles())
                .isEmpty();
        assertThat(studio.accounts().authenticate().execute(session.id()).map(User::roles))
                .contains(Set.of());
    }

    @Test
    void rolesOfNobodyShouldBeRefusedByName() {
        ChangeMembership change = studio.accounts().changeMembership();
        assertThat(failureOf(() -> change.execute(new Username("nobody"), MembershipChange.grant(Role.ADMIN))))
                .isEqualTo(new UserNotFound("nobody"));
    }
}
