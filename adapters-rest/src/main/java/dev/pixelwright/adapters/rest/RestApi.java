package dev.pixelwright.adapters.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.adapters.rest.admin.CleanupResource;
import dev.pixelwright.adapters.rest.audit.AuditFilter;
import dev.pixelwright.adapters.rest.audit.AuditResource;
import dev.pixelwright.adapters.rest.auth.Presence;
import dev.pixelwright.adapters.rest.batch.BatchEventsResource;
import dev.pixelwright.adapters.rest.batch.BatchResource;
import dev.pixelwright.adapters.rest.connection.EarlyBodies;
import dev.pixelwright.adapters.rest.content.ContentResource;
import dev.pixelwright.adapters.rest.content.ContentResponder;
import dev.pixelwright.adapters.rest.content.HotBytes;
import dev.pixelwright.adapters.rest.delivery.FallbackFilter;
import dev.pixelwright.adapters.rest.delivery.LinksResource;
import dev.pixelwright.adapters.rest.delivery.PublicResource;
import dev.pixelwright.adapters.rest.delivery.RenderResource;
import dev.pixelwright.adapters.rest.delivery.Representations;
import dev.pixelwright.adapters.rest.delivery.SrcsetResource;
import dev.pixelwright.adapters.rest.delivery.TagFilter;
import dev.pixelwright.adapters.rest.delivery.VaryFilter;
import dev.pixelwright.adapters.rest.delivery.WaitingRoom;
import dev.pixelwright.adapters.rest.docs.DescriptionResource;
import dev.pixelwright.adapters.rest.docs.DocsResource;
import dev.pixelwright.adapters.rest.figures.FiguresResource;
import dev.pixelwright.adapters.rest.frame.SecurityHeaders;
import dev.pixelwright.adapters.rest.image.DerivativesResource;
import dev.pixelwright.adapters.rest.image.ImageResource;
import dev.pixelwright.adapters.rest.image.ImagesResource;
import dev.pixelwright.adapters.rest.job.EndOfStreams;
import dev.pixelwright.adapters.rest.job.EventStreams;
import dev.pixelwright.adapters.rest.job.FailuresResource;
import dev.pixelwright.adapters.rest.job.JobEventsResource;
import dev.pixelwright.adapters.rest.job.JobPresenter;
import dev.pixelwright.adapters.rest.job.JobResource;
import dev.pixelwright.adapters.rest.job.JobsResource;
import dev.pixelwright.adapters.rest.limit.CallerLimit;
import dev.pixelwright.adapters.rest.limit.LoginLimit;
import dev.pixelwright.adapters.rest.log.LogResource;
import dev.pixelwright.adapters.rest.log.ServiceLog;
import dev.pixelwright.adapters.rest.model.BatchesResource;
import dev.pixelwright.adapters.rest.model.GeneratorsResource;
import dev.pixelwright.adapters.rest.model.ModelsResource;
import dev.pixelwright.adapters.rest.operation.CapabilitiesResource;
import dev.pixelwright.adapters.rest.operation.HealthCheck;
import dev.pixelwright.adapters.rest.operation.HealthComponent;
import dev.pixelwright.adapters.rest.operation.HealthResource;
import dev.pixelwright.adapters.rest.preset.PresetsResource;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.transform.SeveralResource;
import dev.pixelwright.adapters.rest.transform.TransformResource;
import dev.pixelwright.adapters.rest.upload.BatchForm;
import dev.pixelwright.adapters.rest.upload.UploadForm;
import dev.pixelwright.adapters.rest.upload.UploadsResource;
import dev.pixelwright.adapters.rest.watch.RequestWatch;
import dev.pixelwright.adapters.rest.watch.RouteTimes;
import dev.pixelwright.adapters.rest.webhook.WebhookResource;
import dev.pixelwright.adapters.rest.webhook.WebhooksResource;
import dev.pixelwright.core.DeliveryUseCases;
import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.usecase.preset.GatherPresets;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** The HTTP face as a whole: everything it puts into a Dropwizard service, in order. */
public final class RestApi {

