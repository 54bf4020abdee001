package dev.pixelwright.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.opentest4j.TestAbortedException;

/** The letters that goldens are drawn with, which most Linux machines have: told by how wide they are. */
record Letters(double text, double code) {

    private static final String USE = "document.documentElement.style.setProperty('--font', 'DejaVu Sans');"
            + " document.documentElement.style.setProperty('--mono', 'DejaVu Sans Mono')";

    private static final Letters GOLDEN = new Letters(1675.63, 1866.36);

    private static final double NEARLY = 0.5;

    /** Instead of those of the system, which every system has others of. */
    static void useThoseOfGoldens(Page page) {
        page.evaluate(USE);
    }

    static Letters of(Page page) {
        return new Letters(width(page, "body"), width(page, "code"));
    }

    private static double width(Page page, String selector) {
        return ((Number) page.evaluate(
                        "selector => { const pen = document.createElement('canvas').getContext('2d');"
                                + " pen.font = '100px ' + getComputedStyle(document.querySelector(selector)).fontFamily;"
                                + " return pen.measureText('Pictures, made well: 0123456789').width; }",
                        selector))
                .doubleValue();
    }

    /** Ends the test where they are others and nothing would be where it was: said loudly, and a failure where CI=true. */
    void expectGolden() {
        if (Math.abs(text - GOLDEN.text) > NEARLY || Math.abs(code - GOLDEN.code) > NEARLY) {
            String words = "THE LETTERS OF THIS MACHINE ARE NOT THOSE OF THE GOLDENS: nobody compares the style page ("
                    + this + ")";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
    }
}
