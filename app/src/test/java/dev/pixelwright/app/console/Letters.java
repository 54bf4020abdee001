package dev.pixelwright.app.console;

import com.microsoft.playwright.Page;
import org.opentest4j.TestAbortedException;

/** Which letters a machine draws with, told by how wide they are: its fonts are the system's, and systems have others. */
record Letters(double text, double code) {

    /** Those of the machine on which the goldens were made: DejaVu Sans, and Noto Sans Mono. */
    private static final Letters GOLDEN = new Letters(1675.63, 1866.36);

    private static final double NEARLY = 0.5;

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

    /** Ends the test where they are others, which is said loudly: nothing would be where it was. */
    void expectGolden() {
        if (Math.abs(text - GOLDEN.text) > NEARLY || Math.abs(code - GOLDEN.code) > NEARLY) {
            String words = "THE LETTERS OF THIS MACHINE ARE NOT THOSE OF THE GOLDENS: nobody compares the style page ("
                    + this + ")";
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
    }
}
