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
        "jdbc:postgresql://h/d?user=u&password=b&ssl=true | jdbc:postgresql://h/d?user=u&password=‹removed›&ssl=true | 1",
        "redis://:p@ss/w:rd@h:1/0 | redis://:‹removed›@h:1/0 | 1",
        "db.example.org:5432:app:me:hunter2 | db.example.org:5432:app:me:‹removed› | 1",
        "*:*:*:me:hunter2 | *:*:*:me:‹removed› | 1",
        "ALTER ROLE x PASSWORD E'a\\'b' LOGIN | ALTER ROLE x PASSWORD ‹removed› LOGIN | 1",
        "ALTER ROLE x ENCRYPTED PASSWORD $$a'b$$ | ALTER ROLE x ENCRYPTED PASSWORD ‹removed› | 1",
        "OPTIONS (user 'bob', password 'b c') | OPTIONS (user 'bob', password ‹removed›) | 1",
        "dblink('host=h password=''b c'' dbname=d') | dblink('host=h password=‹removed› dbname=d') | 1",
        "dblink('host=h password=b dbname=d') | dblink('host=h password=‹removed› dbname=d') | 1",
        "SET app.jwt_secret TO 'b' | SET app.jwt_secret TO ‹removed› | 1",
        "set_config('app.jwt_secret', 'b', true) | set_config('app.jwt_secret', ‹removed›, true) | 1",
        "connect(password => 'b') | connect(password => ‹removed›) | 1",
        "v_token := 'b'; | v_token := ‹removed›; | 1",
        "DB_PASS=b c;d,e | DB_PASS=‹removed› | 1",
        "export STRIPE_KEY=\"b c\" | export STRIPE_KEY=‹removed› | 1",
        "AWS_SECRET_ACCESS_KEY = b/c+d | AWS_SECRET_ACCESS_KEY = ‹removed› | 1",
        "  db_password: b c | db_password: ‹removed› | 1",
        "{\"password\":\"b\\\"c\",\"n\":1} | {\"password\":‹removed›,\"n\":1} | 1",
        "Key (email, api_key)=(a@b, hunter2) already exists. | Key (email, api_key)=(‹removed›) already exists. | 1",
        "tool --password hunter2 -d app | tool --password ‹removed› -d app | 1",
        "Authorization: token b | Authorization: ‹removed› | 1",
        "Cookie: session=b; other=c | Cookie: ‹removed› | 1",
        "$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234 | ‹removed› | 1",
        "a table named passwords of user token_store | a table named passwords of user token_store | 0",
        "password authentication failed for user \"me\" | password authentication failed for user \"me\" | 0",
        "table public.api_token, column token text | table public.api_token, column token text | 0",
        "permission denied for column secret of table t | permission denied for column secret of table t | 0",
        "column users.password is text | column users.password is text | 0",
        "md5 of postgresql://localhost/app | md5 of postgresql://localhost/app | 0",
      })
  void secretsGoAndTheRestStays(String text, String expected, int removed) {
    Redaction redaction = new Redaction();
    assertEquals(expected, redaction.of(text));
    assertEquals(removed, redaction.removed());
  }
}
