package dev.pixelwright.benchmarks.efforts;

import dev.pixelwright.benchmarks.engines.Input;
import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.lab.Machine;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Workplace;
import dev.pixelwright.benchmarks.score.Lanczos;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Time, bytes and likeness of every effort of WebP and AVIF, by which the efforts that are usual with us are chosen. */
public final class EffortsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(EffortsBenchmark.class);
    private static final int SIDE = 720;

    private EffortsBenchmark() {}

    /** Takes a folder of photographs, and if you like the number of rounds, 3. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        double load = Machine.load();
        Report report = Report.section(
                "efforts", "Efforts of WebP and AVIF", "benchmarks/efforts/run FOLDER " + rounds, Clock.systemUTC());
        report.circumstances(load);
        try (Workplace workplace = Workplace.open()) {
            List<Input> pictures = pictures(Photo.in(Path.of(args[0])), workplace.folder("pictures"));
            report.text(pictures.size() + " photographs, resampled to " + SIDE
                    + " pixels and kept as PNG, are encoded with each effort by turns. *CPU* is of the whole process for a "
                    + "picture, with the decoding of the PNG in it, least / **median** / most of the rounds; *bytes* and *CPU* "
                    + "are compared with the effort that the library takes by itself. MS-SSIM and dB are "
                    + "measured as for the engines, against the PNG. An effort changes both bytes and likeness: *for the same "
                    + "likeness* is how many bytes it takes for the MS-SSIM of that effort, between results of a lower and a higher "
                    + "quality.");
            for (Encoder encoder : Encoder.all(rounds)) {
                write(report, encoder, pictures, workplace.folder(encoder.contender() + encoder.words()));
            }
        }
        report.write();
        report.show();
    }

    private static void write(Report report, Encoder encoder, List<Input> pictures, Path scratch) {
        report.heading("`" + encoder.words() + "` by " + encoder.contender().engine());
        List<Effort> efforts;
        try {
            efforts = new Trial(encoder, pictures, scratch).run();
        } catch (IOException e) {
            LOG.warn("Left out: {}", e.getMessage());
            report.text("**Not measured**: " + e.getMessage());
            return;
        }
        Effort usual = efforts.get(encoder.usual());
        report.table(
                "effort",
                "CPU, ms",
                "÷ effort " + encoder.usual(),
                "bytes",
                "± %",
                "for the same likeness, ± %",
                "MS-SSIM",
                "dB");
        for (Effort one : efforts) {
            report.row(
                    one.effort(),
                    one.cpu(),
                    format("%.2f", one.cpu().median() / usual.cpu().median()),
                    one.asked().bytes(),
                    percent(one.asked().bytes() / (double) usual.asked().bytes()),
                    percent(one.bytesForTheLikenessOf(usual.asked())),
                    format("%.4f", one.asked().score().similarity()),
                    format("%.2f", one.asked().score().decibels()));
        }
    }

    private static String percent(double ratio) {
        return format("%+.1f", (ratio - 1) * 100);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    private static List<Input> pictures(List<Photo> photos, Path folder) throws IOException {
        List<Input> pictures = new ArrayList<>();
        for (Photo photo : photos) {
            Path file = folder.resolve(photo.name() + ".png");
            Size size = new Input("", file, photo.upright()).within(SIDE);
            BufferedImage small = Lanczos.resized(photo.picture(), size).rounded();
            ImageIO.write(small, "png", file.toFile());
            pictures.add(new Input(photo.name(), file, size));
        }
        return pictures;
    }
}
