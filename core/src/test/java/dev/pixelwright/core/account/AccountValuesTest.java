package dev.pixelwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.AccountFailure.InvalidEmail;
import dev.pixelwright.core.failure.AccountFailure.InvalidPassword;
import dev.pixelwright.core.failure.AccountFailure.InvalidUsername;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"bob", "Ann.Lee", "x_1", "0-9", "a2345678901234567890123456789012"})
    void usernameShouldTakeLettersDigitsAndThreeSigns(String name) {
        assertThat(new Username(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                ".bob",
                "-bob",
                "_bob",
                "bob ",
                " bob",
                "b b",
                "b\u00F6b",
                "bob\n",
                "a@b",
                "b/b",
                "a23456789012345678901234567890123"
            })
    void usernameShouldRefuseTheRest(String name) {
        assertRefused(() -> new Username(name), new InvalidUsername());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.de",
                "first.last+tag@sub.example.org",
                "o'hara@example.com",
                "!#$%&*/=?^_`{|}~-@example.com",
                "1@example.co",
                "x@xn--bcher-kva.example",
                "x@example.xn--p1ai"
            })
    void emailShouldTakeWhatPeopleHave(String address) {
        assertThat(new EmailAddress(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b.de",
                "a@b",
                "a@b.d",
                "a@b..de",
                "a@.b.de",
                "a@b.de.",
                ".a@b.de",
                "a.@b.de",
                "a..b@c.de",
                "a b@c.de",
                "a@b@c.de",
                "a@-b.de",
                "a@b-.de",
                "a@b_c.de",
                "a@b.12",
                "a@[127.0.0.1]",
                "\"a b\"@c.de",
                "a@b.de\n",
                "\u00E4@b.de",
                "<a@b.de>",
                "a@b.de,c@d.de",
                "12345678901234567890123456789012345678901234567890123456789012345@b.de"
            })
    void emailShouldRefuseTheRest(String address) {
        assertRefused(() -> new EmailAddress(address), new InvalidEmail());
    }

    @Test
    void emailShouldKeepTheLengthsOfTheStandard() {
        String local = "l".repeat(64);
        String label = "d".repeat(61) + ".";
        String longest = local + "@" + label + label + label + "com";
        assertThat(longest).hasSize(254);
        assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
        assertRefused(() -> new EmailAddress(longest + "m"), new InvalidEmail());
        assertRefused(() -> new EmailAddress("a@" + "d".repeat(64) + ".com"), new InvalidEmail());
        assertRefused(() -> new EmailAddress("a.".repeat(100_000) + "@b.de"), new InvalidEmail());
    }

    @Test
    void namesAndAddressesShouldBeComparedWithoutCase() {
        assertThat(new Username("BoB-I").folded()).isEqualTo("bob-i");
        assertThat(new EmailAddress("BoB@Example.ORG").folded()).isEqualTo("bob@example.org");
    }

    @Test
    void passwordShouldCountCharactersAndNeverBePrinted() {
        assertThat(new Password("12345678").toString()).doesNotContain("1");
        assertThat(new Password("\uD83D\uDE00".repeat(128)).value()).hasSize(256);
        assertThat(new Password("        ").value()).isBlank();
        assertRefused(() -> new Password("1234567"), new InvalidPassword());
        assertRefused(() -> new Password("\uD83D\uDE00".repeat(7)), new InvalidPassword());
        assertRefused(() -> new Password("x".repeat(129)), new InvalidPassword());
    }

    @Test
    void userShouldNotPrintTheHashOrTheAddress() {
        User user = new User(
                new UserId(7),
                new Username("bob"),
                new EmailAddress("bob@example.org"),
                "$argon2id$secret",
                Set.of(Role.USER),
                Standing.ACTIVE,
                Instant.EPOCH,
                Optional.empty());
        assertThat(user).hasToString("User[7 bob]");
    }

    @Test
    void sessionShouldBeOpenUntilItExpires() {
        Instant end = Instant.EPOCH.plusSeconds(60);
        Session session = new Session(new SessionId(new UUID(1, 2)), new UserId(7), Instant.EPOCH, end, Origin.UNKNOWN);
        assertThat(session.isOpenAt(end.minusNanos(1))).isTrue();
        assertThat(session.isOpenAt(end)).isFalse();
    }

    private static void assertRefused(ThrowingCallable making, Failure failure) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }

    @Test
    void membershipChangeShouldSayWhatItChanges() {
        assertThat(MembershipChange.of(Optional.of(Set.of(Role.USER)), Optional.of(Standing.DISABLED))
                        .words())
                .isEqualTo("+user -admin disabled");
        assertThat(MembershipChange.of(Optional.of(Set.of()), Optional.empty()).words())
                .isEqualTo("-user -admin");
        assertThat(MembershipChange.of(Optional.empty(), Optional.of(Standing.ACTIVE))
                        .words())
                .isEqualTo("active");
        assertThat(MembershipChange.of(Optional.empty(), Optional.empty()).words())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MembershipChange(Set.of(Role.USER), Set.of(Role.USER), Optional.empty()));
    }
}
