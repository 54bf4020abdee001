import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs links to pictures; see README.md. For Java 8 or newer, without dependencies. */
public final class Signer {

    private final SecretKeySpec key;

    /** Signs with the bytes of the key: the file holds them in base64. */
    public Signer(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * The address of one picture below the root of the service.
     *
     * @param transformation the text form, such as {@code resize:640x480,fit=cover/webp:q=80}
     * @param file what the url of the image ends with, and the extension of the format: {@code uuid.webp}
     * @param expires the last second in which the link opens, counted from 1970; 0 for a link without an end
     */
    public String sign(String transformation, String file, long expires) throws GeneralSecurityException {
        String signed = transformation + "/" + file + (expires == 0 ? "" : "?exp=" + expires);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return "/t/" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature) + "/" + signed;
    }
}
