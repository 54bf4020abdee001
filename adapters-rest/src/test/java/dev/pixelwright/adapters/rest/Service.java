package dev.pixelwright.adapters.rest;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.outbound.GuardSettings;
import dev.pixelwright.adapters.outbound.GuardedOutbound;
import dev.pixelwright.adapters.outbound.Network;
import dev.pixelwright.adapters.rest.auth.TokenKey;
import dev.pixelwright.adapters.rest.auth.TokenKeys;
import dev.pixelwright.adapters.rest.connection.Patience;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.face.Deprecation;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.PixelwrightBuilder;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.delivery.CachePurge;
import dev.pixelwright.core.delivery.LinkKey;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.ImportPolicy;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.port.PresignedUrls;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.webhook.RetrySchedule;
import dev.pixelwright.core.webhook.WebhookPolicy;
import dev.pixelwright.core.work.HousekeepingPolicy;
import dev.pixelwright.core.work.RetentionPolicy;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.AppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.FileAppenderFactory;
import io.dropwizard.request.logging.RequestLogFactory;
import io.dropwizard.request.logging.old.LogbackClassicRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The REST adapter on a real server on loopback, over the core in memory and a real engine. */
final class Service implements BeforeAllCallback, AfterAllCallback {

    static final String SECRET = "a key for tests of 32 bytes or more";

    static final TokenKeys KEYS = new TokenKeys(TokenKey.of(SECRET.getBytes(StandardCharsets.UTF_8)), List.of());

    /** One that is accepted beside the one that signs. */
    static final LinkKey OLDER_LINK_KEY = new LinkKey(("older" + SECRET).getBytes(StandardCharsets.UTF_8));

    static final LinkKeys LINK_KEYS =
            new LinkKeys(List.of(new LinkKey(SECRET.getBytes(StandardCharsets.UTF_8)), OLDER_LINK_KEY));

    static final String ISSUER = "https://pixelwright.test";

    private static final WebhookPolicy WEBHOOKS = new WebhookPolicy(
            20,
            new RetrySchedule(List.of(Duration.ofMillis(50), Duration.ofMillis(50))),
            Duration.ofSeconds(15),
            10,
            Duration.ofDays(30),
            4,
            2);
    // Nothing is collected behind the back of a test, but at the start.
    private static final HousekeepingPolicy OFTEN =
            new HousekeepingPolicy(Duration.ofMillis(50), Duration.ofHours(1), Duration.ofHours(2));

    static final ImageLimits LIMITS = new ImageLimits(1_000_000, 5_000_000, 4096);

    static final Patience PATIENT = new Patience(Duration.ofSeconds(10), 512, Duration.ofSeconds(8));

    /** Nothing is limited, and no proxy believed. */
    static final Safeguards OPEN = new Safeguards(List.of(), RateLimits.NONE, PATIENT, List.of());

    /** What the health component named {@code database} throws; nothing while null. */
    final AtomicBoolean leaving = new AtomicBoolean();

    final AtomicReference<RuntimeException> trouble = new AtomicReference<>();

    final AtomicReference<RuntimeException> queueTrouble = new AtomicReference<>();

    final PaperLog log = new PaperLog();

    /** What happens in the middle of the work on a model. */
    final AtomicReference<Runnable> whileModelling = new AtomicReference<>(() -> {});

    /** The way out, to 127.0.0.1 only. */
    private final GuardedOutbound outbound =
            new GuardedOutbound(new GuardSettings(List.of(Network.parse("127.0.0.1/32")), Set.of(), 16));

    /** Where the bytes are. */
    final InMemoryBlobStore store = new InMemoryBlobStore();

    /** Where the rows are; models of {@code far}, which is not here, cost something. */
    private Optional<Database> database = Optional.empty();

    private final boolean secure;
    private final int workers;
    private final Optional<PresignedUrls> presignedUrls;
    private final boolean redirects;
    private TokenKeys tokenKeys = KEYS;
    private Quota quota = Quota.NONE;
    private Presets presets = Presets.NONE;
    private PixelQuota pixelQuota = PixelQuota.NONE;
    private Safeguards safeguards = OPEN;
    private Clock clock = Clock.systemUTC();
    private Optional<String> requestLog = Optional.empty();
    private Optional<Deprecation> deprecation = Optional.empty();
    private DeliveryTerms delivery = DeliveryTerms.DEFAULT;
    private Optional<CachePurge> purge = Optional.empty();
    private ImportPolicy imports = ImportPolicy.OFF;
    private RetentionPolicy retention = RetentionPolicy.DEFAULT;
    private Optional<Tracing> tracing = Optional.empty();
    private Pixelwright pixelwright;
    private DropwizardTestSupport<Configuration> server;

    Service() {
        this(false, 1);
    }

    Service(boolean secure, int workers) {
        this(secure, workers, Optional.empty(), false);
    }

    private Service(boolean secure, int workers, Optional<PresignedUrls> presignedUrls, boolean redirects) {
        this.secure = secure;
        this.workers = workers;
        this.presignedUrls = presignedUrls;
        this.redirects = redirects;
    }

    /** The same, where each user may keep only so many bytes. */
    Service withQuota(long maxBytes) {
        quota = new Quota(maxBytes);
        return this;
    }

    /** Where so many pixels are processed for each user within an hour. */
    Service withPixelQuota(long maxPixels) {
        pixelQuota = new PixelQuota(maxPixels);
        return this;
    }

    /** With names for transformations. */
    Service naming(Presets named) {
        presets = named;
        return this;
    }

    /** Over a store that gives addresses to clients. */
    static Service withPresignedUrls() {
        return new Service(false, 1, Optional.of(new WordedUrls()), false);
    }

