package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.profile.PasswordChain;
import dev.drydock.profile.Secret;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginTest {
  private final TestDatabase test = TestPostgres.freshDatabase();
  private final List<Boolean> asked = new ArrayList<>();

  /** What a person types, one after the other; each asking is noted. */
  private PasswordChain typing(String... passwords) {
    return new PasswordChain(
        List.of(
            (server, wrong) -> {
              asked.add(wrong);
              return Optional.of(new Secret(passwords[asked.size() - 1]));
            }));
  }

  @Test
  void nobodyIsAskedWhereTheServerTrustsTheLogin() throws Exception {
    TestDatabase trusted = test.as(test.name() + "_trusted", "");
    test.execute("CREATE ROLE " + trusted.user() + " LOGIN");
    TestPostgres.shared().putFirstInHba("host all " + trusted.user() + " 127.0.0.1/32 trust");
    try (Database database = Database.open(trusted.profile(), typing());
        Session session = database.read()) {
      assertEquals(
          List.of(trusted.user()), session.query("SELECT current_user", row -> row.getString(1)));
    }
    assertEquals(List.of(), asked);
  }

  @Test
  void aPersonIsAskedUntilThePasswordIsRight() throws Exception {
    TestDatabase known = test.as(test.name() + "_known", "right");
    test.execute("CREATE ROLE " + known.user() + " LOGIN PASSWORD 'right'");
    try (Database database = Database.open(known.profile(), typing("wrong", "right"));
        Session session = database.read()) {
      assertEquals(
          List.of(known.user()), session.query("SELECT current_user", row -> row.getString(1)));
    }
    assertEquals(List.of(false, true), asked);
  }
}
