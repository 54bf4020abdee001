package dev.pixelwright.adapters.models.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.core.model.ModelTicket;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The addresses that fal.ai gave for one task. None is ever built here, and none is called that is not on the host of the
 * queue: they are stored meanwhile, and the key goes with every call.
 */
record Ticket(URI status, URI response, URI cancel) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** From the answer to a submission, or from what {@link #stored} made of that; empty when it is neither. */
    static Optional<Ticket> read(String text, URI queue) {
        try {
            JsonNode answer = JSON.readTree(text);
            Optional<URI> status = address(answer, "status_url", queue);
            Optional<URI> response = address(answer, "response_url", queue);
            Optional<URI> cancel = address(answer, "cancel_url", queue);
            return status.isPresent() && response.isPresent() && cancel.isPresent()
                    ? Optional.of(new Ticket(status.get(), response.get(), cancel.get()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(JsonNode answer, String name, URI queue) {
        try {
            URI address = URI.create(answer.path(name).asText());
            boolean same = queue.getScheme().equalsIgnoreCase(address.getScheme())
                    && queue.getHost().equalsIgnoreCase(address.getHost())
                    && queue.getPort() == address.getPort()
                    && address.getUserInfo() == null;
            return same ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the state is told as it changes: documented as below the address of the state. */
    URI stream() {
        String query = status.getRawQuery() == null ? "" : "?" + status.getRawQuery();
        return status.resolve(status.getRawPath() + "/stream" + query);
    }

    ModelTicket stored() {
        ObjectNode text = JSON.createObjectNode();
        text.put("status_url", status.toString());
        text.put("response_url", response.toString());
        text.put("cancel_url", cancel.toString());
        return new ModelTicket(text.toString());
    }
}
