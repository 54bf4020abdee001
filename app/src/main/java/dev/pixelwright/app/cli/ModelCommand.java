package dev.pixelwright.app.cli;

import dev.pixelwright.adapters.depth.DepthModelSettings;
import dev.pixelwright.adapters.models.DepthGenerator;
import dev.pixelwright.app.config.DepthSettings;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.engine.Generators;
import dev.pixelwright.app.engine.OpenDepth;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import dev.pixelwright.core.transform.model.ModelEncoding;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a model of a picture in this process: no server, no database. */
@Command(
        name = "model",
        description = "Make a 3D model of a picture here and now, with no server.",
        footer = {
            "",
            "  pixelwright model photo.jpg --faces 20000 -o model.glb",
            "  pixelwright model photo.jpg --base --depth 15 -o print.stl",
            "  pixelwright model photo.jpg --before crop:800x800 -o model.zip --preview model.jpg",
            "  pixelwright model photo.jpg --depth-model depth_anything_v2_vits.onnx -o model.glb",
            "",
            "A relief raises the light and the edges of the picture; it does not know what was photographed.",
            "With a depth model, such as Depth Anything V2 in ONNX format, its shape is what that estimates.",
            "The ending of the output file decides on the format: .glb, .stl, .ply, or .zip for OBJ."
        })
final class ModelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INPUT", description = "The picture.")
    private Path input = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    private Path output = Path.of("");

    @Option(
            names = {"-f", "--force"},
            description = "Replace what is there already.")
    private boolean force;

    @Option(names = "--faces", paramLabel = "N", description = "The most triangles, 1000 to 500000. Default: 20000.")
    private int faces = ModelOrder.DEFAULT_FACES;

    @Option(names = "--no-texture", description = "Leave out what the picture looks like.")
    private boolean bare;

    @Option(names = "--base", description = "Stand it on a base, closed all around, for printing.")
    private boolean base;

    @Option(
            names = "--depth",
            paramLabel = "PERCENT",
            description = "How far it comes forward, 1 to 100 per cent of the picture's longer side.")
    private Optional<Integer> depth = Optional.empty();

    @Option(
            names = "--depth-model",
            paramLabel = "FILE",
            description = "Have its depth estimated by this network in ONNX format, where larger numbers are nearer.")
    private Optional<Path> depthModel = Optional.empty();

    @Option(names = "--before", paramLabel = "STEPS", description = "What is done with the picture before.")
    private Optional<String> before = Optional.empty();

    @Option(
            names = "--preview",
            paramLabel = "FILE",
            description = "Also write a picture of the model, a JPEG: .jpg or .jpeg.")
    private Optional<Path> preview = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Complaints complaints = PixelwrightCommand.complaints(spec);
        List<Order> orders;
        try {
            orders = orders();
        } catch (FailureException e) {
            complaints.about(before.orElse("model"), e);
            return ExitCode.USAGE.status();
        }
        Orders.refuseLosses(orders);
        try (OpenDepth network = OpenDepth.of(depthModel.map(ModelCommand::settings));
                Sculptor sculptor =
                        new Sculptor(Engines.of(EngineType.AUTO, 1), network.after(Generators.local()), force);
                ProgressLine progress = ProgressLine.of(1)) {
            sculptor.make(input, orders, progress.next(input));
            return ExitCode.OK.status();
        } catch (FailureException | IOException e) {
            complaints.about(input.toString(), e);
            return ExitCode.FAILED.status();
        }
    }

    /** The model, and the preview after it if there is to be one. */
    private List<Order> orders() {
        ModelFormat format = format();
        ModelOrder order = new ModelOrder(
                format,
                depthModel.isPresent() ? DepthGenerator.NAME : ModelOrder.DEFAULT_GENERATOR,
                faces,
                !bare && format.hasColour(),
                base,
                depth.map(OptionalInt::of).orElse(OptionalInt.empty()));
        Transformation steps = before.map(TransformationSyntax::parse).orElse(Transformation.IDENTITY);
        if (!(steps.encoding() instanceof Encoding.Original)) {
            throw new UsageException("what is done before a model ends in no encoding, such as "
                    + steps.encoding().name());
        }
        ModelEncoding encoding = new ModelEncoding(order);
        List<Order> orders = new ArrayList<>(List.of(new Order(input, steps.with(encoding), output)));
        preview.ifPresent(file -> orders.add(new Order(input, steps.with(encoding.previewed()), jpeg(file))));
        return orders;
    }

    private static DepthModelSettings settings(Path file) {
        return DepthModelSettings.of(
                file, DepthSettings.usualThreads(Runtime.getRuntime().availableProcessors()));
    }

    private ModelFormat format() {
        for (ModelFormat format : ModelFormat.values()) {
            if (format.extension().equalsIgnoreCase(ending(output))) {
                return format;
            }
        }
        throw new UsageException(output.getFileName() + " ends in no format of models: choose .glb .stl .ply or .zip");
    }

    private static Path jpeg(Path file) {
        if (ImageFormat.parse(ending(file)).filter(ImageFormat.JPEG::equals).isEmpty()) {
            throw new UsageException("--preview writes a JPEG, and " + file.getFileName()
                    + " does not end like one: choose .jpg or .jpeg");
        }
        return file;
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
