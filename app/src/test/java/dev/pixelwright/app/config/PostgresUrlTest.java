package dev.pixelwright.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "postgresql://db/x                             | //db/x                | ''   | ''",
                "postgres://ann@db:5433/x                      | //db:5433/x           | ann  | ''",
                "postgresql://u:p@my_db:5432/x                 | //my_db:5432/x        | u    | p",
                "jdbc:postgresql://u:p@my_db/x?sslmode=require | //my_db/x?sslmode=require | u | p",
                "postgresql://a%3Ab:c%3Ad%40e@db/x             | //db/x                | a:b  | c:d@e",
                "postgresql://u:a+b%20%25:c@db/x               | //db/x                | u    | a+b %:c",
                "postgresql://u:p@[::1]:5432/x                 | //[::1]:5432/x        | u    | p"
            })
    void partsShouldBeSplitBeforeTheyAreDecoded(String url, String address, String user, String password) {
        PostgresUrl parsed = PostgresUrl.parse(url);

        assertThat(parsed.jdbcUrl()).isEqualTo("jdbc:postgresql:" + address);
        assertThat(parsed.user()).isEqualTo(user);
        assertThat(parsed.password()).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql:///x",
                "postgresql://:5432/x",
                "postgresql://u:hush@/x",
                "postgresql://u:hush@db:port/x",
                "postgresql://u:hush#@db/x",
                "postgresql:x"
            })
    void anAddressWithoutAHostShouldBeRefusedWithoutShowingThePassword(String url) {
        assertThatThrownBy(() -> PostgresUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("database.url must name a host")
                .hasMessageNotContaining("hush");
    }
}
