package dev.drydock.tool;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder against a database of its own, surveyed and recorded as a run would. */
public final class TestRun implements AutoCloseable {
  /** When everything here is recorded to have been applied. */
  public static final Instant WHEN = Instant.parse("2026-03-01T10:20:30.123456Z");

  private final TestDatabase database = TestPostgres.freshDatabase();
  private final Database connected;
  private final Path folder;

  public TestRun(Path folder) throws DrydockException {
    this.folder = folder;
    this.connected = Database.open(database.profile(), database.passwords());
  }

  public TestDatabase database() {
    return database;
  }

  public Survey survey() throws DrydockException {
    return survey(Optional.empty());
  }

  public Survey survey(Optional<HistoryTable> history) throws DrydockException {
    return survey(connected, history);
  }

  /** As another login. */
  public Survey surveyAs(String user, String password) throws DrydockException {
    TestDatabase other = database.as(user, password);
    try (Database session = Database.open(other.profile(), other.passwords())) {
      return survey(session, Optional.empty());
    }
  }

  private Survey survey(Database database, Optional<HistoryTable> history) throws DrydockException {
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    FolderReading reading = surveyor.read(folder, Optional.empty());
    try (Session session = database.read()) {
      return surveyor.against(reading, session, Optional.empty(), history);
    }
  }

  /** Runs every file that is to run, each with its row in one transaction. */
  public void apply() throws Exception {
    apply(survey());
  }

  public void apply(Survey survey) throws Exception {
    try (WriteSession session = connected.write()) {
      HistoryWriter writer = writer(survey);
      for (StatusRow row : survey.list().rows()) {
        if (row.toRun()) {
          applyOne(session, writer, row.migration().orElseThrow());
        }
      }
    }
  }

  private static void applyOne(WriteSession session, HistoryWriter writer, Migration migration)
      throws DrydockException {
    AppliedFacts facts = facts(migration);
    session.begin();
    for (dev.drydock.sql.Statement statement : facts.script().statements()) {
      session.execute(facts.script().textOf(statement), notice -> {});
    }
    writer.createIfAbsent(session);
    writer.applied(session, migration, facts);
    session.commit();
  }

  /** Does something with the history's writer in a transaction that is committed. */
  public <T> T write(Survey survey, Change<T> change) throws Exception {
    try (WriteSession session = connected.write()) {
      session.begin();
      T result = change.make(writer(survey), session);
      session.commit();
      return result;
    }
  }

  public static AppliedFacts facts(Migration migration) {
    String text = MigrationText.read(migration.path()).text().orElseThrow();
    return AppliedFacts.of(
        text, WHEN, Duration.ofMillis(42), "deployer", "build-7", "drydock test");
  }

  private static HistoryWriter writer(Survey survey) {
    LocatedHistory history = survey.history().orElseThrow();
    return history.layout().writer(history.table());
  }

  /** The rows of a query as text, columns joined by {@code |}. */
  public List<String> rows(String sql) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(rows.getString(i));
        }
        all.add(String.join("|", values));
      }
      return all;
    }
  }

  @Override
  public void close() {
    connected.close();
  }

  /** What is done with a writer. */
  @FunctionalInterface
  public interface Change<T> {
    T make(HistoryWriter writer, WriteSession session) throws DrydockException;
  }
}
