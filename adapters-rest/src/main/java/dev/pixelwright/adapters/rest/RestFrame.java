package dev.pixelwright.adapters.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.pixelwright.adapters.rest.address.ClientAddressFilter;
import dev.pixelwright.adapters.rest.address.TrustedProxies;
import dev.pixelwright.adapters.rest.connection.ConnectionWatch;
import dev.pixelwright.adapters.rest.connection.EarlyBodies;
import dev.pixelwright.adapters.rest.connection.GoneClients;
import dev.pixelwright.adapters.rest.connection.LeavingFilter;
import dev.pixelwright.adapters.rest.cors.CrossOrigin;
import dev.pixelwright.adapters.rest.face.BodyLimit;
import dev.pixelwright.adapters.rest.face.Deprecation;
import dev.pixelwright.adapters.rest.face.DeprecationFilter;
import dev.pixelwright.adapters.rest.face.FaceFilter;
import dev.pixelwright.adapters.rest.face.FaceStatusFilter;
import dev.pixelwright.adapters.rest.frame.Lingering;
import dev.pixelwright.adapters.rest.frame.RequestFrame;
import dev.pixelwright.adapters.rest.frame.RequestIds;
import dev.pixelwright.adapters.rest.frame.SecurityHeaders;
import dev.pixelwright.adapters.rest.limit.AddressLimit;
import dev.pixelwright.adapters.rest.problem.EncodingFaultMapper;
import dev.pixelwright.adapters.rest.problem.FailureMapper;
import dev.pixelwright.adapters.rest.problem.HeaderFaultMapper;
import dev.pixelwright.adapters.rest.problem.HttpStatusMapper;
import dev.pixelwright.adapters.rest.problem.JsonFaultMapper;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.problem.ProblemFilter;
import dev.pixelwright.adapters.rest.problem.ProblemWriter;
import dev.pixelwright.adapters.rest.problem.RequestFaultMapper;
import dev.pixelwright.adapters.rest.problem.ServerErrors;
import dev.pixelwright.adapters.rest.problem.UnexpectedMapper;
import dev.pixelwright.adapters.rest.watch.RequestTrace;
import dev.pixelwright.adapters.rest.watch.RouteNote;
import dev.pixelwright.core.port.Tracing;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What holds for every answer: how JSON is read and written, how errors look, and the two faces. */
final class RestFrame {

    // Between two looks at all connections.
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Clock clock;
    private final Messages messages;
    private final Safeguards safeguards;
    private final SecurityHeaders security;
    private final Optional<Deprecation> deprecation;
    private final BooleanSupplier leaving;

    RestFrame(
            Clock clock,
            Messages messages,
            Safeguards safeguards,
            SecurityHeaders security,
            Optional<Deprecation> deprecation,
            BooleanSupplier leaving) {
        this.clock = clock;
        this.messages = messages;
        this.safeguards = safeguards;
        this.security = security;
        this.deprecation = deprecation;
        this.leaving = leaving;
    }

    /** Installs it, with every request shown by {@code tracing}, and answers how JSON is written from now on. */
    ObjectMapper install(Environment environment, Optional<Tracing> tracing) {
        ObjectMapper json = configure(environment.getObjectMapper());
        connections(environment);
        frame(environment, json, tracing);
        tracing.ifPresent(told -> environment.jersey().register(new RouteNote()));
        errors(environment.jersey());
        faces(environment.jersey());
        return json;
    }

    private static ObjectMapper configure(ObjectMapper json) {
        json.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // A password of 12345678 without quotes is a mistake to be told of, not to be guessed at.
        for (CoercionInputShape shape :
                EnumSet.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        json.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        return json;
    }

    private void connections(Environment environment) {
        GoneClients.passOver();
        ConnectionWatch watch = new ConnectionWatch(safeguards.patience());
        environment.lifecycle().addEventListener(watch);
        ScheduledExecutorService scheduler = environment
                .lifecycle()
                .scheduledExecutorService("pixelwright-connections", true)
                .threads(1)
                .build();
        // Ends with the scheduler, and with that the service.
        ScheduledFuture<?> unused =
                scheduler.scheduleWithFixedDelay(watch, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        environment.getApplicationContext().insertHandler(EarlyBodies.ofJsonAndFields(BodyLimit.MAX_BYTES));
    }

    private void frame(Environment environment, ObjectMapper json, Optional<Tracing> tracing) {
        RequestIds requestIds = new RequestIds(clock);
        filter(environment, "pixelwright-frame", new RequestFrame(requestIds, security));
        // After the request has its id.
        tracing.ifPresent(told -> filter(environment, "pixelwright-trace", new RequestTrace(told)));
        filter(environment, "pixelwright-leaving", new LeavingFilter(leaving));
        deprecation.ifPresent(told -> filter(environment, "pixelwright-deprecation", new DeprecationFilter(told)));
        filter(environment, "pixelwright-lingering", new Lingering());
        filter(environment, "pixelwright-origin", new CrossOrigin(safeguards.origins()));
        filter(
                environment,
                "pixelwright-address",
                new ClientAddressFilter(new TrustedProxies(safeguards.trustedProxies())));
        ProblemWriter problems = new ProblemWriter(messages, json);
        filter(environment, "pixelwright-limit", new AddressLimit(safeguards.rateLimits(), clock, problems));
        ServerErrors serverErrors = new ServerErrors(messages, json, requestIds, security);
        environment.getApplicationContext().setErrorHandler(serverErrors);
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(serverErrors));
    }

    private static void filter(Environment environment, String name, Filter filter) {
        var registration = environment.servlets().addFilter(name, filter);
        registration.setAsyncSupported(true);
        // After those that are there: they are entered in the order of their installation.
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    private void errors(JerseyEnvironment jersey) {
        jersey.register(new FailureMapper());
        jersey.register(new RequestFaultMapper());
        jersey.register(new HttpStatusMapper());
        jersey.register(new HeaderFaultMapper());
        jersey.register(new JsonFaultMapper());
        jersey.register(new EncodingFaultMapper());
        jersey.register(new UnexpectedMapper.OfIllegalState());
        jersey.register(new UnexpectedMapper.OfAnything());
        jersey.register(new ProblemFilter(messages));
    }

    private void faces(JerseyEnvironment jersey) {
        jersey.register(new FaceFilter());
        jersey.register(new FaceStatusFilter(messages));
        jersey.register(new BodyLimit());
    }
}
