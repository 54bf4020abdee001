package dev.pixelwright.adapters.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every route there is, with who is heard on it. A route that is missing here fails {@link RouteTableTest}. */
final class RouteTable {

    /** Who is heard. */
    enum Rule {
        ANYBODY,
        READ,
        WRITE,
        TRANSFORM,
        WRITE_AND_TRANSFORM,
        IN_PERSON,
        ADMIN
    }

    /** What the id in a path names. */
    enum Thing {
        NOTHING,
        IMAGE,
        UPLOAD,
        JOB,
        BATCH,
        SESSION,
        API_KEY,
        PRESET,
        WEBHOOK,
        USER
    }

    /** One route; {@code body} is one that it takes. */
    record Route(String method, String path, Rule rule, Thing thing, String body) {

        Route(String method, String path, Rule rule, Thing thing) {
            this(method, path, rule, thing, "");
        }

        String name() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static final List<Route> ALL = List.of(
            new Route("POST", "/register", Rule.ANYBODY, Thing.NOTHING),
            new Route("POST", "/login", Rule.ANYBODY, Thing.NOTHING),
            new Route("POST", "/logout", Rule.IN_PERSON, Thing.NOTHING),
            new Route("GET", "/me", Rule.READ, Thing.NOTHING),
            new Route("GET", "/me/usage", Rule.READ, Thing.NOTHING),
            new Route("DELETE", "/me", Rule.IN_PERSON, Thing.NOTHING),
            new Route("PUT", "/me/password", Rule.IN_PERSON, Thing.NOTHING, "{\"current\":\"a\",\"new\":\"b\"}"),
            new Route("GET", "/me/sessions", Rule.IN_PERSON, Thing.NOTHING),
            new Route("DELETE", "/me/sessions/{id}", Rule.IN_PERSON, Thing.SESSION),
            new Route("GET", "/me/api-keys", Rule.IN_PERSON, Thing.NOTHING),
            new Route("POST", "/me/api-keys", Rule.IN_PERSON, Thing.NOTHING, "{\"name\":\"n\",\"scopes\":[\"read\"]}"),
            new Route("GET", "/me/api-keys/{id}", Rule.IN_PERSON, Thing.API_KEY),
            new Route("DELETE", "/me/api-keys/{id}", Rule.IN_PERSON, Thing.API_KEY),
            new Route("GET", "/me/presets", Rule.READ, Thing.NOTHING),
            new Route("GET", "/me/presets/{name}", Rule.READ, Thing.PRESET),
            new Route("PUT", "/me/presets/{name}", Rule.TRANSFORM, Thing.NOTHING, "\"sepia/png\""),
            new Route("DELETE", "/me/presets/{name}", Rule.TRANSFORM, Thing.PRESET),
            new Route("GET", "/me/webhooks", Rule.IN_PERSON, Thing.NOTHING),
            new Route("POST", "/me/webhooks", Rule.IN_PERSON, Thing.NOTHING, "{\"url\":\"http://127.0.0.1:9/\"}"),
            new Route("GET", "/me/webhooks/{id}", Rule.IN_PERSON, Thing.WEBHOOK),
            new Route("DELETE", "/me/webhooks/{id}", Rule.IN_PERSON, Thing.WEBHOOK),
            new Route("GET", "/me/webhooks/{id}/deliveries", Rule.IN_PERSON, Thing.WEBHOOK),
            new Route("POST", "/me/webhooks/{id}/deliveries/{delivery}/replay", Rule.IN_PERSON, Thing.WEBHOOK),
            new Route("GET", "/images", Rule.READ, Thing.NOTHING),
            new Route("POST", "/images", Rule.WRITE, Thing.NOTHING),
            new Route("GET", "/images/{id}", Rule.READ, Thing.IMAGE),
            new Route("DELETE", "/images/{id}", Rule.WRITE, Thing.IMAGE),
            new Route("GET", "/images/{id}/content", Rule.READ, Thing.IMAGE),
            new Route("GET", "/images/{id}/content/{contentId}", Rule.READ, Thing.IMAGE),
            new Route("GET", "/images/{id}/derivatives", Rule.READ, Thing.IMAGE),
            new Route(
                    "POST",
                    "/images/{id}/derivatives",
                    Rule.TRANSFORM,
                    Thing.IMAGE,
                    "{\"transformations\":[\"grayscale/png\"]}"),
            new Route("DELETE", "/images/{id}/derivatives/{derivativeId}", Rule.WRITE, Thing.IMAGE),
            new Route("POST", "/images/{id}/transform", Rule.TRANSFORM, Thing.IMAGE, "\"grayscale/png\""),
            new Route("POST", "/images/{id}/models", Rule.TRANSFORM, Thing.IMAGE, "{}"),
            new Route("GET", "/models/generators", Rule.ANYBODY, Thing.NOTHING),
            new Route("POST", "/models", Rule.WRITE_AND_TRANSFORM, Thing.NOTHING),
            new Route("GET", "/batches/{id}", Rule.READ, Thing.BATCH),
            new Route("GET", "/batches/{id}/archive", Rule.READ, Thing.BATCH),
            new Route("GET", "/batches/{id}/events", Rule.READ, Thing.BATCH),
            new Route(
                    "POST",
                    "/images/{id}/links",
                    Rule.TRANSFORM,
                    Thing.IMAGE,
                    "{\"transformations\":\"grayscale/png\"}"),
            new Route("GET", "/images/{id}/render/{transformation}", Rule.TRANSFORM, Thing.IMAGE),
            new Route("GET", "/images/{id}/srcset", Rule.TRANSFORM, Thing.IMAGE),
            new Route("GET", "/t/{signature}/{path}", Rule.ANYBODY, Thing.NOTHING),
            new Route("POST", "/images/uploads", Rule.WRITE, Thing.NOTHING, "{\"size_bytes\":10}"),
            new Route("GET", "/images/uploads/{id}", Rule.READ, Thing.UPLOAD),
            new Route("POST", "/images/uploads/{id}/complete", Rule.WRITE, Thing.UPLOAD),
            new Route("GET", "/jobs", Rule.READ, Thing.NOTHING),
            new Route("GET", "/jobs/{id}", Rule.READ, Thing.JOB),
            new Route("DELETE", "/jobs/{id}", Rule.TRANSFORM, Thing.JOB),
            new Route("POST", "/jobs/{id}/retry", Rule.TRANSFORM, Thing.JOB),
            new Route("GET", "/jobs/{id}/result", Rule.READ, Thing.JOB),
            new Route("GET", "/jobs/{id}/events", Rule.READ, Thing.JOB),
            new Route("GET", "/admin/failures", Rule.ADMIN, Thing.NOTHING),
            new Route("POST", "/admin/failures/{id}/replay", Rule.ADMIN, Thing.JOB),
            new Route("GET", "/admin/queue", Rule.ADMIN, Thing.NOTHING),
            new Route("GET", "/admin/workers", Rule.ADMIN, Thing.NOTHING),
            new Route("GET", "/admin/storage", Rule.ADMIN, Thing.NOTHING),
            new Route("GET", "/admin/activity", Rule.ADMIN, Thing.NOTHING),
            new Route("GET", "/admin/log", Rule.ADMIN, Thing.NOTHING),
            new Route("POST", "/admin/log/rotation", Rule.ADMIN, Thing.NOTHING),
            new Route("POST", "/admin/cleanup", Rule.ADMIN, Thing.NOTHING),
            new Route("GET", "/admin/audit", Rule.ADMIN, Thing.NOTHING),
            new Route("GET", "/admin/users", Rule.ADMIN, Thing.NOTHING),
            new Route("PATCH", "/admin/users/{id}", Rule.ADMIN, Thing.USER, "{\"disabled\":false}"),
            new Route("GET", "/capabilities", Rule.ANYBODY, Thing.NOTHING),
            new Route("GET", "/health", Rule.ANYBODY, Thing.NOTHING),
            new Route("GET", "/health/live", Rule.ANYBODY, Thing.NOTHING),
            new Route("GET", "/health/ready", Rule.ANYBODY, Thing.NOTHING),
            new Route("GET", "/openapi.json", Rule.ANYBODY, Thing.NOTHING),
            new Route("GET", "/docs", Rule.ANYBODY, Thing.NOTHING),
            new Route("GET", "/docs/{file}", Rule.ANYBODY, Thing.NOTHING));

    private RouteTable() {}

    /** The routes of a resource, as the framework sees them. */
    static Stream<String> routesOf(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path(root, method)));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(String root, Method method) {
        Path below = method.getAnnotation(Path.class);
        String whole = ("/" + root + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
