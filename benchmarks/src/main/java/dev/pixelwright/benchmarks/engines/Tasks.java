package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Everything that is compared. Files are only made for the tasks that were chosen. */
final class Tasks {

    /** Of the tasks that have an input each. */
    static final String GRID = "grid:";

    private static final String JPEG = "jpeg:q=80";
    private static final Size SMALL = new Size(720, 588);

    /** Those that goals speak of. */
    private static final List<Contender> GOALS = List.of(Contender.OURS, Contender.SHARP, Contender.THUMBNAILATOR);

    private static final List<Contender> FEW =
            List.of(Contender.OURS, Contender.SHARP, Contender.VIPS, Contender.THUMBNAILATOR);

    private final Inputs inputs;
    private final Predicate<String> chosen;
    private final Predicate<Contender> invited;
    private final List<Task> tasks = new ArrayList<>();

    private Tasks(Inputs inputs, Predicate<String> chosen, Predicate<Contender> invited) {
        this.inputs = inputs;
        this.chosen = chosen;
        this.invited = invited;
    }

    /** Those whose names are chosen, with the contenders that are invited. */
    static List<Task> of(Inputs inputs, Predicate<String> chosen, Predicate<Contender> invited) throws IOException {
        Tasks all = new Tasks(inputs, chosen, invited);
        all.addHeadlines();
        all.addSizes();
        all.addFormats();
        all.addGrid();
        return all.tasks;
    }

    private void addHeadlines() throws IOException {
        List<Wanted> wanted = List.of(new Wanted(SMALL, JPEG));
        add("headline", "sharp's own task, one at a time", inputs::headline, wanted, 1);
        add("headline-2", "sharp's own task, two at a time", inputs::headline, wanted, 2);
        if (chosen.test("headline-fine")) {
            tasks.add(task("headline-fine", "the same of a larger file", inputs.headlineFine(), wanted, 1, FEW));
        }
    }

    private void addSizes() throws IOException {
        Source twelve = () -> inputs.megapixels(new Size(4000, 3000));
        Source twentyFour = () -> inputs.megapixels(new Size(6000, 4000));
        addWithin("12mp-1024", "12 megapixels to 1024", twelve, 1024);
        addWithin("24mp-1024", "24 megapixels to 1024", twentyFour, 1024);
        addWithin("12mp-512", "12 megapixels to thumbnails of 512", twelve, 512);
        if (chosen.test("five")) {
            Input input = inputs.headline();
            List<Wanted> wanted = IntStream.of(1920, 1280, 960, 640, 320)
                    .mapToObj(width -> new Wanted(input.wide(width), JPEG))
                    .toList();
            add("five", "five sizes from one source, 1920, 1280, 960, 640 and 320 wide", () -> input, wanted, 1);
        }
    }

    private void addFormats() throws IOException {
        List<Wanted> webp = List.of(new Wanted(SMALL, "webp:q=80,effort=4"));
        add("png", "PNG of 720x588, as each does it by itself", inputs::headline, List.of(new Wanted(SMALL, "png")), 1);
        if (chosen.test("png-6")) {
            List<Wanted> level = List.of(new Wanted(SMALL, "png:level=6"));
            tasks.add(task(
                    "png-6",
                    "PNG of 720x588, zlib's level 6 for all",
                    inputs.headline(),
                    level,
                    1,
                    List.of(Contender.OURS, Contender.SHARP, Contender.VIPS)));
        }
        add("webp", "WebP of 720x588, q80, effort 4 for all", inputs::headline, webp, 1);
    }

    private void addGrid() throws IOException {
        // The inputs have to be made before their names are known.
        if (!chosen.test(GRID)) {
            return;
        }
        for (Input input : inputs.grid()) {
            String name = input.file().getFileName().toString().replace(".jpg", "");
            List<Wanted> wanted = List.of(new Wanted(input.within(1024), JPEG));
            tasks.add(task(GRID + name, input.words(), input, wanted, 1, GOALS));
        }
    }

    /** An input that takes time to make. */
    @FunctionalInterface
    private interface Source {
        Input get() throws IOException;
    }

    private void addWithin(String name, String words, Source source, int side) throws IOException {
        if (chosen.test(name)) {
            Input input = source.get();
            add(name, words, () -> input, List.of(new Wanted(input.within(side), JPEG)), 1);
        }
    }

    private void add(String name, String words, Source source, List<Wanted> wanted, int parallel) throws IOException {
        if (chosen.test(name)) {
            tasks.add(task(name, words, source.get(), wanted, parallel, Arrays.asList(Contender.values())));
        }
    }

    private Task task(
            String name, String words, Input input, List<Wanted> wanted, int parallel, List<Contender> contenders) {
        List<Contender> able = contenders.stream()
                .filter(invited)
                .filter(one -> wanted.stream()
                        .allMatch(
                                result -> one.writes(result.encoding().format().orElseThrow())))
                .toList();
        return new Task(name, words, input, wanted, parallel, able);
    }
}
