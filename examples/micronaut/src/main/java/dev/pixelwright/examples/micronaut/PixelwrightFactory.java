package dev.pixelwright.examples.micronaut;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.transform.Presets;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;

/** Pixelwright as a bean, with everything in memory: what was made is made again after a restart. */
@Factory
final class PixelwrightFactory {

    /** The sizes that may be asked for; nothing else is made, so that nobody fills the memory by asking. */
    static final Presets SIZES = Presets.of(
            Map.of(
                    "thumb", "resize:160x160,fit=cover,gravity=attention/jpeg:q=80",
                    "small", "resize:480x/jpeg:q=82",
                    "large", "resize:1600x/jpeg:q=85"),
            true);

    @Singleton
    @Bean(preDestroy = "close")
    Pixelwright pixelwright() {
        return Pixelwright.builder(new PlanarJpegEngine(new Java2dEngine()))
                .presets(SIZES)
                .build();
    }
}
