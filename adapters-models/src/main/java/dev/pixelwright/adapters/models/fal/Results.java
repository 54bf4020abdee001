package dev.pixelwright.adapters.models.fal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the files of a result are. Models there have differing names for them; what is not on a host of files is left out.
 *
 * @param models that may be GLB, the best first
 * @param pictures that show the model
 */
record Results(List<URI> models, List<URI> pictures) {

    private static final List<String> MODELS = List.of("/model_urls/glb", "/pbr_model", "/model_mesh", "/base_model");

    static Results in(JsonNode result, FalSettings settings) {
        List<URI> models = new ArrayList<>();
        for (String name : MODELS) {
            address(result.at(name), settings).ifPresent(models::add);
        }
        return new Results(
                models, address(result.at("/rendered_image"), settings).stream().toList());
    }

    private static Optional<URI> address(JsonNode file, FalSettings settings) {
        String text = file.isTextual() ? file.asText() : file.path("url").asText();
        try {
            URI address = URI.create(text);
            String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
            boolean known = settings.queue().getScheme().equalsIgnoreCase(address.getScheme())
                    && address.getUserInfo() == null
                    && settings.fileHosts().stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
            return known ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
