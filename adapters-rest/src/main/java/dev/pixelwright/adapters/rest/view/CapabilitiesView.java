package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Capabilities;
import java.util.Collection;
import java.util.List;

/**
 * What an installation can do.
 *
 * @param animates formats whose further pages are kept
 * @param engines each of the engines by itself, the preferred one first; one of them does the whole of a transformation
 */
public record CapabilitiesView(
        String engine,
        List<String> reads,
        List<String> writes,
        List<String> animates,
        List<String> operations,
        List<EngineView> engines,
        long maxFileBytes) {

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

    public static CapabilitiesView of(Capabilities capabilities, long maxFileBytes) {
        return new CapabilitiesView(
                capabilities.engine(),
                labels(capabilities.reads()),
                labels(capabilities.writes()),
                labels(capabilities.animates()),
                capabilities.operations().stream().sorted().toList(),
                capabilities.engines().stream().map(EngineView::of).toList(),
                maxFileBytes);
    }

    private static List<String> labels(Collection<ImageFormat> formats) {
        return formats.stream().map(ImageFormat::label).sorted().toList();
    }
}
