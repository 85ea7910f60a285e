package dev.drydock.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "postgres://a:b@h/d | postgres://a:‹removed›@h/d | 1",
        "password=b c | password=‹removed› c | 1",
        "PGPASSWORD=b | PGPASSWORD=‹removed› | 1",
        "CREATE ROLE x PASSWORD 'a''b' LOGIN | CREATE ROLE x PASSWORD ‹removed› LOGIN | 1",
        "{\"apiKey\": \"k1\", \"n\": 1} | {\"apiKey\": ‹removed›, \"n\": 1} | 1",
        "eyJhbGciOiJIUzI1.eyJzdWIiOiIx.sig | ‹removed› | 1",
        "SCRAM-SHA-256$4096:a$b:c | ‹removed› | 1",
        "a table named passwords of user token_store | a table named passwords of user token_store | 0",
        "password authentication failed for user \"me\" | password authentication failed for user \"me\" | 0",
        "column users.password is text | column users.password is text | 0",
        "md5 of postgresql://localhost/app | md5 of postgresql://localhost/app | 0",
      })
  void secretsGoAndTheRestStays(String text, String expected, int removed) {
    Redaction redaction = new Redaction();
    assertEquals(expected, redaction.of(text));
    assertEquals(removed, redaction.removed());
  }
}
