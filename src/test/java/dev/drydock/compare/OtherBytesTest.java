package dev.drydock.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.CatalogTracker;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.catalog.Touched;
import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.migration.CompareSettings;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Databases whose texts are in an encoding nobody has said. */
class OtherBytesTest {
  private static final String SCHEMA =
      """
      CREATE TABLE t (a text DEFAULT E'caf\\351', b text);
      COMMENT ON TABLE t IS E'gr\\303\\274n';
      DO $$ BEGIN EXECUTE E'CREATE FUNCTION f() RETURNS text LANGUAGE sql AS ''SELECT $x$\\37\\351$x$'''; END $$;
      CREATE VIEW v AS SELECT b FROM t;
      """;

  @Test
  void areReadComparedAndNeverWrittenOtherwise() throws Exception {
    TestDatabase one = TestPostgres.shared().inEncoding("SQL_ASCII");
    TestDatabase other = TestPostgres.shared().inEncoding("SQL_ASCII");
    one.execute(SCHEMA);
    other.execute(SCHEMA);
    assertThat(compared(one, other).counting()).isEmpty();
    other.execute("ALTER TABLE t ALTER a SET DEFAULT E'caf\\350', ALTER b SET DEFAULT 'x'");

    Comparison comparison = compared(one, other);
    assertThat(comparison.expected().snapshot().find(column("a")).orElseThrow().get("default"))
        .contains("'caf\uFFFD<E9>'::text");
    assertThat(comparison.counting().stream().map(Difference::id))
        .containsExactly(column("a"), column("b"));
    assertThat(comparison.warnings())
        .extracting(warning -> warning.code() + " " + warning.message())
        .hasSize(2)
        .allMatch(text -> text.startsWith("not-utf-8 Texts of 2 objects of "));
    DdlScript fix = comparison.closing(comparison.counting(), true);
    assertThat(fix.sql()).containsExactly("ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT");
    assertThat(fix.remarks())
        .containsExactly("column public.t.a: its text holds bytes that are not UTF-8");
  }

  @Test
  void areFollowedToo() throws Exception {
    TestDatabase test = TestPostgres.shared().inEncoding("SQL_ASCII");
    test.execute(SCHEMA);
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write()) {
      CatalogTracker tracker = CatalogTracker.alone(session, Scope.all());
      test.execute("COMMENT ON VIEW v IS E'\\344'");
      assertThat(
              tracker.since(new Touched(tracker.named("v"), Set.of(), false)).all().stream()
                  .map(change -> change.after().orElseThrow().get("comment").orElse("")))
          .containsExactly("\uFFFD<E4>");
    }
  }

  private static ObjectId column(String name) {
    return ObjectId.part(ObjectKind.COLUMN, "public", "t", name);
  }

  private static Comparison compared(TestDatabase expected, TestDatabase actual) throws Exception {
    return new SchemaComparison(
            Platform.none(), Noise.usual(), CompareSettings.NONE, Origins.unknown())
        .compare(side(expected), side(actual), java.util.List.of());
  }

  private static Side side(TestDatabase test) throws Exception {
    try (Database database = Database.open(test.profile(), test.passwords());
        Session session = database.read()) {
      return Side.of(test.name(), Snapshot.read(session, Scope.all()), test.user());
    }
  }
}
