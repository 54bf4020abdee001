package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeySecret;
import dev.pixelwright.core.account.key.KeyName;
import dev.pixelwright.core.account.key.NewApiKey;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.failure.AccessFailure.TooManyAttempts;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.usecase.account.ChangeMembership;
import dev.pixelwright.core.usecase.account.RemoveLeavers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, by what, for how long, and what becomes of those who leave. */
class AccessTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Origin HOME = new Origin("192.0.2.1", "a browser");
    private static final Origin ELSEWHERE = new Origin("198.51.100.9", "another");

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

    private Session logIn(String password, Origin origin) {
        return studio.accounts().logIn().execute("carol", password, false, origin);
    }

    private boolean isIn(Session session) {
        return studio.accounts().authenticate().execute(session.id()).isPresent();
    }

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }

    private static String code(ThrowingCallable call) {
        return failure(call).code();
    }

    private void guess(int times, Origin origin) {
        for (int i = 0; i < times; i++) {
            assertThat(code(() -> logIn("wrong password", origin))).isEqualTo("INVALID_CREDENTIALS");
        }
    }

    @Test
    void guessingShouldLockTheAccountFromEverywhereForLongerEachTime() {
        guess(6, HOME);
        Failure locked = failure(() -> logIn(PASSWORD, ELSEWHERE));
        assertThat(locked).isInstanceOf(TooManyAttempts.class);
        assertThat(locked.retryAfter()).contains(Duration.ofSeconds(1));
        studio.clock.advance(Duration.ofSeconds(1));
        guess(1, ELSEWHERE);
        assertThat(failure(() -> logIn(PASSWORD, HOME)).retryAfter()).contains(Duration.ofSeconds(2));
        studio.clock.advance(Duration.ofSeconds(2));
        assertThat(isIn(logIn(PASSWORD, HOME))).isTrue();
        guess(5, HOME);
    }

    @Test
    void namesThatDoNotExistShouldBeLockedAlike() {
        for (int i = 0; i < 6; i++) {
            assertThat(code(() -> studio.accounts().logIn().execute("nobody", PASSWORD, false, HOME)))
                    .isEqualTo("INVALID_CREDENTIALS");
        }
        assertThat(code(() -> studio.accounts().logIn().execute("NOBODY", PASSWORD, false, HOME)))
                .isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void manyAccountsFromOneAddressShouldLockTheAddress() {
        for (int i = 0; i < 31; i++) {
            String name = "name" + i;
            assertThat(code(() -> studio.accounts().logIn().execute(name, PASSWORD, false, HOME)))
                    .isEqualTo("INVALID_CREDENTIALS");
        }
        assertThat(code(() -> logIn(PASSWORD, HOME))).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(isIn(logIn(PASSWORD, ELSEWHERE))).isTrue();
    }

    @Test
    void rightPasswordsShouldNeverAddUp() {
        for (int i = 0; i < 40; i++) {
            assertThat(isIn(logIn(PASSWORD, HOME))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password123", "aaaaaaaa", "carol@Example.com", "QWERTYUIOP"})
    void passwordsThatAreGuessedFirstShouldBeRefused(String password) {
        Session session = logIn(PASSWORD, HOME);
        assertThat(code(() -> studio.accounts().changePassword().execute(carol.id(), PASSWORD, password, session.id())))
                .isEqualTo("COMMON_PASSWORD");
        assertThat(code(() -> studio.accounts().registerUser().execute("caroline", "carol@Example.com", password)))
                .isEqualTo("COMMON_PASSWORD");
    }

    @Test
    void changingThePasswordShouldEndTheOtherSessions() {
        Session here = logIn(PASSWORD, HOME);
        Session there = logIn(PASSWORD, ELSEWHERE);
        studio.accounts().changePassword().execute(carol.id(), PASSWORD, "battery staple", here.id());
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(there)).isFalse();
        assertThat(code(() -> logIn(PASSWORD, HOME))).isEqualTo("INVALID_CREDENTIALS");
        assertThat(isIn(logIn("battery staple", HOME))).isTrue();
    }

    @Test
    void guessingThePresentPasswordShouldLockAsGuessingAtTheDoorDoes() {
        Session here = logIn(PASSWORD, HOME);
        for (int i = 0; i < 6; i++) {
            assertThat(code(() -> studio.accounts()
                            .changePassword()
                            .execute(carol.id(), "wrong password", "battery staple", here.id())))
                    .isEqualTo("WRONG_PASSWORD");
        }
        assertThat(code(() ->
                        studio.accounts().changePassword().execute(carol.id(), PASSWORD, "battery staple", here.id())))
                .isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(code(() -> logIn(PASSWORD, ELSEWHERE))).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void sessionsShouldBeListedWhileTheyAreOpenAndClosedByTheirUserOnly() {
        Session usual = logIn(PASSWORD, HOME);
        Session remembered = studio.accounts().logIn().execute("carol", PASSWORD, true, ELSEWHERE);
        assertThat(studio.accounts().listSessions().execute(carol.id())).containsExactlyInAnyOrder(usual, remembered);
        assertThat(code(() -> studio.accounts().closeSession().execute(Studio.ALICE, remembered.id())))
                .isEqualTo("SESSION_NOT_FOUND");
        studio.clock.advance(Duration.ofHours(2));
        assertThat(studio.accounts().listSessions().execute(carol.id())).containsExactly(remembered);
        studio.accounts().closeSession().execute(carol.id(), remembered.id());
        assertThat(isIn(remembered)).isFalse();
    }

    private NewApiKey key(Set<Scope> scopes) {
        return studio.accounts()
                .createApiKey()
                .execute(
                        carol,
                        new KeyName("backup"),
                        scopes,
                        Optional.of(studio.clock.instant().plus(Duration.ofDays(1))));
    }

    private boolean opens(ApiKeySecret secret) {
        return studio.accounts().authenticateKey().execute(secret).isPresent();
    }

    @Test
    void apiKeyShouldSpeakForItsUserUntilItEnds() {
        NewApiKey created = key(Set.of(Scope.READ));
        assertThat(created.toString()).doesNotContain(created.secret().value());
        var holder =
                studio.accounts().authenticateKey().execute(created.secret()).orElseThrow();
        assertThat(holder.user()).isEqualTo(carol);
        assertThat(holder.key().scopes()).containsExactly(Scope.READ);
        assertThat(studio.accounts().listApiKeys().execute(carol.id()))
                .extracting(ApiKey::lastUsed)
                .containsExactly(Optional.of(studio.clock.instant()));
        studio.clock.advance(Duration.ofDays(1));
        assertThat(opens(created.secret())).isFalse();
    }

    @Test
    void deletedApiKeyShouldBeGoodForNothing() {
        NewApiKey created = key(Set.of(Scope.WRITE));
        assertThat(code(() -> studio.accounts()
                        .deleteApiKey()
                        .execute(Studio.ALICE, created.key().id())))
                .isEqualTo("API_KEY_NOT_FOUND");
        studio.accounts().deleteApiKey().execute(carol.id(), created.key().id());
        assertThat(opens(created.secret())).isFalse();
    }

    @Test
    void apiKeysShouldBeFewAndWithinWhatTheirUserMay() {
        assertThat(code(() -> key(Set.of(Scope.ADMIN)))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> key(Set.of()))).isEqualTo("INVALID_API_KEY");
        for (int i = 0; i < 50; i++) {
            key(Set.of(Scope.READ));
        }
        assertThat(code(() -> key(Set.of(Scope.READ)))).isEqualTo("TOO_MANY_API_KEYS");
    }

    @Test
    void whoIsShutOutShouldBeOutByEveryWay() {
        Session session = logIn(PASSWORD, HOME);
        NewApiKey created = key(Set.of(Scope.READ));
        studio.accounts().changeMembership().execute(carol.id(), MembershipChange.stand(Standing.DISABLED));
        assertThat(isIn(session)).isFalse();
        assertThat(opens(created.secret())).isFalse();
        assertThat(code(() -> logIn(PASSWORD, HOME))).isEqualTo("INVALID_CREDENTIALS");
        studio.accounts().changeMembership().execute(carol.id(), MembershipChange.stand(Standing.ACTIVE));
        assertThat(opens(created.secret())).isTrue();
        assertThat(isIn(logIn(PASSWORD, HOME))).isTrue();
    }

    @Test
    void whoLeavesShouldTakeEverythingAlong() {
        var image = studio.pixelwright.upload(carol.id(), "pixel.png", Studio.png());
        studio.pixelwright.transform(carol.id(), image.id(), "png");
        studio.useCases().submitJob().execute(carol.id(), image.id(), Studio.AS_PNG);
        NewApiKey created = key(Set.of(Scope.READ));
        Session session = logIn(PASSWORD, HOME);
        var others = studio.upload();
        studio.accounts().deleteAccount().execute(carol.id());
        assertThat(isIn(session)).isFalse();
        assertThat(opens(created.secret())).isFalse();
        assertThat(code(() -> logIn(PASSWORD, HOME))).isEqualTo("INVALID_CREDENTIALS");
        RemoveLeavers removal = new RemoveLeavers(
                studio.database.memberships(),
                studio.database.images(),
                studio.useCases().deleteImage());
        assertThat(removal.execute()).isEqualTo(1);
        assertThat(removal.execute()).isZero();
        assertThat(studio.objects()).containsExactly(others.blob().key());
        assertThat(studio.accounts()
                        .registerUser()
                        .execute("carol", "carol@example.com", PASSWORD)
                        .id())
                .isNotEqualTo(carol.id());
    }

    @Test
    void firstAdminShouldBeAppointedOnce() {
        var appoint = studio.accounts().appointFirstAdmin();
        Password password = new Password("a long password");
        assertThat(code(() -> appoint.execute(carol.username(), new EmailAddress("a@example.com"), password)))
                .isEqualTo("USER_EXISTS");
        User admin = appoint.execute(new Username("admin"), new EmailAddress("admin@example.com"), password)
                .orElseThrow();
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.USER, Role.ADMIN);
        assertThat(appoint.execute(new Username("another"), new EmailAddress("b@example.com"), password))
                .isEmpty();
    }

    @Test
    void theLastAdminShouldStayUntilThereIsAnother() {
        ChangeMembership change = studio.accounts().changeMembership();
        change.execute(carol.username(), MembershipChange.grant(Role.ADMIN));
        assertThat(code(() -> change.execute(carol.id(), MembershipChange.revoke(Role.ADMIN))))
                .isEqualTo("LAST_ADMIN");
        assertThat(code(() -> change.execute(carol.id(), MembershipChange.stand(Standing.DISABLED))))
                .isEqualTo("LAST_ADMIN");
        assertThat(code(() -> studio.accounts().deleteAccount().execute(carol.id())))
                .isEqualTo("LAST_ADMIN");
        change.execute(Studio.ALICE, MembershipChange.grant(Role.ADMIN));
        assertThat(change.execute(carol.id(), MembershipChange.revoke(Role.ADMIN))
                        .roles())
                .containsExactly(Role.USER);
    }
}
