package dev.pixelwright.adapters.models.viewer;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page that shows one model and says in {@code window.word} what became of that, on a free port of this machine. */
final class ViewerSite implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <title>A model</title>
            <style>
              body { margin: 0; background: #ffffff; }
              model-viewer { width: 100vw; height: 100vh; --poster-color: transparent; }
            </style>
            <model-viewer src="/model.glb" camera-orbit="0deg 90deg auto" loading="eager" interaction-prompt="none">
              <div slot="progress-bar"></div>
            </model-viewer>
            <script>
              const viewer = document.querySelector("model-viewer");
              viewer.addEventListener("load", () => window.word ??= "load");
              viewer.addEventListener("error", event => window.word ??= "error " + event.detail.type);
            </script>
            <script type="module" src="/model-viewer.js"></script>
            </html>
            """;

    private final HttpServer server;

    ViewerSite(byte[] script, byte[] glb) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/", "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/model-viewer.js", "text/javascript", script);
        serve("/model.glb", "model/gltf-binary", glb);
        server.start();
    }

    private void serve(String path, String mediaType, byte[] bytes) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", mediaType);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    String address() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/";
    }

    /** Refuses the page all that is not from here, and notes it. */
    List<String> guard(Page page) {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        page.route("**/*", route -> {
            String url = route.request().url();
            if (url.startsWith(address())) {
                route.resume();
            } else {
                elsewhere.add(url);
                route.abort();
            }
        });
        return elsewhere;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
