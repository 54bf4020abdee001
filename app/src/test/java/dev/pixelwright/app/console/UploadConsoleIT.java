package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Client;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files on their way, and what may happen to them there. */
@ExtendWith(Visits.class)
class UploadConsoleIT {

    private static final String IMAGES = "**/api/v1/images";
    private static final FilePayload LAKE = PictureFiles.jpeg("lake.jpg", 64, 48);
    private static final FilePayload HILL = PictureFiles.png("hill.png", 32, 24);
    private static final FilePayload WORDS =
            new FilePayload("words.jpg", "image/jpeg", "these are words".getBytes(StandardCharsets.UTF_8));

    @Test
    void filesShouldBecomeImagesAndWhatIsRefusedSayWhy(Visit visit) {
        Client me = visit.signIn();
        visit.expectTrouble("status of 415");
        Page page = visit.open("upload");
        assertThat(page.getByText("up to 25 MB each")).isVisible();
        visit.expectAccessible(page);
        choose(page, LAKE, WORDS, HILL);
        assertThat(file(page, "words.jpg")).containsText("The file is not an image of a supported format.");
        assertThat(done(page)).hasCount(2);
        assertThat(page.locator(".summary")).containsText("2 files uploaded");
        assertThat(page.locator(".summary")).containsText("1 failed");
        visit.expectAccessible(page);
        assertThat(total(me)).isEqualTo(2);

        button(page, "Take words.jpg off the list").press("Enter");
        assertThat(file(page, "words.jpg")).hasCount(0);
        assertThat(page.locator(".file button:focus")).hasCount(1);
        assertThat(file(page, "lake.jpg").getByRole(AriaRole.LINK))
                .hasAttribute("href", Pattern.compile("images/\\d+"));
    }

    @Test
    void fileThatIsTooLargeShouldNotBeSent(Visit visit) {
        visit.signIn();
        Page page = visit.open("upload");
        assertThat(page.getByText("up to 25 MB each")).isVisible();
        List<String> sent = new ArrayList<>();
        visit.context().onRequest(request -> sent.add(request.method()));
        page.evaluate("() => { const transfer = new DataTransfer();"
                + " transfer.items.add(new File([new Uint8Array(26e6)], 'huge.tif', {type: 'image/tiff'}));"
                + " document.body.dispatchEvent(new DragEvent('drop',"
                + " {dataTransfer: transfer, bubbles: true, cancelable: true})); }");
        assertThat(file(page, "huge.tif")).containsText("The file has 26 MB; the most allowed is 25 MB.");
        assertThat(sent).doesNotContain("POST");
    }

    @Test
    void uploadShouldWaitForALostConnectionAndGoOnByItself(Visit visit) {
        Client me = visit.signIn();
        visit.expectTrouble("ERR_INTERNET_DISCONNECTED");
        Page page = visit.open("upload");
        // What keeps the shell is fetched as well, and says so where it cannot be.
        Visit.awaitKeeper(page);
        visit.context().route(IMAGES, route -> {}); // Nobody answers: it hangs.
        choose(page, LAKE, HILL);
        assertThat(page.locator(".file.sending")).hasCount(2);
        visit.context().setOffline(true);
        assertThat(page.locator(".file.waiting")).hasCount(2);
        assertThat(page.getByText("The connection is lost. The upload goes on by itself when it is back."))
                .isVisible();
        button(page, "Try again").click();
        visit.expectAccessible(page);
        visit.context().unroute(IMAGES);
        visit.context().setOffline(false);
        assertThat(done(page)).hasCount(2);
        assertThat(page.getByText("The service does not answer.")).isHidden();
        assertThat(total(me)).isEqualTo(2);
    }

