package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.Description.Operation;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What must be there before an example can be carried out: somebody, and what the ids in its path stand for. */
final class Scene {

    /** Who the examples speak of. */
    static final String USERNAME = "ada";

    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "correct horse battery";

    private static final String PRESET = "card";
    private static final byte[] FILE = Pictures.jpeg(64, 48);
    private static final Set<String> OF_FAILED_JOBS = Set.of("retryJob", "replayFailure");
    private static final Set<String> OF_OPEN_JOBS = Set.of("cancelJob");

    private final Service service;
    private final Operation operation;
    private final String pictures;
    private final String name = Client.newName();
    private Client caller;
    private String id = "";
    private String contentId = "";
    private String delivery = "";
    private String derivative = "";
    private String link = "/t/signature/path";

    private Scene(Service service, Operation operation, String pictures) {
        this.pictures = pictures;
        this.service = service;
        this.operation = operation;
        this.caller = service.client();
    }

    /** With all that {@code operation} needs; at {@code pictures} images can be fetched. */
    static Scene of(Service service, Operation operation, String pictures) throws IOException {
        Scene scene = new Scene(service, operation, pictures);
        if (!operation.id().equals("register")) {
            scene.register();
        }
        if (operation.path().contains("{id}")) {
            scene.prepare();
        }
        if (operation.path().startsWith("/t/")) {
            scene.image();
            String order = "{\"transformations\":\"grayscale/png\"}";
            scene.link = text(scene.caller.send("POST", "/images/" + scene.id + "/links", order), "url");
        }
        if (operation.path().startsWith("/admin/")) {
            scene.caller = service.admin();
        }
        if (operation.path().contains("{name}")) {
            text(scene.caller.send("PUT", "/me/presets/" + PRESET, "\"sepia/png\""), "name");
        }
        return scene;
    }

    Client caller() {
        return caller;
    }

    /** The path of the operation, with ids of things that are there. */
    String path() {
        return operation
                .path()
                .replace("{id}", id)
                .replace("{name}", PRESET)
                .replace("{contentId}", contentId)
                .replace("{delivery}", delivery)
                .replace("{derivativeId}", derivative)
                .replace("{transformation}", "grayscale/png")
                .replace("/t/{signature}/{path}", link)
                .replace("{file}", "page.css");
    }

    /** A body of an example, speaking of who is here. */
    String told(JsonNode example) {
        return example.toString()
                .replace("\"" + USERNAME + "\"", "\"" + name + "\"")
                .replace("\"" + EMAIL + "\"", "\"" + name + "@example.org\"")
                // Nobody need listen there: it is called only when there is something to tell.
                .replace("https://receiver.example.org/", "http://127.0.0.1:9/")
                .replace("https://pictures.example.org/", pictures);
    }

    static byte[] file() {
        return FILE;
    }

    private void register() {
        Answer token = caller.send("POST", "/register", Client.registration(name, name + "@example.org", PASSWORD));
        caller = caller.with(
                "Authorization", "Bearer " + token.json().get("access_token").asText());
    }

    private void prepare() throws IOException {
        String path = operation.path();
        if (path.startsWith("/images/uploads/")) {
            id = upload();
        } else if (path.startsWith("/images/")) {
            image();
        } else if (path.startsWith("/jobs/") || path.startsWith("/admin/failures/")) {
            id = job();
        } else if (path.startsWith("/batches/")) {
            id = text(caller.upload("/models", FILE), "id");
            caller.get("/batches/" + id + "/events");
        } else if (path.startsWith("/me/sessions/")) {
            id = caller.get("/me/sessions").json().at("/items/0/id").asText();
        } else if (path.startsWith("/me/webhooks/")) {
            webhook();
        } else if (path.startsWith("/me/api-keys/")) {
            id = text(caller.send("POST", "/me/api-keys", "{\"name\":\"n\",\"scopes\":[\"read\"]}"), "id");
        } else {
            id = text(caller.get("/me"), "id");
        }
    }

    private void webhook() {
        id = text(caller.send("POST", "/me/webhooks", "{\"url\":\"http://127.0.0.1:9/\"}"), "id");
        caller.upload("/images", FILE);
        String deliveries = "/me/webhooks/" + id + "/deliveries";
        Await.until(
                "a message is queued",
                () -> caller.get(deliveries).json().get("total").asInt() > 0);
        delivery = caller.get(deliveries).json().at("/items/0/id").asText();
    }

    private void image() {
        Answer image = caller.upload("/images", FILE);
        String url = text(image, "url");
        id = text(image, "id");
        contentId = url.substring(url.lastIndexOf('/') + 1);
        if (operation.path().contains("{derivativeId}")) {
            String made = text(caller.send("POST", "/images/" + id + "/transform", "\"grayscale/png\""), "job_id");
            derivative = caller.ended("/jobs/" + made).at("/derivative/id").asText();
        }
    }

    private String upload() throws IOException {
        String order = "{\"size_bytes\":" + FILE.length + "}";
        Answer begun = caller.send("POST", "/images/uploads", order);
        service.store.put(WordedUrls.key(text(begun, "url")), ByteSource.of(FILE));
        return text(begun, "id");
    }

    private String job() {
        boolean fails = OF_FAILED_JOBS.contains(operation.id());
        String image = text(caller.upload("/images", fails ? Pictures.damagedInside() : FILE), "id");
        String job = text(caller.send("POST", "/images/" + image + "/transform", "\"grayscale/png\""), "job_id");
        if (!OF_OPEN_JOBS.contains(operation.id())) {
            assertThat(caller.ended("/jobs/" + job).get("status").asText()).isEqualTo(fails ? "failed" : "completed");
        }
        return job;
    }

    private static String text(Answer answer, String field) {
        assertThat(answer.status())
                .as(new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.json().get(field).asText();
    }
}
