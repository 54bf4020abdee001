package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pixelwright.core.transform.Presets;
import io.dropwizard.core.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The configuration file: Dropwizard's own keys, such as {@code server} and {@code logging}, and ours. What a user's file
 * leaves out is taken from the bundled {@code pixelwright.yml}.
 */
public final class ServiceConfiguration extends Configuration {

    private final Path data;
    private final NodeRole role;
    private final DatabaseChoice database;
    private final BlobStoreChoice blobStore;
    private final QueueChoice queue;
    private final LimitSettings limits;
    private final EngineSettings engine;
    private final Presets presets;
    private final WorkSettings work;
    private final RateSettings rateLimits;
    private final HttpSettings http;
    private final AccountSettings accounts;
    private final OutboundSettings outbound;
    private final WebhookSettings webhooks;
    private final DeliverySettings delivery;
    private final ModelSettings models;
    private final TracingSettings tracing;
    private final RetentionSettings retention;

    @JsonCreator
    ServiceConfiguration(
            @JsonProperty(value = "data", required = true) String data,
            @JsonProperty(value = "role", required = true) NodeRole role,
            @JsonProperty(value = "database", required = true) DatabaseChoice database,
            @JsonProperty(value = "blobStore", required = true) BlobStoreChoice blobStore,
            @JsonProperty(value = "queue", required = true) QueueChoice queue,
            @JsonProperty(value = "limits", required = true) LimitSettings limits,
            @JsonProperty(value = "engine", required = true) EngineSettings engine,
            @JsonProperty(value = "presets", required = true) Map<String, String> presets,
            @JsonProperty(value = "presetsOnly", required = true) boolean presetsOnly,
            @JsonProperty(value = "eagerPresets", required = true) List<String> eagerPresets,
            @JsonProperty(value = "work", required = true) WorkSettings work,
            @JsonProperty(value = "rateLimits", required = true) RateSettings rateLimits,
            @JsonProperty(value = "http", required = true) HttpSettings http,
            @JsonProperty(value = "accounts", required = true) AccountSettings accounts,
            @JsonProperty(value = "outbound", required = true) OutboundSettings outbound,
            @JsonProperty(value = "webhooks", required = true) WebhookSettings webhooks,
            @JsonProperty(value = "delivery", required = true) DeliverySettings delivery,
            @JsonProperty(value = "models", required = true) ModelSettings models,
            @JsonProperty(value = "tracing", required = true) TracingSettings tracing,
            @JsonProperty(value = "retention", required = true) RetentionSettings retention) {
        // As text: Jackson takes a path with a colon in it for a URI.
        this.data = Path.of(data);
        this.role = role;
        this.database = database;
        this.blobStore = blobStore;
        this.queue = queue;
        this.limits = limits;
        this.engine = engine;
        this.presets = Presets.of(presets, presetsOnly).eagerly(eagerPresets);
        this.work = work;
        this.rateLimits = rateLimits;
        this.http = http;
        this.accounts = accounts;
        this.outbound = outbound;
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.models = models;
        this.tracing = tracing;
        this.retention = retention;
        work.refuseUnfit(role);
        limits.refuseUnfit(this.presets);
        limits.refuseUnfit(work);
    }

    /** The folder in which everything is kept that is not kept elsewhere by choice. */
    public Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** What this process does. */
    public NodeRole role() {
        return role;
    }

    public DatabaseChoice database() {
        return database;
    }

    public BlobStoreChoice blobStore() {
        return blobStore;
    }

    public QueueChoice queue() {
        return queue;
    }

    public LimitSettings limits() {
        return limits;
    }

    public EngineSettings engine() {
        return engine;
    }

    /** The names of transformations, and whether anything else may be ordered. */
    public Presets presets() {
        return presets;
    }

    public WorkSettings work() {
        return work;
    }

    public RateSettings rateLimits() {
        return rateLimits;
    }

    public HttpSettings http() {
        return http;
    }

    public AccountSettings accounts() {
        return accounts;
    }

    public OutboundSettings outbound() {
        return outbound;
    }

    public WebhookSettings webhooks() {
        return webhooks;
    }

    public DeliverySettings delivery() {
        return delivery;
    }

    public ModelSettings models() {
        return models;
    }

    public TracingSettings tracing() {
        return tracing;
    }

    public RetentionSettings retention() {
        return retention;
    }

    /** Where the key of links is that nobody has named. */
    public Path linkKeyPath() {
        return data.resolve("keys").resolve("link.key");
    }

    /** Threads that do jobs in this process, on a machine with so many processors. */
    public int workers(int processors) {
        return role.doesJobs() ? work.threads(processors) : 0;
    }

    /** Whether this process serves people beside other processes, on the same database and queue. */
    public boolean servesAmongMany() {
        return role.servesPeople() && queue.isShared();
    }
}
