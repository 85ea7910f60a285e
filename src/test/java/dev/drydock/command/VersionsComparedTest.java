package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Noise;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.run.RunControl;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same schema on two server versions has no difference, and one in a definition that both spell
 * otherwise is not hidden.
 */
@Tag("full")
class VersionsComparedTest {
  /** What versions spell each in its own way. */
  private static final String MORE =
      """
      CREATE VIEW shop.one AS SELECT id, total + 1 AS more FROM shop.orders WHERE total > 1;
      CREATE VIEW shop.aliased AS SELECT o.id FROM shop.orders o WHERE o.id IN (SELECT customer_id FROM shop.orders);
      CREATE VIEW shop.joined AS SELECT o.id, c.name FROM shop.orders o JOIN shop.customers c ON c.id = o.customer_id;
      CREATE VIEW shop.grouped AS SELECT state, count(*) AS n FROM shop.orders GROUP BY state HAVING count(*) > 1;
      CREATE VIEW shop.over_it AS SELECT id, row_number() OVER (PARTITION BY state ORDER BY id) AS n FROM shop.orders;
      CREATE VIEW shop.with_it AS WITH x AS (SELECT id FROM shop.orders) SELECT id FROM x UNION ALL SELECT id FROM shop.base;
      CREATE MATERIALIZED VIEW shop.kept AS SELECT id FROM shop.base WHERE a IS NOT NULL;
      CREATE POLICY in_view ON shop.orders USING (id IN (SELECT id FROM shop.one));
      CREATE RULE loud AS ON UPDATE TO shop.base DO ALSO INSERT INTO shop.cache SELECT NEW.a, 'x';
      CREATE FUNCTION shop.newest() RETURNS integer LANGUAGE sql
        BEGIN ATOMIC SELECT id FROM shop.orders ORDER BY id DESC LIMIT 1; END;
      CREATE INDEX partly ON shop.orders ((total * 2)) WHERE total IS NOT NULL AND state = 'new';
      ALTER TABLE shop.orders ADD CONSTRAINT sane CHECK (total BETWEEN 0 AND 1000 OR state IN ('new', 'paid'));
      """;

  /** In the order in which they can be run: two files have the number 3, 5 and 6 each. */
  private static final List<String> SAMPLE =
      List.of(
          "001_migration_tracking",
          "002_tenants_and_users",
          "003_contacts_and_campaigns",
          "003_contact_tags",
          "005_products",
          "005_campaign_recipients",
          "006_activity_log",
          "006_product_migrations",
          "009_contacts_email_index",
          "010_contact_search");

  @TempDir private Path home;
  private UseCases useCases;

  @BeforeEach
  void wire() {
    useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
  }

  @AfterEach
  void close() {
    useCases.close();
  }

  @ParameterizedTest
  @CsvSource({"14, 16", "14, 18", "16, 14", "16, 18", "18, 14", "18, 16"})
  void whatIsOnlySpelledOtherwiseIsNoDifference(int here, int there) throws Exception {
    TestDatabase actual = made(here);
    TestDatabase expected = made(there);
    Path folder = Files.createDirectory(home.resolve("migrations"));
    Path saved = home.resolve("saved.json");
    try (Workspace workspace = FolderByHand.open(useCases, actual, folder);
        Workspace other = FolderByHand.open(useCases, expected, folder)) {
      assertThat(differences(workspace, new Against.Another(other))).isEmpty();
      useCases.compareSchemas().save(other, saved);
      assertThat(differences(workspace, new Against.Saved(saved))).isEmpty();

      actual.execute(
          "CREATE OR REPLACE VIEW shop.one AS SELECT id, total + 2 AS more FROM shop.orders WHERE total > 1;"
              + "ALTER TABLE shop.orders ALTER COLUMN total SET DEFAULT 7");
      assertThat(differences(workspace, new Against.Another(other)))
          .containsExactlyInAnyOrder(
              "DIFFERENT view shop.one", "DIFFERENT column shop.orders.total");
    }
  }

  /** The sample folder, run by each version itself. */
  @ParameterizedTest
  @CsvSource({"14, 16", "14, 18", "16, 14", "16, 18", "18, 14", "18, 16"})
  void theSampleIsTheSameOnEach(int here, int there) throws Exception {
    TestDatabase actual = sample(here);
    Path folder = Files.createDirectory(home.resolve("migrations"));
    try (Workspace workspace = FolderByHand.open(useCases, actual, folder);
        Workspace other = FolderByHand.open(useCases, sample(there), folder)) {
      assertThat(differences(workspace, new Against.Another(other))).isEmpty();

      actual.execute("DROP INDEX contacts_tenant_id_idx");
      assertThat(differences(workspace, new Against.Another(other)))
          .containsExactly("MISSING index public.contacts.contacts_tenant_id_idx");
    }
  }

  private static TestDatabase sample(int major) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String file : SAMPLE) {
      all.append(Files.readString(Path.of("migrations-sample", "numbered", file + ".sql")));
    }
    return made(major, all.toString());
  }

  private List<String> differences(Workspace workspace, Against against) throws Exception {
    Comparison comparison =
        useCases
            .compareSchemas()
            .compare(workspace, against, Noise.usual(), progress -> {}, new RunControl())
            .comparison();
    assertThat(comparison.warnings()).isEmpty();
    return comparison.counting().stream().map(one -> one.kind() + " " + one.id()).toList();
  }

  private static TestDatabase made(int major) throws Exception {
    try (InputStream kinds =
        VersionsComparedTest.class.getResourceAsStream("/catalog/every-kind.sql")) {
      return made(major, new String(kinds.readAllBytes(), StandardCharsets.UTF_8) + MORE);
    }
  }

  private static TestDatabase made(int major, String sql) throws Exception {
    TestDatabase database = TestPostgres.ofMajor(major).newDatabase();
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      Script script = Script.parse(sql);
      statement.setEscapeProcessing(false);
      for (Statement one : script.statements()) {
        statement.execute(script.textOf(one));
      }
    }
    return database;
  }
}
