package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
  private static TestDatabase everyKind;
  private static Snapshot snapshot;

  @BeforeAll
  static void fill() throws Exception {
    everyKind = TestPostgres.freshDatabase();
    Databases.run(everyKind, Databases.everyKind());
    snapshot = Databases.snapshot(everyKind);
  }

  private static String attribute(ObjectKind kind, String table, String name, String attribute) {
    return snapshot
        .find(ObjectId.part(kind, "shop", table, name))
        .orElseThrow()
        .get(attribute)
        .orElseThrow();
  }

  @Test
  void knowsEveryKindOfObject() {
    Set<ObjectKind> kinds =
        snapshot.objects().keySet().stream().map(ObjectId::kind).collect(Collectors.toSet());

    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ObjectKind.values()).filter(kind -> !kind.leansOutside()).toList());
  }

  @Test
  void describesWhatItKnows() {
    assertThat(attribute(ObjectKind.COLUMN, "orders", "total", "type")).isEqualTo("numeric(12,2)");
    assertThat(attribute(ObjectKind.COLUMN, "orders", "state", "default"))
        .isEqualTo("'new'::shop.status");
    assertThat(attribute(ObjectKind.CONSTRAINT, "orders", "orders_parent_fkey", "definition"))
        .endsWith("NOT VALID");
    assertThat(attribute(ObjectKind.ENUM, "", "status", "labels"))
        .isEqualTo("new\nchecked\npaid\nsent");
    assertThat(attribute(ObjectKind.TABLE, "", "orders", "grants"))
        .isEqualTo("pg_monitor: SELECT WITH GRANT OPTION, INSERT WITH GRANT OPTION");
    assertThat(attribute(ObjectKind.FUNCTION, "", "touch()", "grants")).isEqualTo("PUBLIC: none");
    assertThat(attribute(ObjectKind.TABLE, "", "events_2024", "partition bound"))
        .startsWith("FOR VALUES FROM ('2024-01-01 00:00:00+00')");
    assertThat(attribute(ObjectKind.TRIGGER, "orders", "touch", "enabled"))
        .isEqualTo("ENABLE ALWAYS");
  }

  @Test
  void leavesOutWhatBelongsToAnExtensionAndSecrets() {
    assertThat(snapshot.objects().keySet()).noneMatch(id -> id.name().contains("citext_"));
    assertThat(snapshot.objects().values().toString()).doesNotContain("hidden");
  }

  @Test
  void leavesOutTheHistoryWithAllThatIsPartOfIt() throws Exception {
    Snapshot without = Databases.snapshot(everyKind, Scope.without("shop", "orders"));

    assertThat(without.objects().keySet())
        .noneMatch(id -> id.schema().equals("shop") && id.relation().equals("orders"))
        .noneMatch(id -> id.name().equals("orders_id_seq"))
        .anyMatch(id -> id.name().equals("open_orders"));
  }

  @Test
  void aRoleThatMayNothingReadsTheSame() throws Exception {
    everyKind.execute("CREATE ROLE looker LOGIN PASSWORD 'looker'");
    try {
      Snapshot seen = Databases.snapshot(everyKind.as("looker", "looker"));

      assertThat(Changes.between(snapshot, seen).all()).isEmpty();
    } finally {
      everyKind.execute("DROP ROLE looker");
    }
  }

  @Test
  void leavesTheSessionAsItWas() throws Exception {
    String settings = "SELECT current_setting('search_path') || current_setting('TimeZone')";
    try (Database database = Database.open(everyKind.profile(), everyKind.passwords());
        Session reading = database.read();
        Session writing = database.write()) {
      for (Session session : new Session[] {reading, writing}) {
        session.query("SELECT set_config('search_path', 'shop', false)", row -> row.getString(1));
        String before = session.query(settings, row -> row.getString(1)).getFirst();

        Snapshot same = Snapshot.read(session, Scope.all());

        assertThat(Fingerprint.of(same)).isEqualTo(Fingerprint.of(snapshot));
        assertThat(session.query(settings, row -> row.getString(1)).getFirst()).isEqualTo(before);
      }
    }
  }

  @Test
  void theFingerprintDoesNotDependOnTheWayButOnTheResult() throws Exception {
    TestDatabase straight = TestPostgres.freshDatabase();
    straight.execute("CREATE TABLE t (a integer, b text, CONSTRAINT c CHECK (a > 0))");
    TestDatabase detour = TestPostgres.freshDatabase();
    detour.execute("CREATE TABLE u (x integer, a integer)");
    detour.execute("ALTER TABLE u DROP COLUMN x");
    detour.execute("ALTER TABLE u ADD b text");
    detour.execute("ALTER TABLE u ADD CONSTRAINT c CHECK (a > 0)");
    detour.execute("ALTER TABLE u RENAME TO t");
    Fingerprint one = Fingerprint.of(Databases.snapshot(straight));

    assertThat(Fingerprint.of(Databases.snapshot(detour))).isEqualTo(one);
    detour.execute("ALTER TABLE t ALTER b SET NOT NULL");
    assertThat(Fingerprint.of(Databases.snapshot(detour))).isNotEqualTo(one);
  }

  @Test
  void theStampStaysUntilTheCatalogIsWritten() throws Exception {
    try (Database database = Database.open(everyKind.profile(), everyKind.passwords());
        Session session = database.write()) {
      session.query("SELECT count(*) FROM shop.orders", row -> row.getLong(1));
      CatalogStamp before = CatalogStamp.read(session);
      session.query("SELECT nextval('shop.invoice_number')", row -> row.getLong(1));

      assertThat(CatalogStamp.read(session)).isEqualTo(before);
      everyKind.execute("COMMENT ON TABLE shop.cache IS 'fast'");
      assertThat(CatalogStamp.read(session)).isNotEqualTo(before);
      everyKind.execute("COMMENT ON TABLE shop.cache IS NULL");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  @Tag("full")
  void otherMajorVersionsAreReadToo(int major) throws Exception {
    TestDatabase test = TestPostgres.ofMajor(major).newDatabase();
    Databases.run(test, Databases.everyKind());

    Snapshot older = Databases.snapshot(test);

    assertThat(older.objects().keySet()).isEqualTo(snapshot.objects().keySet());
    Set<ObjectKind> spelledOtherwise =
        Changes.between(older, snapshot).all().stream()
            .map(change -> change.id().kind())
            .collect(Collectors.toSet());
    assertThat(spelledOtherwise)
        .isSubsetOf(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FUNCTION,
            ObjectKind.EXTENSION);
  }
}
