package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.outbound.GuardSettings;
import dev.pixelwright.adapters.outbound.Network;
import dev.pixelwright.adapters.rest.face.Deprecation;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import dev.pixelwright.app.config.BlobStoreChoice;
import dev.pixelwright.app.config.DatabaseChoice;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.config.NodeRole;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.config.TracingSettings;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.image.ImportPolicy;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.webhook.WebhookPolicy;
import dev.pixelwright.core.work.RetentionPolicy;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayeredConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void redirectsShouldBeOffUnlessTheyAreAskedFor() throws Exception {
        assertThat(read("", Overrides.NONE).blobStore().redirects()).isFalse();
        assertThat(read("blobStore: {type: s3, bucket: abc}", Overrides.NONE)
                        .blobStore()
                        .redirects())
                .isFalse();
        assertThat(read("blobStore: {type: s3, bucket: abc, redirects: true}", Overrides.NONE)
                        .blobStore()
                        .redirects())
                .isTrue();
    }

    @Test
    void defaultsShouldBeWhole() throws Exception {
        ServiceConfiguration configuration = read("", Overrides.NONE);

        assertThat(configuration.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(configuration.database()).isInstanceOf(DatabaseChoice.Embedded.class);
        assertThat(configuration.blobStore()).isEqualTo(new BlobStoreChoice.Folder(Optional.empty()));
        assertThat(configuration.limits().toImageLimits().maxFileBytes()).isEqualTo(25_000_000);
        assertThat(configuration.work().threads(3)).isEqualTo(3);
        assertThat(configuration.work().toJobPolicy().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(configuration.role()).isEqualTo(NodeRole.ALL);
        assertThat(configuration.workers(3)).isEqualTo(3);
        assertThat(port(configuration)).isEqualTo(8080);
        assertThat(admin(configuration).getPort()).isEqualTo(8081);
        assertThat(admin(configuration).getBindHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void aFileShouldChangeOnlyWhatItNames() throws Exception {
        ServiceConfiguration configuration = read("limits: {maxPixels: 1000}\nwork: {workers: 7}\n", Overrides.NONE);

        assertThat(configuration.limits().maxPixels()).isEqualTo(1000);
        assertThat(configuration.limits().maxOutputSide()).isEqualTo(16_384);
        assertThat(configuration.limits().toPixelQuota()).isEqualTo(PixelQuota.NONE);
        assertThat(configuration.work().threads(2)).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(EngineType.class)
    void anEngineShouldKeepTheOtherKeysOfItsBlock(EngineType type) throws Exception {
        EngineSettings usual = read("", Overrides.NONE).engine();
        String name = type.name().toLowerCase(Locale.ROOT);

        assertThat(read("engine: {type: " + name + "}", Overrides.NONE).engine())
                .isEqualTo(new EngineSettings(type, usual.threads(), usual.sandbox()));
        EngineSettings changed = read("engine: {type: " + name + ", sandbox: {silence: 5s}}", Overrides.NONE)
                .engine();
        assertThat(changed.type()).isEqualTo(type);
        assertThat(changed.sandbox().silence().toSeconds()).isEqualTo(5);
        assertThat(changed.sandbox().maxHeap()).isEqualTo(usual.sandbox().maxHeap());
    }

    @Test
    void eachLimitShouldBeOnAndCouldBeSwitchedOff() throws Exception {
        RateLimits standard = read("", Overrides.NONE).rateLimits().toRateLimits();
        assertThat(List.of(standard.perAddress(), standard.perAccount(), standard.perKey(), standard.login()))
                .allSatisfy(limit -> assertThat(limit).isPresent());
        String off = Stream.of("perAddress", "perAccount", "perKey", "login")
                .map(name -> "  " + name + ": {enabled: false}\n")
                .collect(Collectors.joining("", "rateLimits:\n", ""));
        assertThat(read(off, Overrides.NONE).rateLimits().toRateLimits()).isEqualTo(RateLimits.NONE);
    }

    @Test
    void theUnversionedRoutesShouldBeGivenUpOnlyWhereThatIsSaid() throws Exception {
        assertThat(read("", Overrides.NONE).http().unversioned().toDeprecation())
                .isEmpty();
        assertThat(read(
                                "http: {unversioned: {deprecatedSince: 2027-01-31, sunset: '2027-12-31T01:00:00+01:00'}}",
                                Overrides.NONE)
                        .http()
                        .unversioned()
                        .toDeprecation())
                .contains(new Deprecation(
                        Instant.parse("2027-01-31T00:00:00Z"), Optional.of(Instant.parse("2027-12-31T00:00:00Z"))));
    }

    @Test
    void nobodyInTheHouseShouldBeCalledUnlessItIsAllowed() throws Exception {
        assertThat(read("", Overrides.NONE).outbound().toGuardSettings()).isEqualTo(GuardSettings.DEFAULT);
        GuardSettings settings = read("outbound: {allowedNetworks: [10.0.0.0/8], ports: [443]}", Overrides.NONE)
                .outbound()
                .toGuardSettings();
        assertThat(settings.allowedNetworks()).containsExactly(Network.parse("10.0.0.0/8"));
        assertThat(settings.ports()).containsExactly(443);
    }

    @Test
    void imagesShouldBeFetchedByTheirAddressOnlyWhereThatIsSwitchedOn() throws Exception {
        assertThat(read("", Overrides.NONE).outbound().toImportPolicy()).isEqualTo(ImportPolicy.OFF);
        assertThat(read("outbound: {importByUrl: true}", Overrides.NONE)
                        .outbound()
                        .toImportPolicy())
                .isEqualTo(ImportPolicy.ON);
    }

    @Test
    void nobodyShouldBeToldWhereTimeGoesUnlessACollectorIsNamed() throws Exception {
        assertThat(read("", Overrides.NONE).tracing().toTraceSettings("1", "node"))
                .isEmpty();
        TracingSettings named = read(
                        "tracing: {endpoint: 'http://c:4318', headers: {Authorization: hush}}", Overrides.NONE)
                .tracing();
        assertThat(named.toTraceSettings("1", "node")).hasValueSatisfying(settings -> {
            assertThat(settings.endpoint()).hasToString("http://c:4318");
            assertThat(settings.service()).isEqualTo("pixelwright");
            assertThat(settings.toString()).contains("Authorization").doesNotContain("hush");
        });
        assertThat(named.toString()).doesNotContain("hush");
    }

    @Test
    void webhooksShouldBeSentAsTheCoreWouldByItself() throws Exception {
        assertThat(read("", Overrides.NONE).webhooks().toWebhookPolicy()).isEqualTo(WebhookPolicy.DEFAULT);
    }

    @Test
    void jobsShouldBeKeptForEverUnlessSaid() throws Exception {
        assertThat(read("", Overrides.NONE).retention().toRetentionPolicy()).isEqualTo(RetentionPolicy.DEFAULT);
        assertThat(read("retention: {jobs: 90d, audit: 3650d}", Overrides.NONE)
                        .retention()
                        .toRetentionPolicy())
                .isEqualTo(new RetentionPolicy(Optional.of(Duration.ofDays(90)), Duration.ofDays(3_650)));
    }

    @Test
    void presetsShouldHaveTheirMeanings() throws Exception {
        assertThat(read("", Overrides.NONE).presets().meanings()).isEmpty();
        ServiceConfiguration named = read("presets: {thumb: 'resize:200x200/webp'}\npresetsOnly: true", Overrides.NONE);
        assertThat(named.presets().meanings())
                .containsExactly(Map.entry("thumb", Transformation.parse("resize:200x200/webp")));
        assertThat(named.presets().only()).isTrue();
        assertThat(named.presets().eager()).isEmpty();
        assertThat(read("presets: {a: png, b: flip/png}\neagerPresets: [b]", Overrides.NONE)
                        .presets()
                        .eager())
                .containsExactly(Transformation.parse("flip/png"));
    }

    @Test
    void anApiNodeShouldDoNoJobs() throws Exception {
        assertThat(read("role: api", Overrides.NONE).workers(4)).isZero();
        assertThat(read("role: worker", Overrides.NONE).workers(4)).isEqualTo(4);
    }

    @Test
    void anotherDatabaseShouldReplaceTheEmbeddedOne() throws Exception {
        ServiceConfiguration configuration = read(
                "database: {type: postgres, url: 'postgresql://ann:secret@db:5433/pictures', poolSize: 4}",
                Overrides.NONE);

        assertThat(configuration.database()).isInstanceOfSatisfying(DatabaseChoice.Postgres.class, postgres -> {
            assertThat(postgres.toSettings().jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/pictures");
            assertThat(postgres.toSettings().user()).isEqualTo("ann");
            assertThat(postgres.toSettings().password()).isEqualTo("secret");
            assertThat(postgres.toSettings().poolSize()).isEqualTo(4);
            assertThat(postgres.toString()).doesNotContain("secret");
        });
    }

    @Test
    void theCommandLineShouldWin() throws Exception {
        Overrides overrides = new Overrides(
                Optional.of(9000),
                Optional.of(9001),
                Optional.of(folder.resolve("elsewhere")),
                Optional.of("jdbc:postgresql://db/pictures"),
                Optional.of(5),
                Optional.of(NodeRole.WORKER));

        ServiceConfiguration configuration = read("data: here\nwork: {workers: 1}\n", overrides);

        assertThat(port(configuration)).isEqualTo(9000);
        assertThat(admin(configuration).getPort()).isEqualTo(9001);
        assertThat(configuration.data()).isEqualTo(folder.resolve("elsewhere"));
        assertThat(configuration.database()).isInstanceOf(DatabaseChoice.Postgres.class);
        assertThat(configuration.workers(1)).isEqualTo(5);
        assertThat(configuration.role()).isEqualTo(NodeRole.WORKER);
    }

    @Test
    void theAdminPortShouldBeAnyFreeOneWhenOnlyThePortIsChosen() throws Exception {
        Overrides overrides = new Overrides(
                Optional.of(9000),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(admin(read("", overrides)).getPort()).isZero();
    }

    @Test
    void aFolderWithAQuoteInItsNameShouldWork() throws Exception {
        Path odd = folder.resolve("Ann's #1: data");
        Overrides overrides = Overrides.at(Optional.of(odd), Optional.empty());

        assertThat(read("", overrides).data()).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits: {maxPixels: 0}                            | limits.maxPixels must be 1 to 500000000, not 0",
                "limits: {maxFileSize: 1B}                         | limits.maxFileSize",
                "limits: {maxOutputSide: 70000}                    | limits.maxOutputSide must be 1 to 65535",
                "limits: {maxSteps: 21}                            | limits.maxSteps must be 1 to 20, not 21",
                "{limits: {maxSteps: 1}, presets: {a: flip/sepia}} | presets.a has 2 steps, and limits.maxSteps is 1",
                "limits: {megapixelsPerHour: 0}                    | limits.megapixelsPerHour must be 1 to 1000000000",
                "{limits: {megapixelsPerHour: 5}, work: {deadline: 59m}} | work.deadline must be 1h at least",
                "presets: {thumb: resize:0x0}                      | presets.thumb is wrong: The parameter 'width' of",
                "presets: {thumb: preset:other}                    | presets.thumb names another preset",
                "presets: {t.b: png}                               | presets.t.b must be named by 1 to 32 letters",
                "eagerPresets: [none]                              | eagerPresets names none, which is not in presets",
                "presetsOnly: true                                 | presetsOnly needs at least one entry in presets",
                "role: chief                                       | role",
                "{role: api, work: {workers: 2}}                   | work.workers must be left out with role: api",
                "{role: worker, work: {workers: 0}}                | work.workers must be 1 to 256 with role: worker",
                "work: {workers: -1}                               | work.workers must be 0 to 256, not -1",
                "work: {lease: 10ms}                               | work.lease must be 1s to 3600s, not 10ms",
                "work: {deadline: 1s}                              | work.deadline must be 30s to",
                "work: {deadline: 2h}                              | work.abandonedAfter must be longer than work.deadline",
                "engine: {sandbox: {children: 0}}                  | engine.sandbox.children must be 1 to 256, not 0",
                "engine: {sandbox: {maxHeap: 1MiB}}                | engine.sandbox.maxHeap (in bytes) must be 67108864 to",
                "engine: {sandbox: {maxHeap: 1GiB}}                | engine.sandbox.maxMemory (in bytes) must be 1207959552",
                "engine: {sandbox: {deadline: 500ms}}              | engine.sandbox.deadline must be 1s to 3600s",
                "engine: {sandbox: {silence: 2m}}                  | engine.sandbox.silence must be 1s to 60s, not 120s",
                "work: {maxCrashes: 0}                             | work.maxCrashes must be 1 to 100",
                "database: {type: embedded, port: 70000}           | database.port must be 1 to 65535",
                "database: {type: postgres, url: 'mysql://db/x'}   | database.url must begin with postgresql://",
                "database: {type: postgres, url: 'postgresql://u:hush hush@db/x'} | database.url is no address",
                "database: {type: postgres, url: 'postgresql://db/x', poolSize: 0} | database.poolSize must be 1 to 200",
                "blobStore: {type: s3, bucket: 'No'}               | blobStore.bucket must be 3 to 63",
                "blobStore: {type: s3, bucket: abc, accessKey: a}  | blobStore.accessKey and secretKey must both be given",
                "blobStore: {type: s3, bucket: abc, partSize: 1MB} | blobStore.partSize must be 5 MiB to 5 GiB",
                "blobStore: {type: s3, bucket: abc, kmsKey: k}     | blobStore.kmsKey must be left out unless sse is kms",
                "blobStore: {type: s3, bucket: abc, secret: hush}  | secret",
                "blobStore: {type: folder, redirects: true}        | redirects",
                "queue: {type: kafka, bootstrapServers: ''}        | queue.bootstrapServers must name at least one",
                "queue: {type: kafka, bootstrapServers: 'k:1', maxInFlight: 0} | queue.maxInFlight must be 1 to 1000",
                "queue: {type: kafka, bootstrapServers: 'k:1', partitions: 0}  | queue.partitions must be 1 to 1000",
                "http: {trustedProxies: ['10.0.0.0/33']}           | http.trustedProxies: A network has 0 to 32 bits",
                "http: {drain: 6m}                                 | http.drain must be 0s to 300s, not 360s",
                "http: {headerTimeout: 100ms}                      | http.headerTimeout must be 1s to 300s, not 100ms",
                "http: {minBodyRate: 2MB}                          | http.minBodyRate (in bytes) must be 0 to 1000000",
                "http: {cors: {origins: ['*']}}                    | http.cors.origins: An origin is written as",
                "http: {cors: {origins: ['null']}}                 | http.cors.origins: An origin is written as",
                "http: {cors: {origins: ['https://a.org/']}}       | http.cors.origins: An origin is written as",
                "http: {cors: {origins: ['https://a.org:443']}}    | http.cors.origins: An origin is written as",
                "http: {cors: {origins: ['https://*.a.org']}}      | http.cors.origins: An origin is written as",
                "http: {unversioned: {sunset: 2027-01-31}}         | http.unversioned.sunset must be left out without",
                "http: {unversioned: {deprecatedSince: 2027-02-01, sunset: 2027-01-31}} | http.unversioned.sunset must not be before",
                "http: {unversioned: {deprecatedSince: soon}}      | http.unversioned.deprecatedSince must be a date",
                "http: {unversioned: {deprecatedSince: 2027-02-30}} | http.unversioned.deprecatedSince must be a date",
                "http: {trustedProxies: [proxy.example.org]}       | http.trustedProxies: A network is written as",
                "rateLimits: {perAddress: {requests: 0}}           | rateLimits.perAddress.requests must be 1 to 1000000",
                "rateLimits: {login: {period: 1ms}}                | rateLimits.login.period must be 1s to 86400s",
                "rateLimits: {perKey: {burst: -1}}                 | rateLimits.perKey.burst must be 1 to 1000000",
                "rateLimits: {perHour: {requests: 1}}              | perHour",
                "http: {publicAddress: 'ftp://example.org'}        | http.publicAddress must be http(s)://",
                "outbound: {allowedNetworks: [localhost]}          | outbound.allowedNetworks: a network is written as",
                "outbound: {allowedNetworks: [10.0.0.0/33]}        | outbound.allowedNetworks: a network has 0 to 32 bits",
                "outbound: {ports: [0]}                            | outbound.ports must be 1 to 65535, not 0",
                "outbound: {maxConnections: 0}                     | outbound.maxConnections must be 1 to 1000, not 0",
                "webhooks: {retries: [8d]}                         | webhooks.retries must be 0s to 604800s",
                "webhooks: {deadline: 1ms}                         | webhooks.deadline must be 100ms to 600s, not 1ms",
                "webhooks: {senders: 0}                            | webhooks.senders must be 1 to 256, not 0",
                "retention: {jobs: 23h}                            | retention.jobs must be 86400s to 315360000s, not 82800s",
                "retention: {jobs: 3651d}                          | retention.jobs must be 86400s to 315360000s",
                "retention: {audit: 29d}                           | retention.audit must be 2592000s to 315360000s",
                "tracing: {endpoint: 'collector:4318'}             | tracing.endpoint must be http(s)://host",
                "tracing: {endpoint: 'http://u:hush@c:4318'}       | tracing.endpoint must be http(s)://host",
                "tracing: {sampleRatio: 1.5}                       | tracing.sampleRatio must be 0 to 1, not 1.5",
                "tracing: {service: ''}                            | tracing.service must have 1 to 100 characters",
                "delivery: {negotiate: [avif, jpeg]}               | delivery.negotiate has 'jpeg'; it is a list of avif",
                "delivery: {negotiate: [best]}                     | delivery.negotiate has 'best'",
                "databse: {type: embedded}                         | databse",
                "limits: {maxPixel: 1}                             | maxPixel",
                "database: {type: oracle}                          | oracle",
                "server: {type: simple}                            | server.type must be default",
                "data: ${PIXELWRIGHT_NO_SUCH_VARIABLE}             | PIXELWRIGHT_NO_SUCH_VARIABLE",
                "- just a list                                     | must hold keys and values",
                "limits: {maxPixels: 1                             | is no YAML, at line"
            })
    void aWrongConfigurationShouldBeRefusedWithTheKeyAndTheBound(String yaml, String words) {
        assertThatThrownBy(() -> {
                    try {
                        Ports.of(read(yaml, Overrides.NONE));
                    } catch (Exception e) {
                        throw StartupTrouble.of(e);
                    }
                })
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("hush");
    }

    @Test
    void secretsShouldStayOutOfWhatIsPrinted() throws Exception {
        ServiceConfiguration configuration = read("""
                blobStore: {type: s3, bucket: pictures, accessKey: ann, secretKey: hush}
                queue: {type: kafka, bootstrapServers: 'k:9092', properties: {ssl.key.password: hush}}
                """, Overrides.NONE);

        assertThat(configuration.blobStore().toString()).contains("pictures").doesNotContain("hush");
        assertThat(configuration.queue().toString()).contains("k:9092").doesNotContain("hush");
    }

    @Test
    void aMissingFileShouldBeNamed() {
        LayeredConfiguration source =
                new LayeredConfiguration(Optional.of(folder.resolve("missing.yml")), Overrides.NONE);

        assertThatThrownBy(() -> source.open(""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing.yml");
    }

    private ServiceConfiguration read(String yaml, Overrides overrides) throws Exception {
        return ConfigurationFiles.read(folder, yaml, overrides);
    }

    private static int port(ServiceConfiguration configuration) {
        DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
        return ((HttpConnectorFactory) server.getApplicationConnectors().get(0)).getPort();
    }

    private static HttpConnectorFactory admin(ServiceConfiguration configuration) {
        DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
        return (HttpConnectorFactory) server.getAdminConnectors().get(0);
    }
}
