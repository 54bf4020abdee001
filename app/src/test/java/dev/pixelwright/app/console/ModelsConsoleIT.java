package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 3D models: ordering them, a batch as it goes on, and looking at one. */
@ExtendWith(Visits.class)
class ModelsConsoleIT {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String NOBODY = """
            {"items": [{"name": "depth", "description": "By a network.", "remote": false, "available": false,
              "obstacle": {"error_code": "GENERATOR_UNAVAILABLE", "message": "It has no depth model."},
              "formats": ["glb"], "options": [], "min_faces": 1000, "max_faces": 5000, "default_faces": 2000}]}
            """;

    @Test
    void batchShouldShowEachFileAndItsModel(Visit visit) {
        visit.signIn();
        Page page = visit.open("models");
        page.locator("#files").setInputFiles(new FilePayload[] {
            PictureFiles.jpeg("hill.jpg", 320, 240),
            PictureFiles.png("house.png", 240, 240),
            new FilePayload("notes.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8))
        });
        page.locator("#faces").fill("1500");
        assertThat(page.locator(".meaning")).containsText("Large shapes only");
        visit.expectAccessible(page);
        page.locator("#faces").press("Enter");

        page.waitForURL("**/console/batches/*");
        Locator cards = page.locator(".card.model");
        assertThat(cards).hasCount(3);
        assertThat(cards.nth(2)).containsText("The file is not an image of a supported format.");
        Locator view = page.getByRole(AriaRole.BUTTON, named("View in 3D: hill.jpg"));
        view.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.locator(".overall")).containsText("2 of 3 models made", patiently());
        assertThat(page.locator(".overall")).containsText("All is done");
        visit.expectAccessible(page);
        String archive = page.getByText("Download all 2 as zip").getAttribute("href");
        Assertions.assertThat(archive).endsWith("/archive");

        look(visit, page, view);
        anotherFormat(visit, page);
    }

    // By the keyboard alone, as the viewer promises.
    private static void look(Visit visit, Page page, Locator view) {
        // Without a graphics card the first picture takes a processor many seconds, in which the page answers nothing.
        page.setDefaultTimeout(PATIENCE_MILLIS);
        view.focus();
        page.keyboard().press("Enter");
        Locator nearer = page.getByRole(AriaRole.BUTTON, named("Nearer"));
        assertThat(nearer).isEnabled(new IsEnabledOptions().setTimeout(PATIENCE_MILLIS));
        visit.expectAccessible(page);
        page.locator("model-viewer .userInput").focus();
        String before = orbit(page);
        page.keyboard().press("ArrowLeft");
        page.waitForCondition(() -> !orbit(page).equals(before));
        double wide = radius(page);
        page.keyboard().press("+");
        page.waitForCondition(() -> radius(page) < wide);
        page.keyboard().press("Escape");
        assertThat(view).isFocused();
    }

    private static double radius(Page page) {
        return ((Number) page.evaluate("document.querySelector('model-viewer').getCameraOrbit().radius")).doubleValue();
    }

    private static String orbit(Page page) {
        return (String) page.evaluate("document.querySelector('model-viewer').getCameraOrbit().toString()");
    }

    private static void anotherFormat(Visit visit, Page page) {
        page.getByRole(AriaRole.BUTTON, named("Formats of hill.jpg")).click();
        page.getByRole(AriaRole.BUTTON, named("Make STL")).click();
        Locator row = page.locator(".formats li").filter(new Locator.FilterOptions().setHasText("STL"));
        assertThat(row).containsText("Download", patiently());
        visit.expectAccessible(page);
    }

    @Test
    void tooMuchShouldBeToldBeforeAnythingIsSent(Visit visit) {
        visit.signIn();
        Page page = visit.open("models");
        page.locator("#files")
                .setInputFiles(IntStream.range(0, 26)
                        .mapToObj(i -> new FilePayload(i + ".jpg", "image/jpeg", new byte[] {(byte) i}))
                        .toArray(FilePayload[]::new));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("26 pictures, and 25 can be sent at once");
        Locator send = page.getByRole(AriaRole.BUTTON, named("Make 26 models"));
        assertThat(send).isDisabled();
        page.getByRole(AriaRole.BUTTON, named("Remove 0.jpg")).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove 1.jpg"))).isFocused();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Make 25 models"))).isEnabled();

        IntStream.range(1, 26)
                .forEach(i -> page.locator(".chosen button").first().click());
        PictureFiles.drop(
                page.locator(".drop"),
                new FilePayload("large.jpg", "image/jpeg", new byte[15_000_000]),
                new FilePayload("larger.jpg", "image/jpeg", new byte[16_000_000]));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Together they have 31 MB, and 25 MB can be sent");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Make 2 models"))).isDisabled();
        visit.expectAccessible(page);
    }

    @Test
    void imageThatIsThereShouldBecomeAModel(Visit visit) {
        Client me = visit.signIn();
        String image =
                me.upload("hill.jpg", Pictures.jpeg(320, 240)).expect(201).field("id");
        visit.expectTrouble("status of 422");
        Page page = visit.open("models?image=" + image);
        page.locator("#depth").fill("500");
        page.getByRole(AriaRole.BUTTON, named("Make the model")).click();
        assertThat(page.locator("#depth-fault")).containsText("must be a whole number from 1 to 100");
        assertThat(page.locator("#depth")).isFocused();
        visit.expectAccessible(page);

        page.locator("#depth").fill("30");
        page.locator("input[name=format][value=stl]").check();
        page.getByRole(AriaRole.BUTTON, named("Make the model")).click();
        page.waitForURL("**/console/jobs/*");
        assertThat(page.locator(".copyable")).containsText("stl:by=relief,faces=20000,depth=30");
        assertThat(page.locator(".timeline")).containsText("Done", patiently());
        assertThat(page.getByText("STL can be downloaded, but not shown here")).isVisible();
        visit.expectAccessible(page);
    }

    @Test
    void pageShouldExplainItselfWhileNobodyMakesModels(Visit visit) {
        visit.signIn();
        visit.context()
                .route(
                        "**/models/generators",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(NOBODY)));
        Page page = visit.open("models");
        page.getByText("No models are made here at present").waitFor();
        assertThat(page.getByText("It has no depth model.")).isVisible();
        assertThat(page.getByText("models.depth.path")).isVisible();
        assertThat(page.locator("form")).hasCount(0);
        visit.expectAccessible(page);

        visit.context().unroute("**/models/generators");
        page.getByRole(AriaRole.BUTTON, named("Look again")).click();
        assertThat(page.locator("#files")).hasCount(1, new HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
