package dev.pixelwright.examples.micronaut;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code GET /pictures/cat.jpg/small}. */
@Controller("/pictures")
final class PictureController {

    private final PictureFolder pictures;

    PictureController(PictureFolder pictures) {
        this.pictures = pictures;
    }

    /** A picture in one of the sizes. Making it takes a while, and must not keep the threads that read from the network. */
    @Get("/{name}/{size}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> picture(String name, String size) {
        return pictures.find(name, size)
                .map(found -> (HttpResponse<byte[]>) HttpResponse.ok(pictures.bytes(found))
                        .contentType(MediaType.of(found.format().mediaType()))
                        .header("Cache-Control", "max-age=86400"))
                .orElseGet(HttpResponse::notFound);
    }

    @Error
    HttpResponse<String> refused(FailureException thrown) {
        return HttpResponse.<String>status(status(thrown.failure().kind()))
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body(thrown.failure().message());
    }

    // Without a default: a kind that is added to the core must be decided on here.
    private static HttpStatus status(FailureKind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
