package dev.pixelwright.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a database with the user and password taken out of it, so that no log shows them.
 *
 * @param jdbcUrl what the driver understands
 * @param user empty when the address names none
 * @param password empty when the address holds none
 */
record PostgresUrl(String jdbcUrl, String user, String password) {

    private static final String JDBC = "jdbc:";
    private static final Pattern SERVER = Pattern.compile("(\\[[^\\[\\]]+\\]|[^\\[\\]:]+)(:\\d{1,5})?");

    /** Reads {@code postgresql://}, {@code postgres://} and {@code jdbc:postgresql://} addresses. */
    static PostgresUrl parse(String url) {
        URI address = address(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
        if (!"postgresql".equals(address.getScheme()) && !"postgres".equals(address.getScheme())) {
            throw new IllegalArgumentException("database.url must begin with postgresql:// or jdbc:postgresql://");
        }
        // Not getHost() and getUserInfo(): the former knows no underscore, the latter no colon inside a name.
        String authority = Optional.ofNullable(address.getRawAuthority()).orElse("");
        int at = authority.lastIndexOf('@');
        String server = authority.substring(at + 1);
        if (!SERVER.matcher(server).matches()) {
            throw new IllegalArgumentException("database.url must name a host, as in postgresql://host:5432/name");
        }
        String[] login = authority.substring(0, Math.max(at, 0)).split(":", 2);
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new PostgresUrl(
                "jdbc:postgresql://" + server + address.getRawPath() + query,
                decoded(login[0]),
                login.length > 1 ? decoded(login[1]) : "");
    }

    // In an address, unlike in a form, a plus sign is a plus sign.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
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
