package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.compare.ClosingProof;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import dev.drydock.compare.Noise;
import dev.drydock.compare.Origin;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareSchemasTest {
  private static final Path SAMPLE = Path.of("migrations-sample", "numbered");

  /** Shared: making the image of a scratch server takes seconds. */
  @TempDir private static Path home;

  @TempDir private Path folder;
  private UseCases useCases;
  private TestDatabase database;

  @BeforeEach
  void wire() {
    useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
    database = TestPostgres.freshDatabase();
  }

  @AfterEach
  void close() {
    useCases.close();
  }

  private Workspace open() throws Exception {
    return useCases
        .openWorkspace()
        .open(
            new Where.Given(database.profile()),
            new OpenWorkspace.Choices(Optional.of(folder), Optional.empty(), Optional.empty()),
            database.passwords(),
            progress -> {});
  }

  private void copy(String... files) throws IOException {
    for (String file : files) {
      Files.copy(SAMPLE.resolve(file), folder.resolve(file));
    }
  }

  private CompareReport compare(Workspace workspace, Against against) throws Exception {
    return useCases
        .compareSchemas()
        .compare(workspace, against, Noise.usual(), progress -> {}, new RunControl());
  }

  private void apply(Workspace workspace) throws Exception {
    assertThat(
            useCases
                .applyPending()
                .apply(workspace, ApplyPending.Options.standard(), event -> {}, new RunControl())
                .outcome())
        .isEqualTo(Outcome.APPLIED);
  }

  @Test
  void whatIsOfAKindThatIsNotComparedIsNamed() throws Exception {
    Files.writeString(folder.resolve("001_a.sql"), "CREATE TABLE a (id int);\n");
    database.execute("CREATE TABLE a (id int)");
    try (Workspace workspace = open()) {
      assertThat(compare(workspace, new Against.TheFolder(false)).comparison().warnings())
          .isEmpty();
    }
    database.execute(
        "CREATE OPERATOR CLASS by_hand FOR TYPE int4 USING btree AS FUNCTION 1 btint4cmp(int4,"
            + " int4)");
    database.execute("CREATE CONVERSION to_old FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8");
    try (Workspace workspace = open()) {
      assertThat(compare(workspace, new Against.TheFolder(false)).comparison().warnings())
          .hasSize(1)
          .allMatch(warning -> warning.code().equals("not-compared"))
          .allMatch(
              warning ->
                  warning
                      .message()
                      .contains("conversion public.to_old, operator class public.by_hand in "));
    }
  }

  @Test
  @Tag("full")
  void theBrokenTableIsMendedAndKeepsItsRows() throws Exception {
    copy(
        "001_migration_tracking.sql",
        "002_tenants_and_users.sql",
        "003_contacts_and_campaigns.sql",
        "005_products.sql");
    try (Workspace workspace = open()) {
      apply(workspace);
      database.execute(
          """
          CREATE TABLE product_migrations (
            id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            product_id  bigint REFERENCES products (id) ON DELETE CASCADE,
            legacy_sku  text NOT NULL,
            state       text NOT NULL DEFAULT 'waiting',
            attempts    integer NOT NULL DEFAULT 0,
            migrated_at timestamptz
          )""");
      database.execute("INSERT INTO product_migrations (legacy_sku) VALUES ('OLD-1'), ('OLD-2')");
      copy("006_product_migrations.sql");
    }
    try (Workspace workspace = open()) {
      useCases.repairHistory().carryOut(workspace, new RepairHistory.Repair.MarkAllApplied());

      CompareReport report = compare(workspace, new Against.TheFolder(false));
      Comparison comparison = report.comparison();
      assertThat(comparison.warnings()).isEmpty();
      assertThat(comparison.differences())
          .extracting(d -> d.kind() + " " + d.id())
          .containsExactlyInAnyOrder(
              "MISSING column public.product_migrations.error_message",
              "MISSING index public.product_migrations.product_migrations_broken_idx",
              "MISSING index public.product_migrations.product_migrations_product_id_idx",
              "MISSING view public.product_migration_report");
      assertThat(comparison.differences())
          .filteredOn(d -> d.id().name().equals("error_message"))
          .extracting(d -> d.origin().orElseThrow())
          .containsExactly(new Origin("006_product_migrations.sql", 9));

      CloseDifferences.Proposal fix =
          useCases
              .closeDifferences()
              .close(workspace, comparison, comparison.counting(), false, "mend products");
      ClosingProof proof =
          useCases
              .closeDifferences()
              .prove(workspace, report, fix, progress -> {}, new RunControl());
      assertThat(proof.closes()).isTrue();
      assertThat(useCases.closeDifferences().write(workspace, fix).files())
          .containsExactly(folder.resolve("007_mend_products.sql"));
      apply(workspace);

      assertThat(compare(workspace, new Against.TheFolder(false)).comparison().differences())
          .isEmpty();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT count(*) FROM product_migrations")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(2);
      }
    }
  }

  @Test
  void whatWasMadeByHandIsAdopted() throws Exception {
    Files.writeString(
        folder.resolve("001_first.sql"), "CREATE TABLE a (id integer PRIMARY KEY);\n");
    try (Workspace workspace = open()) {
      apply(workspace);
      database.execute("CREATE TABLE by_hand (id integer PRIMARY KEY, note text DEFAULT 'x')");
      database.execute("CREATE INDEX by_hand_note ON by_hand (note)");
      Comparison comparison = compare(workspace, new Against.TheFolder(false)).comparison();
      assertThat(comparison.differences())
          .extracting(Difference::kind)
          .containsExactly(Difference.Kind.UNTRACKED);

      CloseDifferences.Proposal adoption =
          useCases
              .closeDifferences()
              .adopt(workspace, comparison, comparison.counting(), "adopt by hand");
      CloseDifferences.Written written = useCases.closeDifferences().write(workspace, adoption);

      assertThat(written.rows()).hasSize(1);
      assertThat(compare(workspace, new Against.TheFolder(false)).comparison().differences())
          .isEmpty();
      assertThat(useCases.showStatus().show(workspace).list().rows()).noneMatch(row -> row.toRun());
    }
  }

  @Test
  void aSavedSchemaIsComparedWithAndDifferencesCanBeMuted() throws Exception {
    database.execute("CREATE TABLE a (id integer)");
    database.execute("CREATE TABLE tmp_import (id integer)");
    Path file = home.resolve("schema.json");
    try (Workspace workspace = open()) {
      useCases.compareSchemas().save(workspace, file);
      assertThat(compare(workspace, new Against.Saved(file)).comparison().differences()).isEmpty();
      database.execute("ALTER TABLE a ADD b text");
      database.execute("ALTER TABLE tmp_import ADD b text");
      Files.writeString(
          folder.resolve(".drydock.json"),
          "{\"compare\": {\"ignore\": [{\"object\": \"public.tmp_*\", \"reason\": \"nightly\"}]}}");

      Comparison comparison = compare(workspace, new Against.Saved(file)).comparison();

      assertThat(comparison.counting())
          .extracting(d -> d.id().display())
          .containsExactly("public.a.b");
      assertThat(comparison.differences()).hasSize(2);
      assertThat(comparison.closing(comparison.counting(), true).sql())
          .containsExactly("ALTER TABLE public.a DROP COLUMN IF EXISTS b");
    }
  }

  @ParameterizedTest
  @Tag("full")
  @ValueSource(strings = {"001_a.sql", "20250101000000_a.sql"})
  void aHistoryIsNoDifference(String file) throws Exception {
    boolean numbered = file.startsWith("001");
    Files.writeString(
        folder.resolve(file),
        "CREATE TABLE a (id int); " + (numbered ? "" : "GRANT ALL ON a TO service_role;"));
    Path before = home.resolve("schema.json");
    database.execute(
        "DO $$ BEGIN CREATE ROLE service_role; EXCEPTION WHEN duplicate_object THEN END $$");
    try (Workspace workspace = open()) {
      useCases.compareSchemas().save(workspace, before);

      apply(workspace);

      assertThat(compare(workspace, new Against.Saved(before)).comparison().differences())
          .extracting(d -> d.id().display())
          .containsExactly("public.a");
    }
  }

  @Test
  @Tag("full")
  void whatAnotherServerVersionOnlySpellsOtherwiseIsNoDifference() throws Exception {
    database = TestPostgres.ofMajor(15).newDatabase();
    Files.writeString(
        folder.resolve("001_first.sql"),
        """
        CREATE TABLE a (id integer PRIMARY KEY, b text NOT NULL, owner_id integer);
        CREATE VIEW v AS SELECT id, b FROM a WHERE b <> '';
        CREATE VIEW w AS SELECT id FROM v;
        ALTER TABLE a ENABLE ROW LEVEL SECURITY;
        CREATE POLICY p ON a USING (owner_id IN (SELECT id FROM v));
        CREATE MATERIALIZED VIEW m AS SELECT id FROM a;
        """);
    try (Workspace workspace = open()) {
      apply(workspace);
      assertThat(compare(workspace, new Against.TheFolder(false)).comparison().differences())
          .isEmpty();
      database.execute("CREATE OR REPLACE VIEW v AS SELECT id, b FROM a WHERE b <> 'other'");
      assertThat(compare(workspace, new Against.TheFolder(false)).comparison().differences())
          .extracting(d -> d.id().display())
          .containsExactly("public.v");
    }
  }

  @Test
  @Tag("full")
  void whatCannotBeReplayedIsSaid() throws Exception {
    Files.writeString(
        folder.resolve("001_first.sql"),
        "CREATE TABLE a (id no_such_type);\nCREATE TABLE b (id int);\nSELECT 1;\n");
    try (Workspace workspace = open()) {
      for (int time = 1; time <= 2; time++) {
        Comparison comparison = compare(workspace, new Against.TheFolder(false)).comparison();

        assertThat(comparison.warnings())
            .hasSize(1)
            .first()
            .satisfies(w -> assertThat(w.message()).contains("001_first.sql, line 1"));
        assertThat(comparison.differences())
            .extracting(d -> d.id().display())
            .containsExactly("public.b");
      }
    }
  }

  @Test
  @Tag("full")
  void whatAFolderMakesIsKnownTheSecondTime() throws Exception {
    String first = "CREATE TYPE mood AS ENUM ('good');\nCREATE TABLE a (id int, m mood);\n";
    Files.writeString(folder.resolve("001_first.sql"), first);
    try (Workspace workspace = open()) {
      apply(workspace);
      assertThat(differences(workspace)).isEmpty();
      assertThat(kept()).hasSize(1);
      database.execute("ALTER TABLE a DROP m");
      assertThat(differences(workspace)).containsExactly("MISSING public.a.m");
      assertThat(kept()).as("the second time nothing is replayed").hasSize(1);
    }
    Files.writeString(folder.resolve("002_second.sql"), "DROP TABLE a;\nCREATE TABLE b (id int);");
    try (Workspace workspace = open()) {
      assertThat(differences(workspace)).containsExactly("UNTRACKED public.a", "MISSING public.b");
      assertThat(kept()).hasSize(2);
      Files.writeString(kept().getFirst(), "spoilt");
      Files.writeString(kept().getLast(), "spoilt");
      assertThat(differences(workspace)).containsExactly("UNTRACKED public.a", "MISSING public.b");
    }
  }

  private List<String> differences(Workspace workspace) throws Exception {
    return compare(workspace, new Against.TheFolder(false)).comparison().differences().stream()
        .map(difference -> difference.kind() + " " + difference.id().display())
        .toList();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.getParent().endsWith("replays")).toList();
    }
  }
}
