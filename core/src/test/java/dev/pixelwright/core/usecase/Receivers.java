package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.OutboundFailure.RemoteUnavailable;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import dev.pixelwright.core.port.Outbound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A world of receivers by their addresses, within the process; who is not in it cannot be reached. */
final class Receivers implements Outbound {

    final List<OutboundRequest> heard = new CopyOnWriteArrayList<>();
    final List<URI> checked = new CopyOnWriteArrayList<>();

    private final Map<URI, Function<OutboundRequest, OutboundAnswer>> receivers = new ConcurrentHashMap<>();

    void put(URI url, Function<OutboundRequest, OutboundAnswer> receiver) {
        receivers.put(url, receiver);
    }

    static OutboundAnswer answer(int status) {
        return answer(status, Map.of());
    }

    static OutboundAnswer answer(int status, Map<String, String> headers) {
        return new OutboundAnswer(status, headers, new ByteArrayInputStream(new byte[0]));
    }

    @Override
    public void check(URI url) {
        // All of this world may be called.
        checked.add(url);
    }

    @Override
    public <T> T exchange(OutboundRequest request, OutboundTerms terms, AnswerReader<T> reader) throws IOException {
        heard.add(request);
        Function<OutboundRequest, OutboundAnswer> receiver = receivers.get(request.url());
        if (receiver == null) {
            throw new RemoteUnavailable("nobody is there").toException();
        }
        return reader.read(receiver.apply(request));
    }
}