    private final UseCases useCases;
    private final RestSettings settings;
    private final Clock clock;
    private final List<HealthComponent> components;
    private final Messages messages = new Messages();
    private Optional<RequestWatch> watch = Optional.empty();
    private Optional<Tracing> tracing = Optional.empty();
    private Optional<ServiceLog> log = Optional.empty();
    private BooleanSupplier leaving = () -> false;

    /** Serves {@code useCases}; {@code components} are asked by {@code /health}, in this order. */
    public RestApi(UseCases useCases, RestSettings settings, Clock clock, List<HealthComponent> components) {
        this.useCases = useCases;
        this.settings = settings;
        this.clock = clock;
        this.components = List.copyOf(components);
    }

    /** Tells {@code watch} of every request; nobody is told if not said. */
    public RestApi watchedBy(RequestWatch watch) {
        this.watch = Optional.of(watch);
        return this;
    }

    /** Shows every request by {@code told}; nothing is shown if not said. */
    public RestApi tracedBy(Tracing told) {
        this.tracing = Optional.of(told);
        return this;
    }

    /** Shows administrators what is logged by {@code kept}; they have no routes for that if not said. */
    public RestApi loggedBy(ServiceLog kept) {
        this.log = Optional.of(kept);
        return this;
    }

    /** Whether this process is about to end, so that balancers are told to send it nothing more; it never is if not said. */
    public RestApi leavingWhen(BooleanSupplier leaving) {
        this.leaving = leaving;
        return this;
    }

    /** Installs it; also sets how {@code environment} reads and writes JSON. */
    public void register(Environment environment) {
        ObjectMapper json = new RestFrame(
                        clock,
                        messages,
                        settings.safeguards(),
                        SecurityHeaders.of(settings.secureCookies()),
                        settings.deprecation(),
                        leaving)
                .install(environment, tracing);
        watch.map(RouteTimes::new).ifPresent(environment.jersey()::register);
        environment
                .getApplicationContext()
                .insertHandler(EarlyBodies.ofForms(settings.maxFileBytes() + UploadForm.ENVELOPE_BYTES));
        new AccountRoutes(useCases.accounts(), settings, messages, clock).register(environment.jersey());
        limits(environment.jersey());
        HotBytes hotBytes =
                new HotBytes(useCases.readBlob(), settings.delivery().hotBytes());
        hotBytes.tell(environment.metrics());
        ContentResponder responder = new ContentResponder(hotBytes, useCases.presignBlob(), settings.redirects());
        images(environment.jersey(), responder);
        delivery(environment.jersey(), responder);
        environment.jersey().register(new PresetsResource(useCases.presets(), settings.publicAddress()));
        jobs(environment, responder, json);
        webhooks(environment.jersey());
        operation(environment, json);
    }

    private void limits(JerseyEnvironment jersey) {
        jersey.register(new LoginLimit(settings.safeguards().rateLimits(), clock));
        jersey.register(new CallerLimit(settings.safeguards().rateLimits(), clock));
    }

    private void images(JerseyEnvironment jersey, ContentResponder responder) {
        GatherPresets gather = useCases.presets().gather();
        UploadForm form = new UploadForm(useCases.uploadImage(), useCases.takeBackUpload(), settings.maxFileBytes());
        jersey.register(
                new ImagesResource(form, useCases.importImage(), useCases.listImages(), settings.publicAddress()));
        jersey.register(new UploadsResource(
                useCases.beginUpload(), useCases.findUpload(), useCases.completeUpload(), settings.publicAddress()));
        jersey.register(
                new ImageResource(useCases.showImage(), useCases.deleteImage(), messages, settings.publicAddress()));
        jersey.register(new DerivativesResource(
                useCases.listDerivatives(), useCases.deleteDerivative(), settings.publicAddress()));
        jersey.register(new SeveralResource(
                useCases.submitJobs(), useCases.findResult(), gather, messages, settings.publicAddress()));
        jersey.register(new ContentResource(useCases.findImage(), useCases.listDerivatives(), responder));
        jersey.register(new TransformResource(
                useCases.submitJob(), useCases.findResult(), gather, messages, settings.publicAddress()));
    }

