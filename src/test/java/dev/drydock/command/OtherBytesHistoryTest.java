package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.migration.StatusRow;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history in a database of whose texts nobody knows the encoding. */
class OtherBytesHistoryTest {
  @TempDir private Path home;

  @Test
  void isReadWithEscapes() throws Exception {
    TestDatabase database = TestPostgres.shared().inEncoding("SQL_ASCII");
    database.execute(
        """
        CREATE SCHEMA supabase_migrations;
        CREATE TABLE supabase_migrations.schema_migrations (
          version text PRIMARY KEY, statements text[], name text);
        INSERT INTO supabase_migrations.schema_migrations VALUES
          ('20250101000000', ARRAY['SELECT 1', E'SELECT ''caf\\351'''], E'caf\\351'),
          ('20250102000000', ARRAY[E'SELECT ''caf\\303\\251'''], 'later')""");
    Path folder = Files.createDirectories(home.resolve("supabase/migrations"));
    Files.writeString(folder.resolve("20250101000000_first.sql"), "SELECT 1;\nSELECT 'x';\n");
    Files.writeString(folder.resolve("20250102000000_later.sql"), "SELECT 'café';\n");
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
        Workspace workspace = FolderByHand.open(useCases, database, folder)) {
      StatusReport status = useCases.showStatus().show(workspace);
      assertThat(status.list().rows())
          .extracting(StatusRow::versionText)
          .containsExactly("20250101000000", "20250102000000");
      assertThat(status.list().rows()).allMatch(row -> row.record().isPresent());
      assertThat(useCases.showDrift().show(workspace, "20250101000000").rows().toString())
          .contains("SELECT 'caf\\351'");
      assertThat(useCases.showDrift().show(workspace, "20250102000000").rows().toString())
          .contains("SELECT 'café'");
    }
  }
}
