package dev.pixelwright.adapters.rest.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.adapters.rest.frame.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Answers with a problem where no resource has been asked yet. */
public final class ProblemWriter {

    private static final String LANGUAGE = "Accept-Language";

    private final Messages messages;
    private final ObjectMapper json;

    public ProblemWriter(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Writes the whole response. */
    public void write(RequestFaultException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Fault fault = refusal.fault();
        Language language = Language.of(request.getHeader(LANGUAGE));
        String id = String.valueOf(request.getAttribute(RequestIds.KEY));
        byte[] problem = json.writeValueAsBytes(Problem.of(fault, messages.text(language, fault), id));
        response.setStatus(fault.status());
        fault.retryAfter()
                .map(Duration::toSeconds)
                .ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        response.addHeader("Vary", LANGUAGE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
