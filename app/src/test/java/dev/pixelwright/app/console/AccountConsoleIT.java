package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one is, has and gives to programs. */
@ExtendWith(Visits.class)
class AccountConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A public address; whether it answers does not matter. */
    private static final String RECEIVER = "http://93.184.216.34/hook";

    @Test
    void everyPageShouldBeThereForEverybody(Visit visit) {
        visit.signIn().upload("lake.png", Pictures.png(24, 18)).expect(201);
        Page page = visit.open("account");
        for (String name : List.of("Profile", "Sessions", "API keys", "Usage", "Webhooks", "Presets")) {
            Locator ways = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Account"));
            Locator way = ways.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
            way.press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(name);
            assertThat(way).hasAttribute("aria-current", "page");
            assertThat(page.locator("[aria-busy=true]")).hasCount(0);
            visit.expectAccessible(page);
        }
    }

    @Test
    void passwordShouldChangeAndRefusalsStandBesideTheirField(Visit visit) {
        Account ada = Account.fresh();
        visit.signIn(ada);
        visit.expectTrouble("status of 422");
        Page page = visit.open("account");
        page.getByLabel("Present password").first().fill("a guess of mine");
        page.getByLabel("New password").first().fill("something new and long");
        button(page, "Change password").click();
        assertThat(page.locator("#current")).isFocused();
        assertThat(page.locator("#current")).hasAccessibleDescription("This is not the present password.");
        visit.expectAccessible(page);

        page.locator("#current").fill(ada.password());
        page.locator("#new").fill("password1");
        page.locator("#new").press("Enter");
        assertThat(page.locator("#new")).isFocused();
        assertThat(page.locator("#new"))
                .hasAccessibleDescription(Pattern.compile(".*guessed first; choose another\\."));
        page.locator("#new").fill("something new and long");
        page.locator("#new").press("Enter");
        assertThat(page.getByText("Your password is changed.")).isVisible();
        assertThat(page.locator("#new")).hasValue("");
        Account changed = new Account(ada.username(), ada.email(), "something new and long");
        visit.nobody().post("/login", changed.login(false)).expect(200);
    }

    @Test
    void accountShouldEndOnlyAfterItsNameIsTyped(Visit visit) {
        Account ada = Account.fresh();
        visit.signIn(ada);
        visit.expectTrouble("status of 401");
        Page page = visit.open("account");
        button(page, "Delete account").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill("somebody");
        button(dialog, "Delete it all").click();
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused();
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).hasAccessibleDescription("This is not " + ada.username() + ".");
        visit.expectAccessible(page);
        visit.nobody().post("/login", ada.login(false)).expect(200);

        dialog.getByRole(AriaRole.TEXTBOX).fill(ada.username());
        dialog.getByRole(AriaRole.TEXTBOX).press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/console/sign-in"));
        assertThat(page.getByText("Your account is deleted.")).isVisible();
        visit.nobody().post("/login", ada.login(false)).expectProblem(401, "INVALID_CREDENTIALS");
    }

    @Test
    void lastAdministratorShouldBeToldWhyTheyStay(Visit visit) {
        Account ada = Account.fresh();
        visit.signIn(ada);
        visit.expectTrouble("status of 409");
        // That there is one administrator only is no fact of a service that tests share.
        visit.context().route("**/api/v1/me", route -> {
            if (route.request().method().equals("DELETE")) {
                problem(route, 409, "LAST_ADMIN", "This is the last active administrator.");
            } else {
                route.resume();
            }
        });
        Page page = visit.open("account");
        button(page, "Delete account").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill(ada.username());
        button(dialog, "Delete it all").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("This is the last active administrator.");
        page.keyboard().press("Escape");
        assertThat(button(page, "Delete account")).isFocused();
    }

    @Test
    void apiKeyShouldBeShownOnceAndOpenNothingWhenRevoked(Visit visit) {
        visit.signIn();
        visit.expectTrouble("status of 422");
        Page page = visit.open("account/keys");
        button(page, "New key").press("Enter");
        assertThat(page.locator("#key-name")).isFocused();
        page.keyboard().type("nightly import");
        page.getByLabel("looks at things").press("Space");
        button(page, "Make the key").press("Enter");
        assertThat(page.locator("form")).containsText("at least one of read, write, transform and admin");
        visit.expectAccessible(page);
        assertThat(page.getByLabel("runs the installation")).hasCount(0);

        page.getByLabel("looks at things").press("Space");
        page.getByLabel("Good for").selectOption("never");
        button(page, "Make the key").press("Enter");
        assertThat(page.locator("#secret")).isFocused();
        visit.expectAccessible(page);
        String key = page.locator("#secret code").first().innerText();
        Client program = visit.nobody().with("X-API-Key", key);
        program.get("/images").expect(200);
        button(page, "I have kept it").press("Enter");
        assertThat(button(page, "New key")).isFocused();
        page.reload();
        assertThat(page.locator("main li")).containsText("does not end");
        assertThat(page.locator("main")).not().containsText(key);

        button(page, "Revoke nightly import").press("Enter");
        button(page.getByRole(AriaRole.DIALOG), "Revoke").press("Enter");
        assertThat(page.locator("main li")).hasCount(0);
        program.get("/images").expect(401);
    }

    @Test
    void usageShouldBeHeldAgainstTheQuotaInWords(Visit visit) {
        visit.signIn().upload("lake.png", Pictures.png(24, 18)).expect(201);
        Page page = visit.open("account/usage");
        assertThat(page.locator(".counts .card").first()).containsText("1");
        visit.context()
                .route(
                        "**/api/v1/me/usage",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(
                                                "{\"images\":3,\"bytes\":900000000,\"max_bytes\":1000000000,\"derivatives\":4,\"derivative_bytes\":5,"
                                                        + "\"jobs\":6,\"hour_megapixels\":130.5,\"max_hour_megapixels\":120,\"models\":[{\"generator\":\"fal\","
                                                        + "\"orders\":12,\"unclear\":1,\"price\":\"4.80\",\"currency\":\"USD\"}]}")));
        page.reload();
        Locator meters = page.getByRole(AriaRole.METER);
        assertThat(meters.first()).hasAccessibleName("Storage");
        assertThat(meters.first()).hasAttribute("aria-valuetext", "900 MB of 1 GB used");
        assertThat(page.locator("main")).containsText("Nearly full");
        assertThat(page.locator("main")).containsText("Full: more is refused");
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("4.80");
        visit.expectAccessible(page);
    }

    @Test
    void webhookShouldBeAddedFollowedAndDeleted(Visit visit) {
        Client me = visit.signIn();
        visit.expectTrouble("status of 422");
        Page page = visit.open("account/webhooks");
        button(page, "New webhook").press("Enter");
        page.locator("#url").fill("http://localhost/hook");
        button(page, "Add the webhook").click();
        assertThat(page.locator("#url")).isFocused();
        assertThat(page.locator("#url")).hasAccessibleDescription(Pattern.compile(".*not at a public address\\."));
        visit.expectAccessible(page);

        page.locator("#url").fill(RECEIVER);
        button(page, "Add the webhook").click();
        assertThat(page.locator("#secret code")).hasText(Pattern.compile("whsec_.+"));
        visit.expectAccessible(page);
        button(page, "I have kept it").click();
        me.upload("lake.png", Pictures.png(24, 18)).expect(201);
        String id = me.get("/me/webhooks").expect(200).json().at("/items/0/id").asText();
        Await.until(
                "a message is noted",
                PATIENCE,
                () -> me.get("/me/webhooks/" + id + "/deliveries")
                                .json()
                                .path("total")
                                .asInt()
                        > 0);
        button(page, "Deliveries to " + RECEIVER).press("Enter");
        Locator message = page.locator("[data-delivery]").first();
        assertThat(message).containsText("Image uploaded");
        visit.expectAccessible(page);
        message.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(page.getByText("The message is sent again.")).isVisible();

        button(page, "Delete " + RECEIVER).press("Enter");
        button(page.getByRole(AriaRole.DIALOG), "Delete").press("Enter");
        assertThat(page.locator("[data-hook]")).hasCount(0);
        assertThat(button(page, "New webhook")).isFocused();
    }

    @Test
    void installationThatCallsNobodyShouldExplainItself(Visit visit) {
        visit.signIn();
        visit.expectTrouble("status of 501");
        visit.context().route("**/api/v1/me/webhooks", route -> {
            if (route.request().method().equals("POST")) {
                problem(route, 501, "OUTBOUND_UNSUPPORTED", "This installation calls no addresses of others.");
            } else {
                route.resume();
            }
        });
        Page page = visit.open("account/webhooks");
        button(page, "New webhook").click();
        page.locator("#url").fill(RECEIVER);
        button(page, "Add the webhook").click();
        assertThat(page.getByText("This installation calls no addresses of others."))
                .isVisible();
        assertThat(button(page, "New webhook")).hasCount(0);
        visit.expectAccessible(page);
    }

    @Test
    void presetShouldBeWrittenRenamedAndTakenBackFromDeletion(Visit visit) {
        Client me = visit.signIn();
        visit.expectTrouble("status of 422");
        Page page = visit.open("account/presets");
        button(page, "New preset").press("Enter");
        assertThat(page.locator("#preset-name")).isFocused();
        page.keyboard().type("card");
        page.locator("#transformation").fill("shrink:320x240");
        button(page, "Save").press("Enter");
        assertThat(page.locator("#transformation")).isFocused();
        assertThat(page.locator("#transformation")).hasAccessibleDescription(Pattern.compile(".*shrink.*"));
        visit.expectAccessible(page);
        page.locator("#transformation").fill("resize:320x240,fit=cover/webp:q=80");
        button(page, "Save").press("Enter");
        assertThat(button(page, "Edit card")).isFocused();

        button(page, "Edit card").press("Enter");
        page.locator("#preset-name").fill("tile");
        button(page, "Save").press("Enter");
        assertThat(button(page, "Edit tile")).isFocused();
        assertThat(names(me)).containsExactly("tile");
        visit.expectAccessible(page);

        button(page, "Delete tile").press("Enter");
        assertThat(page.locator("[data-preset]")).hasCount(0);
        button(page, "Undo").click();
        assertThat(page.locator("[data-preset]")).hasCount(1);
        assertThat(names(me)).containsExactly("tile");
        button(page, "Delete tile").press("Enter");
        assertThat(page.locator("[data-preset]")).hasCount(0);
        // Who leaves has made up their mind.
        page.navigate("about:blank");
        Await.until("the preset is gone", PATIENCE, () -> names(me).isEmpty());
    }

    private static List<String> names(Client client) {
        return client.get("/me/presets").expect(200).json().path("items").findValuesAsText("name");
    }

    private static void problem(Route route, int status, String code, String message) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"error_code\":\"" + code + "\",\"message\":\"" + message + "\"}"));
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
