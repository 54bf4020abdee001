package dev.pixelwright.app.service;

import dev.pixelwright.adapters.rest.HealthApi;
import dev.pixelwright.adapters.rest.RestApi;
import dev.pixelwright.adapters.rest.RestSettings;
import dev.pixelwright.adapters.rest.Safeguards;
import dev.pixelwright.adapters.rest.auth.TokenKey;
import dev.pixelwright.adapters.rest.auth.TokenKeys;
import dev.pixelwright.adapters.rest.log.ServiceLog;
import dev.pixelwright.adapters.rest.watch.RequestWatch;
import dev.pixelwright.adapters.web.ContentPolicy;
import dev.pixelwright.adapters.web.RootRedirect;
import dev.pixelwright.adapters.web.WebConsoleServlet;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.security.KeyFile;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.port.Tracing;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What this process says over HTTP: everything to people, or only how it is where its role is to work. */
final class HttpFace {

    private static final String ISSUER = "pixelwright";

    private final ServiceConfiguration configuration;
    private final BooleanSupplier leaving;
    private final Clock clock;
    private final Optional<TokenKeys> tokenKeys;
    private Optional<Tracing> tracing = Optional.empty();
    private Optional<ServiceLog> log = Optional.empty();

    /**
     * Reads the keys of the tokens, so that a bad one is told of before anything is started; a process that serves nobody
     * needs none.
     */
    HttpFace(ServiceConfiguration configuration, BooleanSupplier leaving, Clock clock, SecureRandom random) {
        this.configuration = configuration;
        this.leaving = leaving;
        this.clock = clock;
        this.tokenKeys =
                configuration.role().servesPeople() ? Optional.of(keys(configuration, random)) : Optional.empty();
    }

    private static TokenKeys keys(ServiceConfiguration configuration, SecureRandom random) {
        Path own = configuration.data().resolve("keys").resolve("token.key");
        TokenKey signing =
                NamedKeys.signing(configuration).orElseGet(() -> TokenKey.of(new KeyFile(own).readOrMake(random)));
        return new TokenKeys(signing, NamedKeys.accepted(configuration));
    }

    /** Shows requests of people by {@code told}, if anything is to be shown. */
    HttpFace tracedBy(Optional<Tracing> told) {
        this.tracing = told;
        return this;
    }

    /** Shows administrators what is logged by {@code kept}. */
    HttpFace loggedBy(ServiceLog kept) {
        this.log = Optional.of(kept);
        return this;
    }

    /**
     * Installs it; {@code components} are asked by {@code /health} and by Dropwizard's page on the admin port,
     * {@code elsewhere} is where people are sent for the bytes of pictures, and {@code watch} hears of every request.
     */
    void register(
            Environment environment,
            UseCases useCases,
            List<Component> components,
            Optional<URI> elsewhere,
            RequestWatch watch) {
        tokenKeys.ifPresentOrElse(
                keys -> {
                    RestApi api = new RestApi(useCases, settings(keys), clock, List.copyOf(components));
                    tracing.ifPresent(api::tracedBy);
                    log.ifPresent(api::loggedBy);
                    api.watchedBy(watch).leavingWhen(leaving).register(environment);
                    if (configuration.http().console()) {
                        console(environment, elsewhere);
                    }
                },
                () -> new HealthApi(safeguards(), clock, List.copyOf(components))
                        .watchedBy(watch)
                        .leavingWhen(leaving)
                        .register(environment));
        components.forEach(component -> environment.healthChecks().register(component.name(), component.forAdmin()));
    }

    // After the API, whose filters frame every answer.
    private static void console(Environment environment, Optional<URI> elsewhere) {
        ContentPolicy own = ContentPolicy.own();
        ContentPolicy policy = elsewhere.map(own::withPicturesFrom).orElse(own);
        environment
                .servlets()
                .addServlet("pixelwright-console", new WebConsoleServlet(policy))
                .addMapping(WebConsoleServlet.PATTERN);
        environment
                .servlets()
                .addFilter("pixelwright-root", new RootRedirect())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, RootRedirect.PATTERN);
    }

    private RestSettings settings(TokenKeys keys) {
        return new RestSettings(
                keys,
                ISSUER,
                configuration.http().secureCookies() || Ports.of(configuration).speakTlsAlone(),
                configuration.http().publicAddress(),
                configuration.limits().toImageLimits().maxFileBytes(),
                configuration.limits().toQuota(),
                configuration.limits().toPixelQuota(),
                configuration.presets(),
                safeguards(),
                configuration.http().unversioned().toDeprecation(),
                configuration.delivery().toTerms(),
                configuration.blobStore().redirects());
    }

    private Safeguards safeguards() {
        return new Safeguards(
                configuration.http().proxies(),
                configuration.rateLimits().toRateLimits(),
                configuration.http().patience(),
                configuration.http().cors().toOrigins());
    }
}
