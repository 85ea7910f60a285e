package dev.drydock.command;

import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.compare.Noise;
import dev.drydock.migration.StatusRow;
import dev.drydock.run.RunControl;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A folder and a database in which its migrations ran as psql would run them, without a history.
 */
final class FolderByHand {
  private final UseCases useCases;
  private final Workspace workspace;
  private final TestDatabase database;

  FolderByHand(UseCases useCases, Workspace workspace, TestDatabase database) {
    this.useCases = useCases;
    this.workspace = workspace;
    this.database = database;
  }

  static Workspace open(UseCases useCases, TestDatabase database, Path folder) throws Exception {
    return useCases
        .openWorkspace()
        .open(
            new Where.Given(database.profile()),
            new OpenWorkspace.Choices(Optional.of(folder), Optional.empty(), Optional.empty()),
            database.passwords(),
            progress -> {});
  }

  /** Runs every migration, after what the platform would provide. */
  void make() throws Exception {
    StatusReport status = useCases.showStatus().show(workspace);
    if (status.tool().equals("supabase")) {
      run(Script.parse(standIns()));
    }
    for (StatusRow row : status.list().rows()) {
      if (row.toRun() && row.migration().isPresent()) {
        run(useCases.readMigration().read(status.tool(), row.migration().get()).script());
      }
    }
  }

  /** The database against what the folder makes on scratch. */
  CompareReport compare() throws Exception {
    return useCases
        .compareSchemas()
        .compare(
            workspace,
            new Against.TheFolder(false),
            Noise.usual(),
            progress -> {},
            new RunControl());
  }

  private static String standIns() throws IOException {
    try (InputStream resource = UseCases.class.getResourceAsStream("/standins/supabase.sql")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void run(Script script) throws SQLException {
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Statement one : script.statements()) {
        statement.execute(script.textOf(one));
      }
    }
  }
}
