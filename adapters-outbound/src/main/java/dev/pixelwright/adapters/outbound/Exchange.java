package dev.pixelwright.adapters.outbound;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/** One request and its answer over a client that is made for it. */
record Exchange<T>(long maxBytes, Deadline deadline, AnswerReader<T> reader) {

    T run(CloseableHttpClient client, HttpUriRequestBase message, OutboundRequest request) throws IOException {
        request.headers().forEach(message::setHeader);
        ClassicHttpResponse response;
        try {
            if (request.body().isPresent()) {
                ByteSource body = request.body().get();
                message.setEntity(new InputStreamEntity(body.open(), body.size(), null));
            }
            response = client.executeOpen(RoutingSupport.determineHost(message), message, null);
        } catch (IOException | HttpException | RuntimeException e) {
            throw Trouble.of(e, deadline);
        }
        return reader.read(answer(response));
    }

    private OutboundAnswer answer(ClassicHttpResponse response) {
        return new OutboundAnswer(
                response.getCode(), headers(response), body(Optional.ofNullable(response.getEntity())));
    }

    private InputStream body(Optional<HttpEntity> entity) {
        if (entity.isEmpty()) {
            return InputStream.nullInputStream();
        }
        try {
            HttpEntity given = entity.get();
            return new CappedStream(given.getContent(), given.getContentLength(), maxBytes, deadline);
        } catch (IOException e) {
            throw Trouble.of(e, deadline);
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(
                    header.getName().toLowerCase(Locale.ROOT),
                    Optional.ofNullable(header.getValue()).orElse(""));
        }
        return headers;
    }
}
