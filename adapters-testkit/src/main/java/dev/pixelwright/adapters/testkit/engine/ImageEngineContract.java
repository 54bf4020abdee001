package dev.pixelwright.adapters.testkit.engine;

/**
 * The promises of {@link dev.pixelwright.core.port.ImageEngine}. Everything an engine names in its {@code Capabilities}
 * is tested, and nothing else: an engine of few formats passes with few. It must read PNG, in which most sources come,
 * and every engine writes {@code Encoding.Raw}, by which results are looked at.
 *
 * <p>How close is close enough is said once, by {@link Tolerance}.
 */
public interface ImageEngineContract
        extends PixelContract,
                LayerContract,
                ResamplingContract,
                ReadingContract,
                OrientationContract,
                PhotographContract,
                WritingContract,
                MetadataContract,
                DamageContract,
                MonitorContract,
                RepetitionContract {}
