package dev.pixelwright.app.cli;

import dev.pixelwright.adapters.java2d.text.OutlineTypesetter;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.service.Overrides;
import dev.pixelwright.app.service.StartupException;
import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import dev.pixelwright.core.transform.model.ModelEncoding;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Transforms files in this process: no server, no database. */
@Command(
        name = "transform",
        description = "Transform pictures here and now, with no server.",
        footer = {
            "",
            "  pixelwright transform photo.jpg \"resize:800x600,fit=cover/sepia\" -o out.webp",
            "  pixelwright transform *.jpg \"resize:1600x/webp\" -o small/",
            "  pixelwright transform photo.jpg watermark:image=1,scale=20 -m 1=logo.png -o signed.jpg",
            "",
            "Results appear whole or not at all. An input is never replaced, another file only with --force.",
            "Without an encoding in the transformation, the ending of the output file decides on the format."
        })
final class TransformCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "INPUT... TRANSFORMATION",
            arity = "2..*",
            hideParamSyntax = true,
            description = "Files to read, and last what to do with them.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|FOLDER",
            description = "The file to write; with several inputs, or with a slash at its end, the folder.")
    private String output = "";

    @Option(
            names = {"-f", "--force"},
            description = "Replace what is there already.")
    private boolean force;

    @Option(
            names = {"-m", "--mark"},
            paramLabel = "ID=FILE",
            description = "A picture for watermark:image=ID, where ID is any number; may be repeated.")
    private Map<String, Path> marks = new LinkedHashMap<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A configuration file, whose presets the transformation may name.")
    private Optional<Path> config = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Complaints complaints = PixelwrightCommand.complaints(spec);
        List<Path> inputs =
                words.subList(0, words.size() - 1).stream().map(Path::of).toList();
        String text = words.get(words.size() - 1);
        ImageEngine engine = Engines.of(EngineType.AUTO, 1);
        Darkroom darkroom = new Darkroom(engine, ImageLimits.DEFAULT, Optional.of(new OutlineTypesetter()));
        Transformation transformation;
        try {
            transformation = TransformationSyntax.parse(text, presets());
        } catch (StartupException e) {
            complaints.say(String.valueOf(e.getMessage()));
            complaints.trace(e);
            return ExitCode.FAILED.status();
        } catch (FailureException e) {
            complaints.about(text, e);
            return ExitCode.USAGE.status();
        }
        if (transformation.encoding() instanceof ModelEncoding) {
            throw new UsageException(transformation.encoding().name()
                    + " is a model of a picture, which has a command of its own: pixelwright model");
        }
        Orders orders = new Orders(
                output,
                transformation,
                saysOriginal(text),
                engine.capabilities().writes());
        return run(new Workshop(darkroom, new MarkFiles(marks), force), orders.of(inputs), complaints);
    }

    private Presets presets() {
        return config.map(file -> Workbench.configuration(Optional.of(file), Overrides.NONE)
                        .presets())
                .orElse(Presets.NONE);
    }

    private int run(Workshop workshop, List<Order> orders, Complaints complaints) {
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        try (ProgressLine progress = ProgressLine.of(orders.size())) {
            for (Order order : orders) {
                if (!done(workshop, order, progress, complaints)) {
                    failed++;
                }
            }
        }
        if (orders.size() > 1) {
            out.println((orders.size() - failed) + " of " + orders.size() + " pictures written to " + output);
            out.flush();
        }
        return failed == 0 ? ExitCode.OK.status() : ExitCode.FAILED.status();
    }

    private static boolean done(Workshop workshop, Order order, ProgressLine progress, Complaints complaints) {
        try {
            workshop.fill(order, progress.next(order.input()));
            return true;
        } catch (FailureException | IOException e) {
            complaints.about(order.input().toString(), e);
            return false;
        }
    }

    /** Whether the picture's own format was asked for by name; else the output's ending may choose another. */
    private static boolean saysOriginal(String text) {
        return List.of(text.split("/")).stream()
                .anyMatch(step -> step.equals("original") || step.startsWith("original:"));
    }
}
