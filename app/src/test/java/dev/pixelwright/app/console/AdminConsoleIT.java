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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the installation is, and who uses it: for those who run it. */
@ExtendWith(Visits.class)
class AdminConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void othersShouldNotComeIn(Visit visit) {
        visit.signIn();
        Page page = visit.open("admin/users");
        assertThat(heading(page)).hasText("Library");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Admin")))
                .hasCount(0);
    }

    @Test
    void overviewShouldTellHowTheInstallationIs(Visit visit) {
        Client admin = visit.signInAsAdmin();
        done(admin, "grayscale/png");
        Page page = visit.open("admin");
        assertThat(panel(page, "Health")).containsText("All parts answer.");
        assertThat(panel(page, "Health")).containsText("Database");
        assertThat(panel(page, "Queue")).containsText("In progress");
        assertThat(panel(page, "Workers")).isVisible();
        assertThat(panel(page, "Storage").locator(".figure").first()).hasText(Pattern.compile("[1-9].*"));
        assertThat(page.locator(".chart svg:not(.swatch)")).hasCount(3);
        visit.expectAccessible(page);
    }

    @Test
    void chartShouldBeReadByKeyboardAndAsATable(Visit visit) {
        Client admin = visit.signInAsAdmin();
        done(admin, "grayscale/webp");
        Page page = visit.open("admin");
        Locator chart = page.getByRole(AriaRole.FIGURE, new Page.GetByRoleOptions().setName("Jobs that ended"));
        Locator point = chart.getByRole(AriaRole.SLIDER);
        point.focus();
        assertThat(point)
                .hasAttribute("aria-valuetext", Pattern.compile(".*Completed [1-9]\\d*, Failed \\d+, Cancelled \\d+"));
        String last = point.getAttribute("aria-valuetext");
        assertThat(chart.locator(".tip")).containsText("Completed");
        visit.expectAccessible(page);
        page.keyboard().press("ArrowLeft");
        assertThat(point).not().hasAttribute("aria-valuetext", last);
        page.keyboard().press("Escape");
        assertThat(chart.locator(".tip")).hasCount(0);
        chart.locator(".plot").hover();
        assertThat(chart.locator(".tip")).isVisible();

        chart.locator("summary").press("Enter");
        assertThat(chart.getByRole(AriaRole.ROW).last().getByRole(AriaRole.CELL).first())
                .hasText(Pattern.compile("[1-9]\\d*"));
        visit.expectAccessible(page);
        int rows = chart.getByRole(AriaRole.ROW).count();
        page.waitForRequest(
                "**/admin/activity?*hours=6*", () -> page.getByLabel("The last").selectOption("6"));
        page.waitForCondition(() -> chart.getByRole(AriaRole.ROW).count() != rows);
    }

    @Test
    void panelThatFailsShouldTakeNoOtherWithIt(Visit visit) {
        visit.signInAsAdmin();
        visit.expectTrouble("status of 503");
        visit.context()
                .route(
                        "**/admin/queue",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"error_code\":\"DATABASE_UNAVAILABLE\",\"message\":\"The database does not answer.\"}")));
        Page page = visit.open("admin");
        assertThat(panel(page, "Queue").getByRole(AriaRole.ALERT)).containsText("The database does not answer.");
        assertThat(panel(page, "Health")).containsText("All parts answer.");
        assertThat(panel(page, "Storage").locator(".figure").first()).isVisible();
        visit.expectAccessible(page);
        visit.context().unroute("**/admin/queue");
        panel(page, "Queue").getByRole(AriaRole.BUTTON).click();
        assertThat(panel(page, "Queue")).containsText("In progress");
    }

    @Test
    void partThatIsDownShouldBeToldPlainly(Visit visit) {
        visit.signInAsAdmin();
        visit.context()
                .route(
                        "**/health",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(
                                        "{\"status\":\"degraded\",\"components\":{\"storage\":{\"status\":\"down\",\"latency_ms\":5000.1},"
                                                + "\"database\":{\"status\":\"up\",\"latency_ms\":0.4}}}")));
        Page page = visit.open("admin");
        Locator health = panel(page, "Health");
        assertThat(health).containsText("Degraded: not all parts answer.");
        assertThat(health.getByRole(AriaRole.LISTITEM).first()).containsText("Image store");
        assertThat(health.getByRole(AriaRole.LISTITEM).first()).containsText("Down");
        visit.expectAccessible(page);
    }

    @Test
    void userShouldBeShutOutLetInAndGivenTheRole(Visit visit, Visit other) {
        Account ada = Account.fresh();
        Client theirs = other.signIn(ada);
        String id = theirs.get("/me").expect(200).field("id");
        Client admin = visit.signInAsAdmin();
        Page page = visit.open("admin/users");
        Locator row = row(page, "user", id);
        visit.expectAccessible(page);

        button(row, "Shut out: " + ada.username()).press("Enter");
        visit.expectAccessible(page);
        button(page.getByRole(AriaRole.DIALOG), "Shut out").press("Enter");
        assertThat(row).containsText("Shut out");
        assertThat(button(row, "Let in: " + ada.username())).isFocused();
        theirs.get("/me").expect(401);
        button(row, "Let in: " + ada.username()).press("Enter");
        button(page.getByRole(AriaRole.DIALOG), "Let in").press("Enter");
        assertThat(button(row, "Shut out: " + ada.username())).isFocused();

        button(row, "Make administrator: " + ada.username()).click();
        button(page.getByRole(AriaRole.DIALOG), "Cancel").click();
        assertThat(row).not().containsText("Administrator");
        button(row, "Make administrator: " + ada.username()).click();
        button(page.getByRole(AriaRole.DIALOG), "Make administrator").click();
        assertThat(button(row, "Remove as administrator: " + ada.username())).isFocused();
        Client again = visit.nobody()
                .as(visit.nobody().post("/login", ada.login(false)).field("access_token"));
        assertThat(again.get("/me").expect(200).json().path("roles").toString()).contains("admin");

        visit.expectTrouble("status of 409");
        visit.context()
                .route(
                        "**/admin/users/" + id,
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(409)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"error_code\":\"LAST_ADMIN\",\"message\":\"This is the last active administrator.\"}")));
        button(row, "Remove as administrator: " + ada.username()).click();
        button(page.getByRole(AriaRole.DIALOG), "Remove as administrator").click();
        assertThat(row.getByRole(AriaRole.ALERT)).containsText("This is the last active administrator.");
        visit.expectAccessible(page);
        visit.context().unroute("**/admin/users/" + id);
        button(row, "Remove as administrator: " + ada.username()).click();
        button(page.getByRole(AriaRole.DIALOG), "Remove as administrator").click();
        assertThat(row).not().containsText("Administrator");
        assertThat(admin.get("/admin/audit?limit=1").expect(200).text()).contains("-admin");
    }

    @Test
    void failuresShouldBeTriedAgainAloneAndTogether(Visit visit, Visit other) {
        Client theirs = other.signIn();
        String image =
                theirs.upload("lake.png", Pictures.png(64, 48)).expect(201).field("id");
        String first = failed(theirs, image, "jpeg:bytes=150");
        String second = failed(theirs, image, "jpeg:bytes=151");
        visit.signInAsAdmin();
        Page page = visit.open("admin/failures");
        Locator one = row(page, "job", first);
        assertThat(one).containsText("TARGET_BYTES_UNREACHABLE");
        visit.expectAccessible(page);
        one.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(one).hasCount(0);
        assertThat(page.getByText("1 job is tried again.")).isVisible();
        Await.until("it has failed again", PATIENCE, () -> attempts(theirs, first) == 2);

        Locator two = row(page, "job", second);
        two.getByRole(AriaRole.CHECKBOX).press("Space");
        visit.expectAccessible(page);
        button(page, "Try 1 again").press("Enter");
        assertThat(two).hasCount(0);
        Await.until("the other one, too", PATIENCE, () -> attempts(theirs, second) == 2);
    }

    @Test
    void auditShouldBeOfOneUserWhereOneIsNamed(Visit visit, Visit other) {
        Account ada = Account.fresh();
        other.signIn(ada).upload("lake.png", Pictures.png(24, 18)).expect(201);
        visit.signInAsAdmin();
        Page page = visit.open("admin/audit");
        Locator rows = page.locator("[data-action]");
        assertThat(rows.first()).isVisible();
        visit.expectAccessible(page);
        page.getByLabel("User").fill("nobody.of.this.name");
        page.getByLabel("User").press("Enter");
        assertThat(page.getByLabel("User")).hasAccessibleDescription(Pattern.compile("There is no user .*"));
        visit.expectAccessible(page);

        page.getByLabel("User").fill(ada.username());
        page.getByLabel("User").press("Enter");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("POST /images");
        assertThat(page).hasURL(Pattern.compile(".*actor=\\d+"));
        page.reload();
        assertThat(rows).hasCount(3);
        button(page, "Show all").click();
        assertThat(rows).not().hasCount(3);
    }

    // Lists are paged, and tests leave much behind.
    private static Locator row(Page page, String kind, String id) {
        Locator row = page.locator("[data-" + kind + "='" + id + "']");
        Locator more = button(page, "Show more");
        page.locator("[data-" + kind + "]").first().waitFor();
        while (row.count() == 0 && more.count() > 0) {
            int before = page.locator("[data-" + kind + "]").count();
            more.click();
            page.locator("[data-" + kind + "]").nth(before).waitFor();
        }
        return row;
    }

    private static void done(Client client, String transformation) {
        String image =
                client.upload("lake.png", Pictures.png(64, 48)).expect(201).field("id");
        String job = order(client, image, transformation);
        Await.until("the job is done", PATIENCE, () -> status(client, job).equals("completed"));
    }

    private static String failed(Client client, String image, String transformation) {
        String job = order(client, image, transformation);
        Await.until("the job has failed", PATIENCE, () -> status(client, job).equals("failed"));
        return job;
    }

    private static String order(Client client, String image, String transformation) {
        String body = "{\"transformations\":\"" + transformation + "\"}";
        return client.post("/images/" + image + "/transform", body).expect(202).field("job_id");
    }

    private static String status(Client client, String job) {
        return client.get("/jobs/" + job).expect(200).field("status");
    }

    private static int attempts(Client client, String job) {
        return client.get("/jobs/" + job).expect(200).json().path("attempt").asInt();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator panel(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
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
