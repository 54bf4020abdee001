import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.example.client.ApiClient;
import org.example.client.ApiException;
import org.example.client.api.AccountsApi;
import org.example.client.api.ImagesApi;
import org.example.client.api.JobsApi;
import org.example.client.model.Accepted;
import org.example.client.model.Image;
import org.example.client.model.JobStatus;
import org.example.client.model.Login;
import org.example.client.model.Order;
import org.example.client.model.Registration;

/**
 * The tour of the README with a client that a generator has written: from a registration to the bytes of a result. It is
 * compiled together with that client by a test.
 */
public final class Tour implements BiFunction<String, Path, byte[]> {

    private static final String PASSWORD = "correct horse battery";

    /** Carries it out against the API at {@code address} with one photo, and answers with the bytes of the result. */
    @Override
    public byte[] apply(String address, Path photo) {
        try {
            return run(address, photo.toFile());
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] run(String address, File photo) throws ApiException, IOException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        // An answer is one image or a list of them, which the client tells apart by the fields that it does not know.
        client.setObjectMapper(
                ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        AccountsApi accounts = new AccountsApi(client);
        accounts.register(new Registration().username("tourist").email("tourist@example.org").password(PASSWORD));
        String token = accounts.logIn(new Login().username("tourist").password(PASSWORD)).getAccessToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));

        // Each of the APIs takes the client as it is when the API is made.
        Image image = new ImagesApi(client).uploadImages(List.of(photo), "the-tour").getImage();
        JobsApi jobs = new JobsApi(client);
        Accepted accepted = jobs.transformImage(image.getId(), new Order("resize:32x/grayscale/png"), null);

        readToItsEnd(client, URI.create(address).resolve(accepted.getEventsUrl()), token);
        JobStatus status = jobs.showJob(accepted.getJobId()).getStatus();
        if (status != JobStatus.COMPLETED) {
            throw new IllegalStateException("The job ended as " + status);
        }
        File result = jobs.downloadResult(accepted.getJobId(), null, null, null, null, null);
        try {
            return Files.readAllBytes(result.toPath());
        } finally {
            Files.delete(result.toPath());
        }
    }

    /**
     * The stream of events ends with the job, so that whoever has read it need not ask again and again. Generated clients
     * read JSON and bytes but no streams; the JDK does.
     */
    private static void readToItsEnd(ApiClient client, URI events, String token) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(events).header("Authorization", "Bearer " + token).build();
        try {
            HttpResponse<Stream<String>> stream =
                    client.getHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = stream.body()) {
                if (lines.noneMatch("event: completed"::equals)) {
                    throw new IllegalStateException("The stream ended without the job being done");
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
