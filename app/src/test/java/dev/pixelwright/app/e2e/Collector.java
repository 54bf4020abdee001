package dev.pixelwright.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes spans as a collector does: OTLP in protobuf over HTTP, on a free port. */
final class Collector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    /** A span that has arrived, with what it and its process say of themselves. */
    record Taken(String trace, String id, String parent, Span span, Map<String, String> resource) {

        String name() {
            return span.getName();
        }

        /** Which process it is from. */
        String process() {
            return resource.get("service.instance.id");
        }

        String said(String key) {
            return attributes(span.getAttributesList()).getOrDefault(key, "");
        }
    }

    static Collector open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server);
        server.createContext(PATH, collector::take);
        server.start();
        return collector;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What has arrived of a trace. */
    List<Taken> spans(String trace) {
        return taken.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** The only span of a trace that has this name, once it has arrived. */
    Optional<Taken> span(String trace, String name) {
        List<Taken> named =
                spans(trace).stream().filter(span -> span.name().equals(name)).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            ExportTraceServiceRequest request =
                    ExportTraceServiceRequest.parseFrom(packed ? new GZIPInputStream(body) : body);
            for (ResourceSpans process : request.getResourceSpansList()) {
                Map<String, String> resource = attributes(process.getResource().getAttributesList());
                for (ScopeSpans scope : process.getScopeSpansList()) {
                    scope.getSpansList().forEach(span -> taken.add(taken(span, resource)));
                }
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Taken taken(Span span, Map<String, String> resource) {
        HexFormat hex = HexFormat.of();
        return new Taken(
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                span,
                resource);
    }

    private static Map<String, String> attributes(List<KeyValue> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        pair -> pair.getValue().hasIntValue()
                                ? Long.toString(pair.getValue().getIntValue())
                                : pair.getValue().getStringValue(),
                        (first, second) -> second));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
