package dev.pixelwright.adapters.models.fal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.SubmissionUnclear;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;

/**
 * Orders one model by one request. Certainly nothing was ordered where no connection came about, or where fal.ai refused; where
 * it broke or said nothing that is understood, nobody knows.
 */
final class Submission {

    private static final int BROKEN = 500;
    private static final int REFUSED = 400;
    private static final int TOO_MANY = 429;
    private static final int ANSWERED = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FalSettings settings;
    private final FalCalls calls;
    private final Pace pace;

    Submission(FalSettings settings, FalCalls calls, Pace pace) {
        this.settings = settings;
        this.calls = calls;
        this.pace = pace;
    }

    /** Why nothing may be ordered for a moment. */
    Optional<GeneratorUnavailable> pause() {
        return pace.isOpen() ? Optional.empty() : Optional.of(Reasons.BUSY);
    }

    ModelTicket submit(ModelTask task) throws IOException {
        String words = words(task);
        if (!pace.pass()) {
            throw Reasons.BUSY.toException();
        }
        HttpResponse<String> answer = ask(words);
        int status = answer.statusCode();
        if (status == TOO_MANY) {
            pace.rest();
        }
        if (status >= REFUSED && status < BROKEN) {
            throw refusal(status);
        }
        if (status >= ANSWERED) {
            throw unclear();
        }
        return Ticket.read(answer.body(), settings.queue())
                .orElseThrow(Submission::unclear)
                .stored();
    }

    private HttpResponse<String> ask(String words) {
        URI address = settings.queue().resolve("/" + settings.model());
        try {
            return calls.ask("POST", address, words, settings.patience().call(), () -> {});
        } catch (CallNotPermittedException e) {
            throw Reasons.LEFT_ALONE.toException();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw Reasons.SILENT.toException();
        } catch (IOException e) {
            throw unclear();
        }
    }

    private static FailureException unclear() {
        return new SubmissionUnclear(FalGenerator.NAME).toException();
    }

    private static FailureException refusal(int status) {
        return switch (status) {
            case 400, 413, 415, 422 -> Reasons.UNFIT.toException();
            case 401, 402, 403 ->
                Reasons.failed("it refuses the key, or the account behind it").toException();
            case TOO_MANY -> Reasons.BUSY.toException();
            default ->
                Reasons.failed("it does not understand what it was asked").toException();
        };
    }

    private static String words(ModelTask task) throws IOException {
        ObjectNode input = JSON.createObjectNode();
        input.put("image_url", inline(task.picture().file()));
        input.put("face_limit", task.order().faceLimit());
        input.put("texture", task.order().texture() ? "standard" : "no");
        input.put("pbr", false);
        return input.toString();
    }

    private static String inline(SourceImage file) throws IOException {
        String type = file.info().format().mediaType();
        try (InputStream in = file.bytes().open()) {
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        }
    }
}
