package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One's images: to be found, chosen, thrown away and taken back, also without a mouse. */
@ExtendWith(Visits.class)
class LibraryConsoleIT {

    private static final byte[] PICTURE = Pictures.png(24, 18);
    private static final int FORM = 25;
    private static final int FIRST_ROW = 6;
    // What people are said not to notice is 0.1.
    private static final double MOST_SHIFTED = 0.02;
    private static final String NOTES_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => { window.shifted += shift.value; }))
              .observe({ type: 'layout-shift', buffered: true });""";

    @Test
    void imagesShouldBeFoundByNameInTheOrderThatTheAddressKeeps(Visit visit) {
        Client me = visit.signIn();
        List.of("bay.png", "ant.png", "boat.png")
                .forEach(name -> me.upload(name, PICTURE).expect(201));
        Page page = visit.open("");
        assertThat(names(page)).hasText(new String[] {"boat.png", "ant.png", "bay.png"});
        visit.expectAccessible(page);

        page.getByLabel("Order").selectOption("filename");
        assertThat(names(page)).hasText(new String[] {"ant.png", "bay.png", "boat.png"});
        search(page).fill("b");
        assertThat(names(page)).hasText(new String[] {"bay.png", "boat.png"});
        assertThat(count(page)).hasText("2 images");
        page.reload();
        assertThat(search(page)).hasValue("b");
        assertThat(names(page)).hasText(new String[] {"bay.png", "boat.png"});

        search(page).fill("zebra");
        assertThat(page.getByText("No image is called like “zebra”")).isVisible();
        visit.expectAccessible(page);
        button(page, "Show all images").click();
        assertThat(names(page)).hasCount(3);
        assertThat(search(page)).isFocused();
    }

    @Test
    void picturesShouldComeInTheSizeTheyAreShownIn(Visit visit) {
        visit.signIn().upload("lake.jpg", Pictures.jpeg(1200, 900)).expect(201);
        Page page = visit.open("");
        Locator picture = page.locator(".cell img");
        picture.waitFor();
        Visit.await(page, "document.querySelector('.cell img').naturalWidth > 0");
        assertThat(picture.evaluate("image => image.currentSrc").toString())
                .contains("/render/resize:320x320,fit=cover/webp");
    }

    @Test
    void gridShouldBeOneStopThatArrowsMoveIn(Visit visit) {
        Client me = visit.signIn();
        IntStream.range(0, 9)
                .forEach(index -> me.upload("p" + index + ".png", PICTURE).expect(201));
        Page page = visit.open("?sort=filename");
        assertThat(names(page)).hasCount(9);
        page.getByLabel("Select all shown").focus();
        press(page, "Tab");
        assertThat(link(page, "p0.png")).isFocused();
        press(page, "ArrowRight", "Space", "ArrowRight", "ArrowRight", "Shift+Space");
        assertThat(chosen(page)).hasText("3 selected");
        assertThat(link(page, "p3.png")).isFocused();
        press(page, "ArrowDown");
        assertThat(link(page, "p8.png")).isFocused();
        visit.expectAccessible(page);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Transform")))
                .hasAttribute("href", Pattern.compile("images/\\d+/edit\\?with=\\d+,\\d+,\\d+"));

        press(page, "Escape");
        assertThat(chosen(page)).isHidden();
        press(page, "Control+a");
        assertThat(chosen(page)).hasText("9 selected");
        press(page, "Escape", "Home", "Tab");
        assertThat(page.getByLabel("Select p0.png")).isFocused();
        press(page, "Tab");
        assertThat(page.locator(".cell :focus")).hasCount(0);
    }

    @Test
    void deletedImagesShouldVanishAtOnceAndComeBackWhenUndone(Visit visit) {
        Client me = visit.signIn();
        List.of("c.png", "b.png", "a.png")
                .forEach(name -> me.upload(name, PICTURE).expect(201));
        Page page = visit.open("");
        page.getByLabel("Select a.png").click();
        page.getByLabel("Select b.png").click();
        button(page, "Delete").click();
        assertThat(names(page)).hasText(new String[] {"c.png"});
        assertThat(count(page)).hasText("1 image");
        assertThat(link(page, "c.png")).isFocused();
        assertThat(total(me)).isEqualTo(3);
        button(page, "Undo").click();
        assertThat(names(page)).hasCount(3);

        link(page, "a.png").focus();
        press(page, "Delete");
        assertThat(names(page)).hasText(new String[] {"b.png", "c.png"});
        // Whoever leaves does not take it back any more.
        page.navigate(visit.service() + "/docs");
        page.waitForCondition(() -> total(me) == 2);
    }

    @Test
    void imagesShouldBeGoneWhenNobodyTakesThemBack(Visit visit) {
        Client me = visit.signIn();
        me.upload("only.png", PICTURE).expect(201);
        Page page = visit.open("");
        link(page, "only.png").focus();
        press(page, "Delete");
        assertThat(page.getByText("Your library is empty")).isVisible();
        visit.expectAccessible(page);
        page.waitForCondition(() -> total(me) == 0);
        assertThat(button(page, "Undo")).isHidden();
    }

    @Test
    void fileThatIsDroppedShouldBeUploaded(Visit visit) {
        visit.signIn();
        Page page = visit.open("");
        assertThat(page.getByText("Your library is empty")).isVisible();
        PictureFiles.drop(page.locator("main"), PictureFiles.png("dropped.png", 8, 8));
        page.waitForURL("**/console/upload");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("dropped.png")))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Library"))
                .click();
        assertThat(names(page)).hasText(new String[] {"dropped.png"});
    }

    @Test
    void fiveHundredImagesShouldScrollBy(Visit visit) {
        Client me = visit.signIn();
        List<byte[]> form = Collections.nCopies(FORM, PICTURE);
        IntStream.range(0, 500 / FORM)
                .parallel()
                .forEach(index -> me.uploadAll("/images", Map.of(), form).expect(201));
        visit.context().addInitScript(NOTES_SHIFTS);
        Page page = visit.open("");
        assertThat(count(page)).hasText("500 images");
        Visit.await(page, "document.querySelectorAll('.cell[data-id]').length > " + FIRST_ROW);
        // What a frame has moved is told after it.
        Object shifted = page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
                + " setTimeout(() => done(shifted), 100))))");
        assertThat(((Number) shifted).doubleValue()).isLessThan(MOST_SHIFTED);
        page.mouse().move(640, 400);
        int shown = 0;
        for (int turns = 0; shown < 500 && turns < 1000; turns++) {
            page.mouse().wheel(0, 1200);
            shown = (int) page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
                    + " done(document.querySelectorAll('.cell[data-id]').length))))");
        }
        assertThat(shown).isEqualTo(500);
        // Who goes on from an image finds the place again.
        Locator last = names(page).last();
        last.scrollIntoViewIfNeeded();
        double there = ((Number) page.evaluate("scrollY")).doubleValue();
        page.evaluate("history.pushState(null, '', 'upload'); history.back()");
        assertThat(names(page)).hasCount(500);
        Visit.await(page, "Math.abs(scrollY - " + there + ") < 2");
    }

    private static int total(Client me) {
        return me.get("/images?limit=1").expect(200).json().get("total").asInt();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator names(Page page) {
        return page.locator(".cell .name");
    }

    private static Locator count(Page page) {
        return page.locator(".count [role=status]");
    }

    private static Locator chosen(Page page) {
        return page.locator(".chosen-bar [role=status]");
    }

    private static Locator search(Page page) {
        return page.getByLabel("Search by name");
    }

    private static Locator link(Page page, String name) {
        return page.locator(".shot[title='" + name + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
