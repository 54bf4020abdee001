package dev.pixelwright.app.cli;

import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Transformation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out from the command line where each result goes, and refuses what would lose a file before anything is done. */
final class Orders {

    private final String output;
    private final Transformation transformation;
    private final boolean formatSaid;
    private final Set<ImageFormat> writable;

    /**
     * {@code originalSaid}: the transformation says {@code original} by name; {@code writable}: what an ending may choose
     * from.
     */
    Orders(String output, Transformation transformation, boolean originalSaid, Set<ImageFormat> writable) {
        this.output = output;
        this.transformation = transformation;
        this.formatSaid = originalSaid || !(transformation.encoding() instanceof Encoding.Original);
        this.writable = Set.copyOf(writable);
    }

    /** One order an input, in the same order. */
    List<Order> of(List<Path> inputs) {
        Path place = Path.of(output);
        boolean folder = output.endsWith("/") || output.endsWith(File.separator) || Files.isDirectory(place);
        if (inputs.size() > 1 && !folder && Files.exists(place)) {
            throw new UsageException("several inputs need a folder, and " + output + " is a file");
        }
        List<Order> orders = inputs.size() > 1 || folder
                ? inputs.stream().map(input -> into(place, input)).toList()
                : List.of(new Order(inputs.get(0), encodedFor(place), place));
        refuseLosses(orders);
        return orders;
    }

    /** Refuses orders of which one would replace what another writes, or what any of them reads. */
    static void refuseLosses(List<Order> orders) {
        refuseSharedTargets(orders);
        refuseInputsAsTargets(orders);
    }

    private Order into(Path folder, Path input) {
        String name = String.valueOf(input.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = transformation.encoding() instanceof Encoding.Original
                ? name.substring(stem.length())
                : "." + extension(transformation.encoding());
        return new Order(input, transformation, folder.resolve(stem + ending));
    }

    private static String extension(Encoding encoding) {
        return encoding.fileFormat().map(FileFormat::extension).orElseGet(encoding::name);
    }

    private Transformation encodedFor(Path target) {
        if (formatSaid) {
            return transformation;
        }
        String name = String.valueOf(target.getFileName());
        Optional<ImageFormat> format =
                ImageFormat.parse(name.substring(name.lastIndexOf('.') + 1)).filter(writable::contains);
        if (format.isEmpty()) {
            throw new UsageException(name + " ends in no format that can be written: choose " + endings()
                    + ", or end the transformation with an encoding such as /webp or /original");
        }
        Encoding encoding = Transformation.parse(format.get().label()).encoding();
        return new Transformation(
                transformation.operations(), transformation.upright(), transformation.metadata(), encoding);
    }

    private String endings() {
        return writable.stream()
                .sorted()
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(" "));
    }

    private static void refuseSharedTargets(List<Order> orders) {
        Map<Path, Path> writers = new HashMap<>();
        for (Order order : orders) {
            Path earlier = writers.put(order.target(), order.input());
            if (earlier != null) {
                throw new UsageException(
                        earlier + " and " + order.input() + " would both be written to " + order.target());
            }
        }
    }

    private static void refuseInputsAsTargets(List<Order> orders) {
        Set<Path> inputs = orders.stream()
                .map(Order::input)
                .filter(Files::exists)
                .map(Orders::real)
                .collect(Collectors.toSet());
        for (Order order : orders) {
            if (Files.exists(order.target()) && inputs.contains(real(order.target()))) {
                throw new UsageException(order.target() + " is an input and would be replaced: choose another output");
            }
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
