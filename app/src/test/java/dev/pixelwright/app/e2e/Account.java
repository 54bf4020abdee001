package dev.pixelwright.app.e2e;

import java.util.UUID;

/** A user with a name nobody else has. */
public record Account(String username, String email, String password) {

    public static Account fresh() {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        return new Account(name, name + "@example.com", "correct horse battery");
    }

    public String registration() {
        return String.format("{\"username\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}", username, email, password);
    }

    public String login(boolean remember) {
        return String.format(
                "{\"username\":\"%s\",\"password\":\"%s\",\"remember_me\":%s}", username, password, remember);
    }

    /** Registers with {@code client}, and answers that client with the token it got. */
    public static Client signedIn(Client client) {
        Account account = fresh();
        return client.as(client.post("/register", account.registration())
                .expect(client.face().created())
                .field("access_token"));
    }
}
