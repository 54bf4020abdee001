package dev.pixelwright.adapters.models.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.opentest4j.TestAbortedException;

/**
 * Google's {@code <model-viewer>} on a page in Chromium, neither of which is ours. The graphics are computed, so that no
 * graphics card is needed.
 */
final class ModelViewer implements AutoCloseable {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int PATIENCE_MILLIS = 120_000;

    private static final String BUNDLE = "@google/model-viewer/dist/model-viewer.min.js";

    private final Path script;
    private final Playwright playwright;
    private final Browser browser;

    private ModelViewer(Path script, Path chromium) {
        this.script = script;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")));
    }

    /** Ends the test where one of them is missing, which is said loudly, and is a failure where CI=true. */
    static ModelViewer open() {
        Optional<Path> script = packages()
                .map(folder -> folder.resolve(BUNDLE))
                .filter(Files::exists)
                .findFirst();
        Optional<Path> chromium = programs().filter(Files::isExecutable).findFirst();
        if (script.isEmpty() || chromium.isEmpty()) {
            String words = (script.isEmpty() ? "MODEL-VIEWER" : "CHROMIUM")
                    + " IS NOT INSTALLED: no model is looked at in a browser. Install Chromium, and the viewer by"
                    + " npm ci --ignore-scripts in adapters-models/src/test/gltf";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
        return new ModelViewer(script.get(), chromium.get());
    }

    private static Stream<Path> packages() {
        Stream<Path> beside = Stream.of(Path.of("src", "test", "gltf", "node_modules"));
        return Stream.concat(beside, places("NODE_PATH"));
    }

    private static Stream<Path> programs() {
        return places("PATH")
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(folder::resolve));
    }

    private static Stream<Path> places(String variable) {
        return Optional.ofNullable(System.getenv(variable)).stream()
                .flatMap(value -> Stream.of(value.split(File.pathSeparator)))
                .filter(place -> !place.isEmpty())
                .map(Path::of);
    }

    /**
     * What the viewer makes of a file.
     *
     * @param word {@code load}, or {@code error} and what the viewer says of it
     * @param elsewhere addresses of other hosts that the page asked for, in vain
     */
    record Sight(String word, List<String> elsewhere, BufferedImage picture) {}

    /** Opens the file, seen straight from the front. */
    Sight look(byte[] glb) throws IOException {
        try (ViewerSite site = new ViewerSite(Files.readAllBytes(script), glb);
                Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT))) {
            List<String> elsewhere = site.guard(page);
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate(site.address());
            String word = (String) page.waitForFunction("window.word").jsonValue();
            if (word.equals("load")) {
                // The first frame follows the event, and the screen shows it with the frame after.
                page.waitForFunction("document.querySelector('model-viewer').modelIsVisible");
                page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            }
            byte[] png = page.screenshot(new Page.ScreenshotOptions()
                    .setType(ScreenshotType.PNG)
                    .setAnimations(ScreenshotAnimations.DISABLED));
            return new Sight(word, List.copyOf(elsewhere), ImageIO.read(new ByteArrayInputStream(png)));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