    /** The same, and whoever reads bytes is sent there. */
    static Service withRedirects() {
        return new Service(false, 1, Optional.of(new WordedUrls()), true);
    }

    /** With these instead of none. */
    Service guardedBy(Safeguards others) {
        safeguards = others;
        return this;
    }

    /** With other keys for its tokens. */
    Service signingWith(TokenKeys others) {
        tokenKeys = others;
        return this;
    }

    /** By a clock that a test moves. */
    Service by(Clock other) {
        clock = other;
        return this;
    }

    /** Where people wait otherwise for a picture. */
    Service waiting(DeliveryTerms others) {
        delivery = others;
        return this;
    }

    /** Which tells a cache of what is gone. */
    Service purging(CachePurge way) {
        purge = Optional.of(way);
        return this;
    }

    /** Writes a line a request, as the service does. */
    Service loggingTo(String file) {
        requestLog = Optional.of(file);
        return this;
    }

    /** With a face that is on its way out. */
    Service deprecating(Deprecation unversioned) {
        deprecation = Optional.of(unversioned);
        return this;
    }

    /** Whose requests are shown. */
    Service tracedBy(Tracing told) {
        tracing = Optional.of(told);
        return this;
    }

    /** Where jobs are kept so long, and not for ever; actions for a year. */
    Service forgettingJobsAfter(Duration time) {
        retention = new RetentionPolicy(Optional.of(time), RetentionPolicy.DEFAULT.actions());
        return this;
    }

    /** With images fetched by their address. */
    Service importing() {
        imports = ImportPolicy.ON;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    void start() throws Exception {
        PixelwrightBuilder builder = Pixelwright.builder(new Java2dEngine());
        presignedUrls.ifPresent(builder::presignedUrls);
        purge.ifPresent(builder::cachePurge);
        Database rows = Database.inMemory(new InMemoryData(clock), Map.of("far", Money.of("0.30 USD")));
        database = Optional.of(rows);
        pixelwright = builder.store(store)
                .database(rows)
                .limits(LIMITS)
                .quota(quota)
                .presets(presets)
                .pixelQuota(pixelQuota)
                .clock(clock)
                .linkKeys(LINK_KEYS)
                .workers(workers)
                .outbound(outbound)
                .importPolicy(imports)
                .modelGenerators(LinesGenerator.both(() -> whileModelling.get().run()))
                .webhookPolicy(WEBHOOKS)
                .housekeeping(OFTEN)
                .retention(retention)
                .build()
                .start();
        server = new DropwizardTestSupport<>(App.class, configuration()) {
            @Override
            public Application<Configuration> newApplication() {
                return new App(Service.this);
            }
        };
        server.before();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    void stop() {
        server.after();
        pixelwright.close();
        outbound.close();
    }

    Pixelwright pixelwright() {
        return pixelwright;
    }

    Database database() {
        return database.orElseThrow();
    }

    int port() {
        return server.getLocalPort();
    }

    /** All resources that the adapter has registered, those of tests aside. */
    List<Class<?>> resources() {
        return server.getEnvironment().jersey().getResourceConfig().getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class) && type != Extra.class)
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** A user who has just registered, and runs the installation. */
    Client admin() {
        Client admin = client().asNewUser();
        Username name = new Username(admin.get("/me").json().get("username").asText());
        pixelwright.useCases().accounts().changeMembership().execute(name, MembershipChange.grant(Role.ADMIN));
        return admin;
    }

    Client client() {
        return new Client(port());
    }

    private RequestLogFactory<?> requestLog() {
        LogbackClassicRequestLogFactory factory = new LogbackClassicRequestLogFactory();
        factory.setAppenders(requestLog.map(Service::file).stream().toList());
        return factory;
    }

    private static AppenderFactory<ILoggingEvent> file(String path) {
        FileAppenderFactory<ILoggingEvent> file = new FileAppenderFactory<>();
        file.setCurrentLogFilename(path);
        file.setArchive(false);
        return file;
    }

    private Configuration configuration() {
        DefaultServerFactory factory = new DefaultServerFactory();
        factory.setApplicationConnectors(List.of(loopback()));
        factory.setAdminConnectors(List.of(loopback()));
        factory.setRequestLogFactory(requestLog());
        DefaultLoggingFactory logging = new DefaultLoggingFactory();
        logging.setLevel("WARN");
        // It warns of each word of the API description that is no word of JSON Schema.
        logging.setLoggers(Map.of("com.networknt", new TextNode("ERROR")));
        Configuration configuration = new Configuration();
        configuration.setServerFactory(factory);
        configuration.setLoggingFactory(logging);
        return configuration;
    }

    private static HttpConnectorFactory loopback() {
        HttpConnectorFactory connector = new HttpConnectorFactory();
        connector.setBindHost("127.0.0.1");
        connector.setPort(0);
        return connector;
    }

    private RestSettings settings() {
        return new RestSettings(
                tokenKeys,
                ISSUER,
                secure,
                Optional.empty(),
                LIMITS.maxFileBytes(),
                quota,
                pixelQuota,
                presets,
                safeguards,
                deprecation,
                delivery,
                redirects);
    }

    /** The service, with two routes more that tests need. */
    public static final class App extends Application<Configuration> {

        private final Service service;

        App(Service service) {
            this.service = service;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            RestApi api = new RestApi(
                    service.pixelwright.useCases(),
                    service.settings(),
                    service.clock,
                    List.of(
                            new Part("database", true, service.trouble),
                            new Part("queue", false, service.queueTrouble)));
            service.tracing.ifPresent(api::tracedBy);
            api.loggedBy(service.log).leavingWhen(service.leaving::get).register(environment);
            environment.jersey().register(new Extra());
        }
    }
}
