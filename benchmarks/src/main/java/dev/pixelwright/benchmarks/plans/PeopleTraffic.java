package dev.pixelwright.benchmarks.plans;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.account.LoginSubject;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.account.key.ApiKeySecret;
import dev.pixelwright.core.account.key.KeyName;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.UploadClaim;
import dev.pixelwright.core.image.UploadPolicy;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.AuditLog;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the routes for accounts and images have the database do. */
final class PeopleTraffic {

    private static final int PAGE = 50;
    private static final int UPLOADS = 500;

    private final Ports ports;
    private final Samples samples;
    private final Watch watch;

    PeopleTraffic(Ports ports, Samples samples, Watch watch) {
        this.ports = ports;
        this.samples = samples;
        this.watch = watch;
    }

    void run() {
        accounts();
        images();
        uploads();
        lists(Samples.BIG_OWNER, "of the owner of a tenth");
        lists(Samples.FORMER_OWNER, "of the owner of the oldest twentieth");
        lists(samples.owner(), "of an ordinary owner");
    }

    private void accounts() {
        UserId id = new UserId(samples.ids().next());
        String name = "new" + id.value();
        ports.users()
                .add(new User(
                        id,
                        new Username(name),
                        new EmailAddress(name + "@example.com"),
                        "hash",
                        Set.of(Role.USER),
                        Standing.ACTIVE,
                        samples.now(),
                        Optional.empty()));
        ports.users().find(id);
        ports.users().findByUsername(new Username(name));
        ports.users().recordLogin(id, samples.now());
        ports.users().list(PageRequest.first(PAGE));
        ports.users().anyWith(Role.ADMIN);
        ports.memberships().change(id, MembershipChange.grant(Role.ADMIN));
        ports.memberships()
                .change(id, MembershipChange.of(Optional.of(Set.of(Role.USER)), Optional.of(Standing.ACTIVE)));
        SessionId session = new SessionId(samples.ids().random());
        ports.sessions()
                .open(new Session(session, id, samples.now(), samples.now().plusSeconds(60), Origin.UNKNOWN));
        ports.sessions().find(session);
        ports.sessions().list(id);
        ports.users().changePassword(id, "hash", "another hash", session);
        ports.sessions().close(session);
        keys(id);
        actions(id);
        LoginSubject subject = LoginSubject.account(name);
        ports.attempts().admit(subject, LockoutPolicy.ACCOUNT);
        ports.attempts().forgive(subject);
        ports.attempts().forget(subject);
        ports.attempts().forgetIdle(LockoutPolicy.ACCOUNT.memory());
        ports.memberships().leave(id);
        ports.memberships().leavers(PAGE);
        ports.memberships().remove(id);
    }

    private void actions(UserId actor) {
        ports.audit()
                .append(new Action(
                        Optional.of(actor), "session", "DELETE /images/{id}", "7", "", 204, "192.0.2.1", "request"));
        ports.audit().list(new AuditQuery(Optional.empty(), PageRequest.first(PAGE)));
        watch.when("of one actor");
        ports.audit().list(new AuditQuery(Optional.of(actor), PageRequest.first(PAGE)));
        ports.audit().forgetOlderThan(AuditLog.LEAST_KEPT);
    }

    private void keys(UserId owner) {
        ApiKeySecret secret =
                ApiKeySecret.of(samples.ids().random(), samples.ids().random());
        ApiKey key = new ApiKey(
                new ApiKeyId(samples.ids().next()),
                owner,
                new KeyName("backup"),
                secret.hint(),
                secret.digest(),
                Set.of(Scope.READ),
                samples.now(),
                Optional.empty(),
                Optional.empty());
        ports.apiKeys().add(key, PAGE);
        ports.apiKeys().findByDigest(key.digest());
        ports.apiKeys().list(owner);
        ports.apiKeys().recordUse(key.id(), samples.now());
        ports.apiKeys().remove(owner, key.id());
    }

    private void images() {
        UserId owner = samples.owner();
        Image image = samples.newImage(owner);
        ports.ledger().reserve(image.blob().key());
        ports.images().add(image, Optional.empty(), Quota.NONE);
        Image keyed = samples.newImage(owner);
        IdempotencyKey key = new IdempotencyKey("upload-" + keyed.id());
        ports.ledger().reserve(keyed.blob().key());
        watch.when("with a key");
        ports.images().add(keyed, Optional.of(key), Quota.NONE);
        ports.images().findByKey(owner, key, keyed.blob().sha256());
        ports.keys().find(owner, key);
        ports.usages().of(owner);
        ports.usages().imageBytes(owner);
        ports.images().find(image.id());
        ports.images().findByContentId(image.contentId());
        ImageId some = samples.image();
        ports.derivatives().list(some);
        watch.when("of which thousands were made");
        ports.derivatives().list(samples.popular());
        ports.images().remove(some);
        ports.keys().forget(owner, key);
        ports.keys().forgetOlderThan(Duration.ofHours(24));
    }

    private void uploads() {
        NewUpload begun = samples.newUpload(samples.owner());
        ports.uploads().add(begun, UploadPolicy.DEFAULT);
        ports.uploads().find(begun.id());
        UploadClaim claim =
                ports.uploads().claim(begun.id(), Duration.ofMinutes(1)).orElseThrow();
        ports.uploads().extend(claim, Duration.ofMinutes(1));
        ports.uploads().release(claim);
        ports.uploads().complete(begun.id(), samples.image());
        ports.uploads().removeExpired(UPLOADS);
    }

    private void lists(UserId owner, String whose) {
        for (ImageQuery.Order order : ImageQuery.Order.values()) {
            watch.when(whose + ", " + order);
            ports.images().list(new ImageQuery(owner, Optional.empty(), order, PageRequest.first(PAGE)));
        }
        watch.when(whose + ", page 5");
        ports.images()
                .list(new ImageQuery(owner, Optional.empty(), ImageQuery.Order.NAME, PageRequest.skip(4 * PAGE, PAGE)));
        watch.when(whose + ", after a cursor");
        ports.images()
                .list(new ImageQuery(
                        owner,
                        Optional.empty(),
                        ImageQuery.Order.NEWEST_FIRST,
                        PageRequest.after(samples.image().value(), PAGE)));
        watch.when(whose + ", by a part of the name");
        ports.images()
                .list(new ImageQuery(
                        owner, Optional.of("wedding"), ImageQuery.Order.NEWEST_FIRST, PageRequest.first(PAGE)));
    }
}
