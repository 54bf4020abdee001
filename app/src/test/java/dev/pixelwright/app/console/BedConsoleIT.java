package dev.pixelwright.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.pixelwright.app.e2e.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the other tests stand on: a bed that saw nothing would let all of them pass. */
@ExtendWith(Visits.class)
class BedConsoleIT {

    /** A page that nobody changes but these tests. */
    private static final String PAGE =
            "<!doctype html><html lang='en'><title>Bed</title><link rel='icon' href='data:,'>"
                    + "<main><h1>Bed</h1></main></html>";

    private static Page open(Visit visit) {
        visit.context()
                .route(
                        visit.service() + "/console/bed",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(PAGE)));
        return visit.open("bed");
    }

    @Test
    void browserShouldBeSignedInAndKnowNobodyElse(Visit visit, Visit another) {
        Client me = visit.signIn();
        String status = "fetch('/api/v1/me').then(answer => answer.status)";
        assertThat(open(visit).evaluate(status)).isEqualTo(200);
        assertThat(me.get("/me").expect(200).field("username")).isNotBlank();
        another.expectTrouble("status of 401");
        assertThat(open(another).evaluate(status)).isEqualTo(401);
    }

    @Test
    void administratorShouldBeOne(Visit visit) {
        visit.signInAsAdmin().get("/admin/failures").expect(200);
    }

    @Test
    void troubleShouldBeHeardOrMissed(Visit visit) {
        Page page = open(visit);
        page.evaluate("setTimeout(() => { throw new Error('nobody caught me'); }, 0)");
        page.evaluate("console.error('something is wrong')");
        assertThat(visit.troubles())
                .hasSize(2)
                .anyMatch(trouble -> trouble.startsWith("THROWN Error: nobody caught me"))
                .anyMatch(trouble -> trouble.startsWith("SAID something is wrong"));
        visit.expectTrouble("THROWN .*nobody");
        visit.expectTrouble("something is wrong");
        visit.expectTrouble("never comes");
        assertThat(visit.troubles()).containsExactly("MISSING never comes");
        page.evaluate("console.error('never comes, or does it')");
    }

    @Test
    void whatKeepsPeopleOutShouldBeFoundInEitherScheme(Visit visit) {
        Page page = open(visit);
        visit.expectAccessible(page);
        page.evaluate("matchMedia('(prefers-color-scheme: dark)').addEventListener('change',"
                + " scheme => document.querySelector('h1').style.color = scheme.matches ? '#eee' : '#111')");
        assertThatThrownBy(() -> visit.expectAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("DARK")
                .hasMessageContaining("color-contrast");
        page.evaluate("document.querySelector('main').append(new Image())");
        assertThatThrownBy(() -> visit.expectAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LIGHT")
                .hasMessageContaining("image-alt");
    }

    @Test
    void filesShouldBeDroppedAndPasted(Visit visit) {
        Page page = open(visit);
        page.evaluate(
                "window.came = []; for (const [event, part] of [['drop', 'dataTransfer'], ['paste', 'clipboardData']])"
                        + " document.addEventListener(event, e => came.push(...[...e[part].files].map(f => event + f.name + f.size)))");
        var photo = PictureFiles.png("a.png", 8, 8);
        PictureFiles.drop(page.locator("main"), photo, PictureFiles.jpeg("b.jpg", 8, 8));
        PictureFiles.paste(page.locator("main"), photo);
        assertThat(page.evaluate("came.join()"))
                .asString()
                .startsWith("dropa.png" + photo.buffer.length + ",dropb.jpg")
                .endsWith("pastea.png" + photo.buffer.length);
    }
}
