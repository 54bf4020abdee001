package dev.pixelwright.adapters.models.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Listens to a task, and asks after it where there is nothing to hear, until it has ended, and has what came of it copied.
 * That it has ended is one thing, and whether well another: then its state has an error, or the address of its result answers
 * with one.
 */
final class Following {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ANSWERED = 300;
    private static final int BROKEN = 500;
    private static final int UNFIT = 422;
    private static final int ALREADY_ENDED = 400;
    private static final int UNKNOWN = 404;

    private final FalSettings settings;
    private final FalCalls calls;
    private final Retries retries;
    private final Collecting collecting;

    Following(FalSettings settings, FalCalls calls, Retries retries, Collecting collecting) {
        this.settings = settings;
        this.calls = calls;
        this.retries = retries;
        this.collecting = collecting;
    }

    ModelOutcome follow(Ticket ticket, ModelTask task, ModelTarget target, ModelMonitor monitor) throws IOException {
        Deadline deadline = new Deadline(settings.patience().whole());
        awaitEnd(ticket, deadline, monitor);
        Runnable tick = () -> monitor.report(report(ModelStage.FETCHING, OptionalInt.empty()));
        tick.run();
        JsonNode result = result(retries.get(ticket.response(), Retries.RESULT_TRIES, deadline, tick));
        return collecting.copy(Results.in(result, settings), task, target, deadline, tick);
    }

    void cancel(Ticket ticket) {
        try {
            HttpResponse<String> answer =
                    calls.ask("PUT", ticket.cancel(), "", settings.patience().call(), () -> {});
            int status = answer.statusCode();
            if (status >= ANSWERED && status != ALREADY_ENDED && status != UNKNOWN) {
                throw Reasons.SILENT.toException();
            }
        } catch (CallNotPermittedException e) {
            throw Reasons.LEFT_ALONE.toException();
        } catch (IOException e) {
            throw Reasons.SILENT.toException();
        }
    }

    private void awaitEnd(Ticket ticket, Deadline deadline, ModelMonitor monitor) {
        Optional<ModelReport> state = listen(ticket, deadline, monitor);
        while (state.isPresent()) {
            ModelReport shown = state.get();
            Runnable tick = () -> monitor.report(shown);
            state = ongoing(state(retries.get(ticket.status(), Retries.STATE_TRIES, deadline, tick)));
            if (state.isPresent()) {
                ModelReport next = state.get();
                retries.pause(settings.patience().pause(), deadline, () -> monitor.report(next));
            }
        }
    }

    /** What was heard last of a task when its stream ended, which is not the end of the task; empty when that has ended. */
    private Optional<ModelReport> listen(Ticket ticket, Deadline deadline, ModelMonitor monitor) {
        ModelReport last = report(ModelStage.WAITING, OptionalInt.empty());
        try (StateStream stream = calls.listen(ticket.stream())) {
            while (true) {
                ModelReport shown = last;
                monitor.report(shown);
                Deadline silence =
                        new Deadline(deadline.within(settings.patience().call()));
                Optional<JsonNode> heard = stream.next(silence, () -> monitor.report(shown));
                if (heard.isEmpty()) {
                    return Optional.of(last);
                }
                Optional<ModelReport> state = ongoing(heard.get());
                if (state.isEmpty()) {
                    return Optional.empty();
                }
                last = state.get();
            }
        }
    }

    /** How far a task is; empty when it has ended well. */
    private static Optional<ModelReport> ongoing(JsonNode state) {
        return switch (state.path("status").asText()) {
            case "IN_QUEUE" -> Optional.of(report(ModelStage.WAITING, position(state)));
            case "IN_PROGRESS" -> Optional.of(report(ModelStage.GENERATING, OptionalInt.empty()));
            case "COMPLETED" -> {
                if (state.hasNonNull("error")) {
                    throw Reasons.failed("it ended with an error").toException();
                }
                yield Optional.empty();
            }
            default ->
                throw Reasons.failed("it is in a state that it should not be in")
                        .toException();
        };
    }

    private static ModelReport report(ModelStage stage, OptionalInt position) {
        return new ModelReport(stage, OptionalInt.empty(), position);
    }

    private static OptionalInt position(JsonNode state) {
        JsonNode position = state.path("queue_position");
        return position.isInt() && position.asInt() >= 0 ? OptionalInt.of(position.asInt()) : OptionalInt.empty();
    }

    private static JsonNode state(HttpResponse<String> answer) {
        if (answer.statusCode() >= BROKEN) {
            throw Reasons.SILENT.toException();
        }
        if (answer.statusCode() >= ANSWERED) {
            throw Reasons.failed("it does not know the task any more").toException();
        }
        return parsed(answer);
    }

    private static JsonNode result(HttpResponse<String> answer) {
        if (answer.statusCode() == UNFIT) {
            throw Reasons.UNFIT.toException();
        }
        if (answer.statusCode() >= ANSWERED) {
            throw Reasons.failed("it ended without a model").toException();
        }
        return parsed(answer);
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw Reasons.failed("it says what cannot be read").toException();
        }
    }
}