    @Test
    void fileShouldBeSentAgainUnderItsKey(Visit visit) {
        Client me = visit.signIn();
        visit.expectTrouble("ERR_CONNECTION_RESET");
        visit.expectTrouble("status of 507");
        List<String> keys = new ArrayList<>();
        Page page = visit.open("upload");
        visit.context().route(IMAGES, route -> {
            keys.add(route.request().headers().get("idempotency-key"));
            answer(route, keys.size());
        });
        choose(page, LAKE);
        assertThat(file(page, "lake.jpg")).containsText("There is no room for it.");
        button(page, "Retry failed").click();
        assertThat(done(page)).hasCount(1);
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
        assertThat(total(me)).isEqualTo(1);
    }

    private static void answer(Route route, int time) {
        if (time == 1) {
            route.abort("connectionreset");
        } else if (time == 2) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(507)
                    .setContentType("application/problem+json")
                    .setBody("{\"error_code\": \"QUOTA_EXCEEDED\", \"message\": \"There is no room for it.\"}"));
        } else {
            route.resume();
        }
    }

    @Test
    void filesShouldGoThreeAtATimeAndBeCancelled(Visit visit) {
        Client me = visit.signIn();
        Page page = visit.open("upload");
        visit.context().route(IMAGES, route -> {});
        choose(page, LAKE, HILL, LAKE, HILL, LAKE);
        assertThat(page.locator(".file.sending")).hasCount(3);
        assertThat(page.locator(".file.waiting")).hasCount(2);
        button(page, "Cancel lake.jpg").first().press("Enter");
        assertThat(page.locator(".file.cancelled")).hasCount(1);
        assertThat(page.locator(".file.sending")).hasCount(3);
        assertThat(button(page, "Upload lake.jpg again")).isFocused();
        button(page, "Cancel all").click();
        assertThat(page.locator(".file.cancelled")).hasCount(5);
        visit.expectAccessible(page);
        visit.context().unroute(IMAGES);
        button(page, "Upload hill.png again").first().click();
        assertThat(done(page)).hasCount(1);
        assertThat(total(me)).isEqualTo(1);
        button(page, "Clear finished").click();
        assertThat(page.locator(".file")).hasCount(0);
        assertThat(page.locator("#choose")).isFocused();
    }

    @Test
    void uploadShouldGoOnAfterSigningInAgain(Visit visit) {
        Account account = Account.fresh();
        Client me = visit.signIn(account);
        visit.expectTrouble("status of 401");
        Page page = visit.open("upload");
        assertThat(page.getByText("up to 25 MB each")).isVisible();
        visit.context().clearCookies();
        choose(page, LAKE);
        assertThat(page.getByText("Your session has ended")).isVisible();
        page.getByLabel("Password").fill(account.password());
        button(page, "Sign in").click();
        assertThat(done(page)).hasCount(1);
        assertThat(total(me)).isEqualTo(1);
    }

    @Test
    void uploadShouldGoOnWhileAnotherPageIsOpen(Visit visit) {
        visit.signIn();
        Page page = visit.open("upload");
        List<Route> held = new ArrayList<>();
        visit.context().route(IMAGES, held::add);
        assertThat(page.getByText("up to 25 MB each")).isVisible();
        PictureFiles.paste(page.locator("main"), LAKE);
        page.waitForCondition(() -> held.size() == 1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Library"))
                .click();
        assertThat(page.getByText("Your library is empty")).isVisible();
        held.get(0).resume();
        // It comes in by itself.
        assertThat(page.locator(".cell .name")).hasText("lake.jpg");
    }

    @Test
    void addressShouldBeAskedForOnlyWhereItIsFetched(Visit visit) {
        visit.signIn();
        visit.expectTrouble("status of 501");
        Page page = visit.open("upload");
        page.getByText("From an address on the web").click();
        assertThat(page.getByText("This installation fetches no images by their address"))
                .isVisible();
        assertThat(page.getByLabel("Address of the image")).hasCount(0);
        visit.expectAccessible(page);
    }

    private static void choose(Page page, FilePayload... files) {
        page.getByLabel("Choose files").setInputFiles(files);
    }

    private static int total(Client me) {
        return me.get("/images?limit=1").expect(200).json().get("total").asInt();
    }

    private static Locator file(Page page, String name) {
        return page.locator(".file", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator done(Page page) {
        return page.locator(".file.done");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
