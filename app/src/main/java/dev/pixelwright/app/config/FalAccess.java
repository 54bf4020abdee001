package dev.pixelwright.app.config;

import dev.pixelwright.adapters.models.fal.FalPatience;
import dev.pixelwright.adapters.models.fal.FalSettings;
import dev.pixelwright.core.model.Money;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The key {@code models.fal}: how models are ordered at fal.ai.
 *
 * @param key the credential
 * @param model its name there; Tripo3D's if left out
 * @param queue the address of its queue; fal.ai's own if left out
 * @param fileHosts from where results are fetched; fal.ai's own if left out
 * @param modelsAMinute the most that this process orders within a minute, 10 if left out
 * @param price what a model is taken to cost, because its queue does not say; orders are counted without one if left out
 */
public record FalAccess(
        String key,
        Optional<String> model,
        Optional<String> queue,
        Optional<List<String>> fileHosts,
        Optional<Integer> modelsAMinute,
        Optional<String> price) {

    private static final int USUAL_MODELS_A_MINUTE = 10;
    private static final int MOST_MODELS_A_MINUTE = 1000;

    public FalAccess {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("models.fal.key must be the key of an account at fal.ai");
        }
        Check.range("models.fal.modelsAMinute", modelsAMinute.orElse(USUAL_MODELS_A_MINUTE), 1, MOST_MODELS_A_MINUTE);
        settings(key, model, queue, fileHosts, modelsAMinute);
        price.ifPresent(FalAccess::money);
    }

    /** The same as it is counted. */
    public Optional<Money> toPrice() {
        return price.map(FalAccess::money);
    }

    private static Money money(String text) {
        try {
            return Money.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("models.fal.price: " + e.getMessage(), e);
        }
    }

    /** The same as its adapter knows it. */
    public FalSettings toFalSettings() {
        return settings(key, model, queue, fileHosts, modelsAMinute);
    }

    private static FalSettings settings(
            String key,
            Optional<String> model,
            Optional<String> queue,
            Optional<List<String>> fileHosts,
            Optional<Integer> modelsAMinute) {
        try {
            return new FalSettings(
                    queue.map(FalAccess::address).orElse(FalSettings.QUEUE),
                    model.orElse(FalSettings.MODEL),
                    key,
                    fileHosts.orElse(FalSettings.FILE_HOSTS),
                    FalPatience.USUAL,
                    modelsAMinute.orElse(USUAL_MODELS_A_MINUTE));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("models.fal: " + e.getMessage(), e);
        }
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("The queue is at http(s)://…, not at '" + text + "'");
        }
        return address;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "FalAccess[" + toFalSettings() + "]";
    }
}
