package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of one image: what it is, what was made of it, and how it is given away. */
@ExtendWith(Visits.class)
class ImageConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than a deletion can be taken back. */
    private static final long PAST_THE_WINDOW_MS = 8000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Pattern ADDRESS = Pattern.compile("src=\"([^\"]+)\"");

    @Test
    void imageShouldShowWhatItIsAndWhatWasMadeOfIt(Visit visit) {
        Client me = visit.signIn();
        String image = upload(me, "lake.png", Pictures.png(640, 480));
        made(me, image, "sepia/resize:200x/png");
        made(me, image, "resize:100x100,fit=cover/webp");

        Page page = visit.open("images/" + image);

        assertThat(heading(page)).hasText("lake.png");
        assertThat(page.locator(".image-facts")).containsText("640 × 480");
        assertThat(page.locator(".image-facts")).containsText("PNG");
        assertThat(row(page, "sepia/resize:200x/png")).containsText("200 × 150");
        assertThat(row(page, "resize:100x100,fit=cover/webp")).isHidden();
        assertThat(link(page, "Edit")).hasAttribute("href", "images/" + image + "/edit");
        assertThat(link(page, "Make a 3D model")).hasAttribute("href", "models?image=" + image);
        Visit.await(page, "document.querySelector('.image-stage img').naturalWidth > 0");
        page.locator(".sizes > summary").click();
        assertThat(row(page, "resize:100x100,fit=cover/webp")).isVisible();
        visit.expectAccessible(page);
    }

    @Test
    void resultShouldBeDeletedAfterTheTimeToTakeItBack(Visit visit) {
        Client me = visit.signIn();
        String image = upload(me, "lake.jpg", Pictures.jpeg(320, 240));
        made(me, image, "sepia/png");
        made(me, image, "grayscale/png");
        visit.context().clock().install();
        Page page = visit.open("images/" + image);

        button(page, "Delete sepia/png").click();
        assertThat(row(page, "sepia/png")).hasCount(0);
        assertThat(row(page, "grayscale/png")).isFocused();
        button(page, "Undo").click();
        assertThat(row(page, "sepia/png")).isVisible();

        button(page, "Delete sepia/png").click();
        // A toast under the pointer waits.
        page.mouse().move(0, 0);
        page.clock().fastForward(PAST_THE_WINDOW_MS);
        Await.until("the result is gone", PATIENCE, () -> made(me, image).equals(List.of("grayscale/png")));
        button(page, "Delete grayscale/png").click();
        assertThat(page.getByText("Nothing yet")).isVisible();
        // What is on its way when the page is left is done then.
        page.navigate("about:blank");
        Await.until("that is too", PATIENCE, () -> made(me, image).isEmpty());
    }

    @Test
    void imageShouldBeDeletedUnlessItIsTakenBack(Visit visit) {
        Client me = visit.signIn();
        String image = upload(me, "lake.jpg", Pictures.jpeg(320, 240));
        visit.context().clock().install();
        Page page = visit.open("images/" + image);

        button(page, "Delete").click();
        assertThat(heading(page)).hasText("Library");
        button(page, "Undo").click();
        page.goBack();
        assertThat(heading(page)).hasText("lake.jpg");
        me.get("/images/" + image).expect(200);

        button(page, "Delete").click();
        assertThat(heading(page)).hasText("Library");
        // A toast under the pointer waits.
        page.mouse().move(0, 0);
        page.clock().fastForward(PAST_THE_WINDOW_MS);
        Await.until("it is gone", PATIENCE, () -> me.get("/images/" + image).status() == 404);
    }

    @Test
    void linksAndMarkupShouldShowThePictureToEverybody(Visit visit) {
        Client me = visit.signIn();
        String image = upload(me, "lake.jpg", Pictures.jpeg(640, 480));
        Page page = visit.open("images/" + image);

        page.locator("#link-transformation").fill("grayscale/png");
        page.getByLabel("Good for").first().selectOption("A day");
        button(page, "Make a link").click();
        Locator made = page.getByLabel("Link", exactly());
        assertThat(made).isFocused();
        assertThat(page.getByText("Good until")).isVisible();
        shownToEverybody(made.inputValue());

        page.getByLabel("Widths in pixels").fill("160, 320");
        page.getByLabel("What it shows").fill("A \"lake\"");
        button(page, "Make the markup").click();
        Locator markup = page.getByLabel("HTML", exactly());
        assertThat(markup).isFocused();
        assertThat(markup.inputValue()).contains(" 160w", " 320w", "alt=\"A &quot;lake&quot;\"", "sizes=\"100vw\"");
        Matcher source = ADDRESS.matcher(markup.inputValue());
        assertThat(source.find()).isTrue();
        shownToEverybody(source.group(1));
        visit.expectAccessible(page);
    }

    @Test
    void refusalsShouldStandBesideWhatTheyAreAbout(Visit visit) {
        visit.expectTrouble("status of 422");
        Client me = visit.signIn();
        Page page = visit.open("images/" + upload(me, "lake.jpg", Pictures.jpeg(320, 240)));

        page.locator("#link-transformation").fill("blur:900");
        button(page, "Make a link").click();
        assertThat(page.locator("#link-transformation-fault")).containsText("must be a number from 0.3 to 100");
        assertThat(page.locator("#link-transformation")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Widths in pixels").fill("0");
        button(page, "Make the markup").click();
        assertThat(page.locator("#markup-widths-fault")).containsText("widths");
        visit.expectAccessible(page);
    }

    @Test
    void imageThatIsNotThereShouldBeSaidInTheServicesWords(Visit visit) {
        visit.expectTrouble("status of 404");
        visit.signIn();

        Page page = visit.open("images/12345");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no image 12345.");
        visit.expectAccessible(page);
    }

    private static void shownToEverybody(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        Await.until("the link shows its picture", PATIENCE, () -> status(request) == 200);
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String upload(Client me, String name, byte[] bytes) {
        return me.upload(name, bytes).expect(201).field("id");
    }

    private static void made(Client me, String image, String text) {
        Jobs.awaitCompletion(me, Jobs.order(me, image, "{\"transformations\":\"" + text + "\"}"));
    }

    private static List<String> made(Client me, String image) {
        JsonNode items =
                me.get("/images/" + image + "/derivatives").expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> each.get("transformation").asText())
                .filter(text -> !text.startsWith("resize:"))
                .toList();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** What was made by {@code transformation}: the page's own forms of the picture may be in the list as well. */
    private static Locator row(Page page, String transformation) {
        return page.locator(".made-row", new Page.LocatorOptions().setHasText(transformation));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.locator("header").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
