package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor: steps, their text, the box over the picture, and what comes of them. */
@ExtendWith(Visits.class)
class EditorConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More keystrokes than there are things on the page. */
    private static final int ROUND = 120;

    @Test
    void keyboardAloneShouldCarryAWholeEdit(Visit visit) {
        Client me = visit.signIn();
        String image = upload(me, "lake.jpg");
        Page page = open(visit, image, "");
        Keyboard keys = page.keyboard();

        tabTo(page, "Tab", "Crop");
        keys.press("Enter");
        assertThat(text(page)).hasValue("crop:160x120,x=80,y=60/original");
        tabTo(page, "Shift+Tab", "Crop box");
        keys.press("ArrowRight");
        keys.press("ArrowUp");
        keys.press("Shift+ArrowLeft");
        keys.press("Control+ArrowDown");
        assertThat(text(page)).hasValue("crop:157x120,x=83,y=59/original");
        tabTo(page, "Tab", "Add a step");
        keys.press("Enter");
        tabTo(page, "Tab", "Sepia");
        keys.press("Space");
        assertThat(page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Sepia"))))
                .isFocused();
        keys.press("Alt+ArrowUp");
        assertThat(text(page)).hasValue("sepia/crop:157x120,x=83,y=59/original");
        assertThat(page.getByText("Now step 1 of 2")).hasCount(1);
        keys.press("Control+z");
        assertThat(text(page)).hasValue("crop:157x120,x=83,y=59/sepia/original");
        keys.press("Control+Shift+Z");
        assertThat(text(page)).hasValue("sepia/crop:157x120,x=83,y=59/original");
        tabTo(page, "Shift+Tab", "Run and keep");
        keys.press("Enter");
        assertThat(page.locator(".run .tag")).hasText("Done", patiently());
        assertThat(made(me, image)).contains("sepia/crop:157x120,x=83,y=59/original");
    }

    @Test
    void stepsAndTextShouldBeTheSame(Visit visit) {
        Client me = visit.signIn();
        Page page = open(visit, upload(me, "lake.jpg"), "?t=rotate:90/webp:q=70");

        assertThat(steps(page)).hasText(List.of("Rotate90").toArray(String[]::new));
        assertThat(facts(page)).containsText("240 × 320");
        text(page).fill("resize:100x/blur:2/png");
        assertThat(steps(page)).hasText(List.of("Resize100x", "Blur2").toArray(String[]::new));
        assertThat(facts(page)).containsText("100 × 75");
        assertThat(page.getByLabel("Format", exactly())).hasValue("png");
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Resize is on"))
                .click();
        assertThat(text(page)).hasValue("blur:2/png");
        assertThat(facts(page)).containsText("320 × 240");
        steps(page).nth(1).click();
        page.locator(".step.open input[type=number]").fill("5.5");
        assertThat(text(page)).hasValue("blur:5.5/png");
        Locator line = page.getByLabel("Order it as a job with curl");
        assertThat(line.inputValue()).contains("Bearer $TOKEN", "'{\"transformations\":\"blur:5.5/png\"}'");
        line.fill(line.inputValue().replace("blur:5.5", "pixelate:12"));
        assertThat(text(page)).hasValue("pixelate:12/png");
        assertThat(page.getByLabel("Fetch the picture with curl"))
                .hasValue(Pattern.compile(".*/render/pixelate:12/png'"));
        page.reload();
        assertThat(text(page)).hasValue("pixelate:12/png");
    }

    @Test
    void refusalsShouldStandBesideTheStepThatTheyAreAbout(Visit visit) {
        visit.expectTrouble("status of 422");
        Client me = visit.signIn();
        Page page = open(visit, upload(me, "lake.jpg"), "?t=sepia/blur:2/blur:3");

        text(page).fill("sepia/blur:2/blur:900");
        assertThat(page.locator(".step.faulty")).hasCount(1);
        assertThat(page.locator(".step").nth(2)).containsText("must be a number from 0.3 to 100");
        visit.expectAccessible(page);
        text(page).fill("sepia/nothing");
        assertThat(page.locator("#text-fault")).hasText("There is no operation 'nothing'.");
        assertThat(page.locator(".step.faulty")).hasCount(0);
        text(page).fill("sepia");
        assertThat(page.locator("#text-fault")).hasCount(0);
        assertThat(facts(page)).containsText("320 × 240");
    }

    @Test
    void boxAndPointShouldBeDragged(Visit visit) {
        Client me = visit.signIn();
        Page page = open(visit, upload(me, "lake.jpg"), "?t=crop:160x120,x=0,y=0");
        steps(page).first().click();
        double pixel = box(page.locator(".placed")).width / 320;

        drag(page, box(page.locator("#crop-box")), 40 * pixel, 20 * pixel);
        assertThat(text(page)).hasValue("crop:160x120,x=40,y=20/original");
        drag(page, box(page.locator(".handle.se")), 60 * pixel, 40 * pixel);
        assertThat(text(page)).hasValue("crop:220x160,x=40,y=20/original");
        drag(page, box(page.locator(".handle.n")), 0, 30 * pixel);
        assertThat(text(page)).hasValue("crop:220x130,x=40,y=50/original");
        page.getByLabel("By gravity").check();
        page.getByLabel("Gravity", exactly()).selectOption("A point");
        drag(page, box(page.locator("#focal-point")), 80 * pixel, -60 * pixel);
        assertThat(text(page)).hasValue("crop:220x130,gravity=focal,fx=0.75,fy=0.25/original");
        visit.expectAccessible(page);
    }

    @Test
    void stepsShouldBeDraggedIntoAnotherOrder(Visit visit) {
        Client me = visit.signIn();
        Page page = open(visit, upload(me, "lake.jpg"), "?t=sepia/flip/mirror");
        double row =
                box(page.locator(".step").nth(1)).y - box(page.locator(".step").nth(0)).y;

        // Past the middle of the row that it is to stand in the place of.
        drag(page, box(page.locator(".grip").nth(2)), 0, -2.25 * row);
        assertThat(text(page)).hasValue("mirror/sepia/flip/original");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Undo$"))).click();
        assertThat(text(page)).hasValue("sepia/flip/mirror/original");
    }

    @Test
    void beforeAndAfterShouldBeComparedByKeys(Visit visit) {
        Client me = visit.signIn();
        Page page = open(visit, upload(me, "lake.jpg"), "?t=grayscale");

        awaitPicture(page);
        page.getByLabel("Before and after").check();
        Locator slider = page.getByLabel("Where before ends and after begins");
        slider.press("ArrowLeft");
        slider.press("Home");
        assertThat(slider).hasValue("0");
        Visit.await(page, "document.querySelector('.compared .before').naturalWidth > 0");
        visit.expectAccessible(page);
    }

    @Test
    void whatWasOnlyLookedAtShouldNotStay(Visit visit) {
        Client me = visit.signIn();
        String image = upload(me, "lake.jpg");
        Page page = open(visit, image, "?t=sepia/png");
        text(page).fill("sepia/blur:4/png");
        awaitPicture(page);
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Run and keep"))).click();
        assertThat(page.locator(".run .tag")).hasText("Done", patiently());
        text(page).fill("invert/png");
        Await.until("it was made", PATIENCE, () -> made(me, image).contains("invert/png"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the image"))
                .click();

        Await.until(
                "only what was run is there",
                PATIENCE,
                () -> made(me, image).stream()
                        .filter(text -> !text.startsWith("resize:"))
                        .toList()
                        .equals(List.of("sepia/blur:4/png")));
    }

    @Test
    void sessionThatEndsShouldCostNothing(Visit visit) {
        visit.expectTrouble("status of 401");
        Account account = Account.fresh();
        Client me = visit.signIn(account);
        Page page = open(visit, upload(me, "lake.jpg"), "?t=sepia/png");
        awaitPicture(page);

        visit.context().clearCookies();
        steps(page).first().click();
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Add a step"))).click();
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Invert"))).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Your session has ended");
        visit.expectAccessible(page);
        dialog.getByLabel("Password").fill(account.password());
        dialog.getByLabel("Password").press("Enter");

        assertThat(dialog).hasCount(0);
        assertThat(text(page)).hasValue("sepia/invert/png");
        awaitPicture(page);
        assertThat(facts(page)).containsText("320 × 240");
        assertThat(page.locator(".fault")).hasCount(0);
    }

    @Test
    void severalImagesShouldBeRunTogetherAndFailuresTold(Visit visit) {
        visit.expectTrouble("status of 404");
        Client me = visit.signIn();
        String first = upload(me, "lake.jpg");
        String second = upload(me, "hill.jpg");
        String third = upload(me, "gone.jpg");
        Page page = open(visit, first, "?t=grayscale/png&with=" + first + "," + second + "," + third);
        me.delete("/images/" + third).expect(200);

        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Run on 3 images")))
                .click();

        assertThat(page.locator(".run .tag"))
                .hasText(List.of("Done", "Done", "Failed").toArray(String[]::new));
        assertThat(page.locator(".run").nth(2)).containsText("There is no image " + third);
        assertThat(page.getByText("3 of 3 done")).isVisible();
        assertThat(made(me, second)).contains("grayscale/png");
        visit.expectAccessible(page);
    }

    @Test
    void presetsShouldBeSavedAppliedAndDeleted(Visit visit) {
        Client me = visit.signIn();
        Page page = open(visit, upload(me, "lake.jpg"), "?t=sepia/round:20/png");

        page.getByLabel("Save these steps as").fill("postcard");
        page.getByLabel("Save these steps as").press("Enter");
        Locator preset = page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^postcard")));
        assertThat(preset).isVisible();
        text(page).fill("flip/webp:q=50");
        preset.click();
        assertThat(text(page)).hasValue("sepia/round:20/png");
        visit.expectAccessible(page);
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Delete postcard")))
                .click();
        assertThat(preset).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Undo$"))).last().click();
        assertThat(preset).isVisible();

        page.getByLabel("Save these steps as").fill("postcard");
        page.getByLabel("Save these steps as").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Replace the preset postcard?");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Cancel$"))).click();
        assertThat(page.getByLabel("Save these steps as")).isFocused();
    }

    private static Page open(Visit visit, String image, String query) {
        Page page = visit.open("images/" + image + "/edit" + query);
        assertThat(text(page)).isVisible();
        return page;
    }

    private static void awaitPicture(Page page) {
        Visit.await(page, "document.querySelector('.easel[aria-busy=false] .after')?.naturalWidth > 0", PATIENCE);
    }

    private static Locator text(Page page) {
        return page.getByLabel("Transformation", exactly());
    }

    private static Locator steps(Page page) {
        return page.locator(".step-list .step-name");
    }

    private static Locator facts(Page page) {
        return page.locator(".result-facts");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout((double) PATIENCE.toMillis());
    }

    private static void tabTo(Page page, String key, String name) {
        for (int pressed = 0; pressed < ROUND; pressed++) {
            page.keyboard().press(key);
            Object focused =
                    page.evaluate("(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()");
            if (focused.equals(name)) {
                return;
            }
        }
        throw new AssertionError("Not reached by " + key + ": " + name);
    }

    private static BoundingBox box(Locator of) {
        return of.boundingBox();
    }

    private static void drag(Page page, BoundingBox from, double across, double down) {
        double x = from.x + from.width / 2;
        double y = from.y + from.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + across / 2, y + down / 2);
        page.mouse().move(x + across, y + down);
        page.mouse().up();
    }

    private static String upload(Client me, String name) {
        return me.upload(name, Pictures.jpeg(320, 240)).expect(201).field("id");
    }

    private static List<String> made(Client me, String image) {
        return StreamSupport.stream(
                        me.get("/images/" + image + "/derivatives")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(each -> each.get("transformation").asText())
                .toList();
    }
}
