package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static Changes after(String before, String change) throws Exception {
    TestDatabase test = TestPostgres.freshDatabase();
    Databases.run(test, before);
    Snapshot old = Databases.snapshot(test);
    Databases.run(test, change);
    return Changes.between(old, Databases.snapshot(test));
  }

  private static List<String> told(List<Change> changes) {
    return changes.stream()
        .map(
            c ->
                "%s %s: %s -> %s"
                    .formatted(
                        c.kind(), c.id(), c.beforeText().orElse("-"), c.afterText().orElse("-")))
        .toList();
  }

  @Test
  void tellsWhatCameWentAndChanged() throws Exception {
    Changes changes =
        after(
            """
            CREATE TABLE t (a integer PRIMARY KEY, b text DEFAULT 'x', c integer, d integer);
            CREATE INDEX t_b ON t (b);
            CREATE TABLE gone (x integer PRIMARY KEY);
            """,
            """
            ALTER TABLE t ALTER a TYPE bigint, DROP c, ADD e date NOT NULL;
            ALTER TABLE t ENABLE ROW LEVEL SECURITY;
            CREATE POLICY p ON t FOR SELECT USING (b = current_user);
            DROP INDEX t_b;
            DROP TABLE gone;
            """);

    assertThat(told(changes.outermost()))
        .containsExactly(
            "REMOVED table public.gone: table -> -",
            "CHANGED table public.t: row security: not set -> row security: enabled",
            "CHANGED column public.t.a: type: integer -> type: bigint",
            "REMOVED column public.t.c: integer -> -",
            "ADDED column public.t.e: - -> date NOT NULL",
            "REMOVED index public.t.t_b: CREATE INDEX t_b ON public.t USING btree (b) -> -",
            "ADDED policy public.t.p: - -> FOR SELECT TO PUBLIC USING ((b = CURRENT_USER))");
    assertThat(changes.under(ObjectId.of(ObjectKind.TABLE, "public", "gone")))
        .extracting(c -> c.id().name())
        .containsExactly("x", "gone_pkey");
  }

  @Test
  void theOrderOfColumnsIsAChangeOfTheTable() throws Exception {
    Changes changes =
        after(
            "CREATE TABLE t (a integer, b text, c date);",
            "DROP TABLE t; CREATE TABLE t (c date, a integer, b text);");

    assertThat(told(changes.all()))
        .containsExactly("CHANGED table public.t: column order: a, b, c -> column order: c, a, b");
  }

  @Test
  void nothingIsNoChange() throws Exception {
    assertThat(after("CREATE TABLE t (a integer);", "INSERT INTO t VALUES (1);").isEmpty())
        .isTrue();
  }
}
