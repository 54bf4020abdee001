package dev.pixelwright.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The address of a database with the user and password taken out of it, so that no log shows them.
 *
 * @param jdbcUrl what the driver understands
 * @param user empty when the address names none
 * @param password empty when the address holds none
 */
record PostgresUrl(String jdbcUrl, String user, String password) {

    private static final String JDBC = "jdbc:";

    /** Reads {@code postgresql://}, {@code postgres://} and {@code jdbc:postgresql://} addresses. */
    static PostgresUrl parse(String url) {
        URI address = address(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
        if (!"postgresql".equals(address.getScheme()) && !"postgres".equals(address.getScheme())) {
            throw new IllegalArgumentException("database.url must begin with postgresql:// or jdbc:postgresql://");
        }
        if (address.getHost() == null) {
            throw new IllegalArgumentException("database.url must name a host, as in postgresql://host:5432/name");
        }
        String[] login = Optional.ofNullable(address.getUserInfo()).orElse("").split(":", 2);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new PostgresUrl(
                "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query,
                login[0],
                login.length > 1 ? login[1] : "");
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Its message would repeat the address, password and all.
            throw new IllegalArgumentException("database.url is no address at its character " + e.getIndex());
        }
    }
}
