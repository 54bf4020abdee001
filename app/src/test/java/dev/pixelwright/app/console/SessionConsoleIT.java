package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Client;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming in and going out: by the form, in several tabs, when a session ends by itself, and everywhere at once. */
@ExtendWith(Visits.class)
class SessionConsoleIT {

    private static final Pattern SIGN_IN = Pattern.compile(".*/console/sign-in.*");

    @Test
    void signingInShouldLeadToWhereOneWanted(Visit visit) {
        Account ada = Account.fresh();
        visit.nobody().post("/register", ada.registration()).expect(201);
        visit.expectTrouble("status of 401");
        Page page = visit.open("account/keys?from=elsewhere");
        assertThat(heading(page, "Sign in")).isFocused();
        page.getByLabel("User name").fill(ada.username());
        password(page).fill("nobody's password");
        password(page).press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Username or password is wrong.");
        visit.expectAccessible(page);

        button(page, "Show what is typed: Password").click();
        assertThat(password(page)).hasAttribute("type", "text");
        password(page).fill(ada.password());
        password(page).press("Enter");
        assertThat(heading(page, "API keys")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/console/account/keys\\?from=elsewhere"));
    }

    @Test
    void registeringShouldSayWhatIsWrongBesideTheField(Visit visit) {
        Account ada = Account.fresh();
        visit.expectTrouble("status of 401");
        visit.expectTrouble("status of 422");
        Page page = visit.open("register");
        page.getByLabel("User name").fill("-" + ada.username());
        page.getByLabel("Email address").fill(ada.email());
        password(page).fill(ada.password());
        button(page, "Create an account").click();
        assertThat(page.getByLabel("User name")).isFocused();
        assertThat(page.getByLabel("User name"))
                .hasAccessibleDescription(Pattern.compile(".*begins with a letter or digit\\."));
        visit.expectAccessible(page);

        page.getByLabel("User name").fill(ada.username());
        button(page, "Create an account").click();
        assertThat(heading(page, "Library")).isVisible();
    }

    @Test
    void lockoutShouldSayHowLongToWait(Visit visit) {
        visit.expectTrouble("status of 401");
        visit.expectTrouble("status of 429");
        visit.context()
                .route(
                        "**/api/v1/login",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(429)
                                        .setHeaders(Map.of("Retry-After", "900"))
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"error_code\":\"TOO_MANY_ATTEMPTS\",\"message\":\"Too many attempts to sign in.\"}")));
        Page page = visit.open("sign-in");
        page.getByLabel("User name").fill("ada");
        password(page).fill("a guess of mine");
        password(page).press("Enter");
        Locator timer = page.getByRole(AriaRole.TIMER);
        assertThat(timer).hasText(Pattern.compile("You can try again in [89]\\d\\d seconds\\."));
        assertThat(button(page, "Sign in")).isDisabled();
        visit.expectAccessible(page);

        page.getByLabel("User name").fill("grace");
        assertThat(timer).hasCount(0);
        assertThat(button(page, "Sign in")).isEnabled();
    }

    @Test
    void lockedCapitalsShouldBeTold(Visit visit) {
        visit.expectTrouble("status of 401");
        Page page = visit.open("sign-in");
        password(page)
                .evaluate(
                        "input => input.dispatchEvent(new KeyboardEvent('keydown', {key: 'A', modifierCapsLock: true}))");
        assertThat(page.getByText("Caps Lock is on.")).isVisible();
        visit.expectAccessible(page);
        password(page).evaluate("input => input.dispatchEvent(new KeyboardEvent('keyup', {key: 'A'}))");
        assertThat(page.getByText("Caps Lock is on.")).hasCount(0);
    }

    @Test
    void twoTabsShouldSignOutAndInTogether(Visit visit) {
        Account ada = Account.fresh();
        visit.signIn(ada);
        Page one = visit.open("account");
        Page other = visit.open("account/keys");
        assertThat(heading(other, "API keys")).isVisible();
        button(one.locator("main"), "Sign out").click();
        assertThat(heading(one, "Sign in")).isVisible();
        assertThat(heading(other, "Sign in")).isVisible();

        other.getByLabel("User name").fill(ada.username());
        password(other).fill(ada.password());
        button(other, "Sign in").click();
        assertThat(heading(other, "Library")).isVisible();
        assertThat(heading(one, "Library")).isVisible();
    }

    @Test
    void dialogShouldGoWithThePageThatAsked(Visit visit) {
        visit.signIn();
        Page one = visit.open("account");
        Page other = visit.open("account");
        button(other, "Delete account").click();
        assertThat(other.getByRole(AriaRole.DIALOG)).isVisible();
        button(one.locator("main"), "Sign out").click();
        assertThat(heading(other, "Sign in")).isVisible();
        assertThat(other.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void sessionThatEndsShouldAskAndThenGoOn(Visit visit) {
        Account ada = Account.fresh();
        Client me = visit.signIn(ada);
        visit.expectTrouble("status of 401");
        Page page = visit.open("account/keys");
        button(page, "New key").click();
        page.getByLabel("Name").fill("nightly import");
        me.post("/logout").expect(200);
        button(page, "Make the key").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).hasAccessibleName("Your session has ended");
        assertThat(password(dialog)).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(dialog).isVisible();
        visit.expectAccessible(page);

        password(dialog).fill("not the password");
        password(dialog).press("Enter");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Username or password is wrong.");
        visit.expectAccessible(page);
        password(dialog).fill(ada.password());
        password(dialog).press("Enter");
        assertThat(dialog).hasCount(0);
        // What was asked for is done now, with what had been typed before.
        assertThat(page.locator("#secret")).containsText("nightly import");
    }

    @Test
    void signingOutEverywhereShouldEndAllSessions(Visit visit) {
        Account ada = Account.fresh();
        Client me = visit.signIn(ada);
        Client phone = visit.nobody().as(token(visit, ada));
        Client tablet = visit.nobody().as(token(visit, ada));
        int open = sessions(me);
        Page page = visit.open("account/sessions");
        Locator list = page.locator("main li");
        assertThat(list).hasCount(open);
        assertThat(list.first()).containsText("This session");
        visit.expectAccessible(page);

        list.nth(1).getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(list).hasCount(open - 1);
        assertThat(list.nth(1).getByRole(AriaRole.BUTTON)).isFocused();
        assertEquals(open - 1, sessions(me));

        button(page, "Sign out everywhere").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).hasAccessibleName("Sign out everywhere");
        button(dialog, "Cancel").press("Enter");
        assertThat(button(page, "Sign out everywhere")).isFocused();
        button(page, "Sign out everywhere").click();
        button(dialog, "Sign out everywhere").click();
        assertThat(page).hasURL(SIGN_IN);
        List.of(me, phone, tablet).forEach(session -> session.get("/me").expect(401));
    }

    private static int sessions(Client client) {
        return client.get("/me/sessions").expect(200).json().path("items").size();
    }

    private static String token(Visit visit, Account account) {
        return visit.nobody().post("/login", account.login(false)).expect(200).field("access_token");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator password(Page page) {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator password(Locator part) {
        return part.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