    private void delivery(JerseyEnvironment jersey, ContentResponder responder) {
        DeliveryUseCases delivery = useCases.delivery();
        GatherPresets gather = useCases.presets().gather();
        int ofStrangers = Math.max(1, settings.delivery().places() / 3);
        int ofOwners = Math.max(1, settings.delivery().places() - ofStrangers);
        jersey.register(new LinksResource(delivery.mintLink(), gather, settings.publicAddress()));
        jersey.register(new SrcsetResource(delivery.mintSrcset(), gather, settings.publicAddress()));
        Representations representations = new Representations(
                delivery.chooseRepresentation(),
                gather,
                settings.presets(),
                settings.delivery().negotiation());
        jersey.register(new VaryFilter());
        jersey.register(new RenderResource(
                useCases.findImage(),
                representations,
                waitingRoom(ofOwners),
                responder,
                messages,
                settings.publicAddress()));
        settings.delivery().fallback().map(FallbackFilter::new).ifPresent(jersey::register);
        settings.delivery().tagHeader().map(TagFilter::new).ifPresent(jersey::register);
        // A room of their own, so that strangers do not take the places of owners.
        WaitingRoom room = waitingRoom(ofStrangers);
        jersey.register(new PublicResource(
                delivery.openLink(), representations, room, responder, clock, settings.publicAddress()));
    }

    private WaitingRoom waitingRoom(int places) {
        return new WaitingRoom(
                useCases.delivery().findDerivative(),
                useCases.delivery().awaitDerivative(),
                settings.delivery().patience(),
                places);
    }

    private void jobs(Environment environment, ContentResponder responder, ObjectMapper json) {
        ScheduledExecutorService scheduler = environment
                .lifecycle()
                .scheduledExecutorService("pixelwright-events", true)
                .threads(1)
                .build();
        EventStreams streams = new EventStreams(useCases.findJob(), useCases.followJob(), json, scheduler);
        environment.lifecycle().addEventListener(new EndOfStreams(streams));
        Presence presence = new Presence(
                useCases.accounts().authenticate(), useCases.accounts().authenticateKey());
        JobPresenter presenter = new JobPresenter(
                useCases.findResult(), useCases.models().findRun(), messages, settings.publicAddress());
        environment.jersey().register(new JobsResource(useCases.listJobs(), presenter));
        environment.jersey().register(new FailuresResource(useCases.listJobs(), useCases.retryJob(), presenter));
        environment.jersey().register(new JobResource(useCases, presenter, responder));
        environment.jersey().register(new JobEventsResource(useCases.findJob(), presence, presenter, streams));
        models(environment.jersey(), presenter);
        environment
                .jersey()
                .register(new BatchEventsResource(useCases.models(), useCases.findJob(), presence, presenter, streams));
    }

    private void models(JerseyEnvironment jersey, JobPresenter presenter) {
        jersey.register(new GeneratorsResource(useCases.models().listGenerators(), messages));
        BatchForm form = new BatchForm(useCases.uploadImage(), useCases.takeBackUpload(), settings.maxFileBytes());
        jersey.register(new BatchesResource(form, useCases.models().submitBatch(), useCases.findJob(), presenter));
        jersey.register(new BatchResource(useCases, presenter));
        jersey.register(
                new ModelsResource(useCases.submitJob(), useCases.findResult(), messages, settings.publicAddress()));
    }

    private void webhooks(JerseyEnvironment jersey) {
        jersey.register(new WebhooksResource(useCases.webhooks(), settings.publicAddress()));
        jersey.register(new WebhookResource(useCases.webhooks(), settings.publicAddress()));
    }

    private void operation(Environment environment, ObjectMapper json) {
        environment.jersey().register(new AuditFilter(useCases.recordAction()));
        environment.jersey().register(new AuditResource(useCases.listActions()));
        environment.jersey().register(new FiguresResource(useCases.figures()));
        environment.jersey().register(new CleanupResource(useCases.cleanUp()));
        log.map(LogResource::new).ifPresent(environment.jersey()::register);
        environment.jersey().register(new HealthResource(HealthCheck.in(environment, components, messages), leaving));
        environment
                .jersey()
                .register(new CapabilitiesResource(
                        useCases.darkroom(), useCases.models().listGenerators(), settings.presets()));
        environment.jersey().register(new DescriptionResource(messages, json));
        environment.jersey().register(new DocsResource());
    }
}
