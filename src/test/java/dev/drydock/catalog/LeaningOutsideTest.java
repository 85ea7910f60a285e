package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ddl.DdlOptions;
import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.catalog.ddl.SchemaScript;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * User mappings, subscriptions and security labels: shown, compared, and no secret of them read.
 */
class LeaningOutsideTest {
  private static TestDatabase without;
  private static TestDatabase with;
  private static Snapshot before;
  private static Snapshot after;

  @BeforeAll
  static void read() throws Exception {
    without = TestPostgres.freshDatabase();
    with = TestPostgres.freshDatabase();
    String common =
        """
        CREATE FOREIGN DATA WRAPPER nowhere;
        CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
        CREATE TABLE people (name text);
        """;
    Databases.run(without, common);
    Databases.run(
        with,
        common
            + """
            CREATE USER MAPPING FOR postgres SERVER far OPTIONS ("user" 'far', password 'very-secret');
            CREATE SUBSCRIPTION incoming CONNECTION 'host=far password=very-secret' PUBLICATION one
              WITH (connect = false, slot_name = NONE);
            COMMENT ON SUBSCRIPTION incoming IS 'from far';
            INSERT INTO pg_seclabel
              VALUES ('people'::regclass, 'pg_class'::regclass, 1, 'anon', 'MASKED WITH VALUE NULL');
            """);
    before = Databases.snapshot(without);
    after = Databases.snapshot(with);
  }

  @AfterAll
  static void leaveNoSubscription() throws Exception {
    Databases.run(with, "DROP SUBSCRIPTION incoming");
  }

  @Test
  void eachIsTold() {
    assertThat(Changes.between(before, after).outermost())
        .extracting(change -> change.id() + " = " + change.afterText().orElse(""))
        .containsExactly(
            "user mapping FOR postgres SERVER far = foreign options \"user\" 'far', masked options password",
            "subscription incoming = disabled, publications one, streaming parallel",
            "security label FOR anon ON COLUMN public.people.name = MASKED WITH VALUE NULL");
    assertThat(after.objects().values().toString()).doesNotContain("very-secret");
  }

  @Test
  void whatNeedsASecretIsSaidAndTheRestWritten() {
    DdlScript script = closing(before, after);

    assertThat(script.sql())
        .containsExactly(
            "CREATE USER MAPPING IF NOT EXISTS FOR postgres SERVER far OPTIONS (\"user\" 'far')",
            "SECURITY LABEL FOR anon ON COLUMN public.people.name IS 'MASKED WITH VALUE NULL'");
    assertThat(script.remarks())
        .anyMatch(remark -> remark.contains("its password is not known here"))
        .anyMatch(remark -> remark.startsWith("subscription incoming: to be made by hand"));
  }

  @Test
  void whatIsTooMuchGoesButForTheSubscription() {
    DdlScript script = closing(after, before);

    assertThat(script.sql())
        .containsExactlyInAnyOrder(
            "DROP USER MAPPING IF EXISTS FOR postgres SERVER far",
            "SECURITY LABEL FOR anon ON COLUMN public.people.name IS NULL");
    assertThat(script.remarks())
        .anyMatch(remark -> remark.startsWith("subscription incoming: to be dropped by hand"));
  }

  @Test
  void aLoginThatMayNotSeeOptionsFindsNoDifferenceInThem() throws Exception {
    with.execute("CREATE ROLE onlooker LOGIN PASSWORD 'onlooker'");
    try {
      Snapshot seen = Databases.snapshot(with.as("onlooker", "onlooker"));

      assertThat(seen.objects().keySet()).isEqualTo(after.objects().keySet());
      assertThat(Changes.between(after, seen).all()).isEmpty();
    } finally {
      with.execute("DROP ROLE onlooker");
    }
  }

  private static DdlScript closing(Snapshot from, Snapshot to) {
    List<Change> all = Changes.between(from, to).all();
    return SchemaScript.between(from, to, all, new DdlOptions(true, false));
  }
}
