package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.model.KnownGenerator;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an installation can do.
 *
 * @param animates formats whose further pages are kept
 * @param maxPixels of one picture, width × height × pages
 * @param maxSteps operations of one transformation
 * @param maxOutputSide pixels of one side of a result
 * @param presets their canonical texts by name
 * @param presetsOnly whether nothing else is made
 * @param models formats of models that a generator makes at present
 * @param engines each of the engines by itself, the preferred one first; one of them does the whole of a transformation
 */
public record CapabilitiesView(
        String engine,
        List<String> reads,
        List<String> writes,
        List<String> animates,
        List<String> operations,
        List<EngineView> engines,
        List<String> models,
        long maxFileBytes,
        long maxPixels,
        int maxSteps,
        int maxOutputSide,
        Map<String, String> presets,
        boolean presetsOnly) {

    /** What one engine can do. */
    public record EngineView(
            String engine, List<String> reads, List<String> writes, List<String> animates, List<String> operations) {

        static EngineView of(Capabilities capabilities) {
            return new EngineView(
                    capabilities.engine(),
                    labels(capabilities.reads()),
                    labels(capabilities.writes()),
                    labels(capabilities.animates()),
                    capabilities.operations().stream().sorted().toList());
        }
    }

    public static CapabilitiesView of(
            Capabilities capabilities, ImageLimits limits, List<KnownGenerator> generators, Presets presets) {
        Map<String, String> texts = new LinkedHashMap<>();
        presets.meanings().forEach((name, meaning) -> texts.put(name, meaning.toString()));
        return new CapabilitiesView(
                capabilities.engine(),
                labels(capabilities.reads()),
                labels(capabilities.writes()),
                labels(capabilities.animates()),
                capabilities.operations().stream().sorted().toList(),
                capabilities.engines().stream().map(EngineView::of).toList(),
                models(generators),
                limits.maxFileBytes(),
                limits.maxPixels(),
                limits.maxSteps(),
                limits.maxOutputSide(),
                texts,
                presets.only());
    }

    private static List<String> models(List<KnownGenerator> generators) {
        return generators.stream()
                .filter(known -> known.obstacle().isEmpty())
                .flatMap(known -> known.profile().formats().stream())
                .map(ModelFormat::label)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> labels(Collection<ImageFormat> formats) {
        return formats.stream().map(ImageFormat::label).sorted().toList();
    }
}
