package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Noise;
import dev.drydock.migration.StatusRow;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.run.RunControl;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder made of a database is what the folder makes on scratch. */
@Tag("full")
class CompareCorporaTest {
  @TempDir private static Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "umami-software-umami",
        "bitmagnet-io-bitmagnet",
        "rust-lang-docs.rs",
        "iflytek-skillhub",
        "MarquezProject-marquez",
        "solanabr-superteam-academy",
        "rust-lang-crates.io"
      })
  void aDatabaseItsFolderMadeDoesNotDiffer(String name) throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    Path folder = Corpora.root().resolve(name);
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
        Workspace workspace = open(useCases, database, folder)) {
      StatusReport status = useCases.showStatus().show(workspace);
      if (status.tool().equals("supabase")) {
        run(database, Script.parse(standIns()));
      }
      for (StatusRow row : status.list().rows()) {
        if (row.toRun() && row.migration().isPresent()) {
          run(
              database,
              useCases.readMigration().read(status.tool(), row.migration().get()).script());
        }
      }

      Comparison comparison =
          useCases
              .compareSchemas()
              .compare(
                  workspace,
                  new Against.TheFolder(false),
                  Noise.usual(),
                  progress -> {},
                  new RunControl())
              .comparison();

      assertThat(comparison.warnings()).isEmpty();
      assertThat(comparison.expected().snapshot().objects().size()).isGreaterThan(20);
      assertThat(comparison.differences())
          .extracting(d -> d.kind() + " " + d.id() + " " + d.actual() + " -> " + d.expected())
          .isEmpty();
    }
  }

  private static Workspace open(UseCases useCases, TestDatabase database, Path folder)
      throws Exception {
    return useCases
        .openWorkspace()
        .open(
            new Where.Given(database.profile()),
            new OpenWorkspace.Choices(Optional.of(folder), Optional.empty(), Optional.empty()),
            database.passwords(),
            progress -> {});
  }

  private static String standIns() throws IOException {
    try (InputStream resource = UseCases.class.getResourceAsStream("/standins/supabase.sql")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void run(TestDatabase database, Script script) throws SQLException {
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Statement one : script.statements()) {
        statement.execute(script.textOf(one));
      }
    }
  }
}
