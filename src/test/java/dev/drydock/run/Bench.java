package dev.drydock.run;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.run.journal.Journal;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.testing.TestDatabase;
import dev.drydock.tool.LocatedHistory;
import dev.drydock.tool.Survey;
import dev.drydock.tool.Surveyor;
import dev.drydock.tool.ToolRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A folder, a database and a journal to try runs with. */
final class Bench implements AutoCloseable {
  final TestDatabase target;
  final Path folder;
  final Journal journal;
  final Database database;
  final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final RunOrigin origin;

  Bench(TestDatabase target, Path home) throws DrydockException {
    this(target, home, target.profile());
  }

  Bench(TestDatabase target, Path home, Profile profile) throws DrydockException {
    this.target = target;
    this.folder = home.resolve("migrations");
    this.journal = new Journal(home.resolve("journal"));
    this.database = Database.open(profile, target.passwords());
    this.origin =
        new RunOrigin(profile.name(), Optional.of(profile.environment()), folder, "drydock test");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same folder and journal over another way to the database. */
  Bench by(TestDatabase otherWay) throws DrydockException {
    return new Bench(otherWay, folder.getParent());
  }

  Bench file(String name, String sql) {
    try {
      Files.writeString(folder.resolve(name), sql);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunPlan plan() throws DrydockException {
    return plan(PlanOptions.everything());
  }

  RunPlan plan(PlanOptions options) throws DrydockException {
    Survey survey = survey();
    LocatedHistory history = survey.history().orElseThrow();
    return new RunPlanner(survey.tool(), history.layout())
        .plan(survey.list(), history.history(), options);
  }

  Survey survey() throws DrydockException {
    Surveyor surveyor = new Surveyor(ToolRegistry.standard());
    Optional<HistoryTable> anywhere = Optional.empty();
    try (Session session = database.read()) {
      return surveyor.against(
          surveyor.read(folder, Optional.empty()), session, Optional.empty(), anywhere);
    }
  }

  RunReport apply() throws DrydockException {
    return apply(plan(), ApplyOptions.standard(), new RunControl());
  }

  RunReport apply(RunPlan plan, ApplyOptions options, RunControl control) throws DrydockException {
    return apply(plan, options, control, event -> {});
  }

  RunReport apply(RunPlan plan, ApplyOptions options, RunControl control, RunListener also)
      throws DrydockException {
    return new ApplyRun(database, journal, origin).run(plan, options, both(also), control);
  }

  RunReport rehearse() throws DrydockException {
    return rehearse(RehearsalOptions.standard(), new RunControl(), event -> {});
  }

  RunReport rehearse(RunPlan plan) throws DrydockException {
    return new TargetRehearsal(database, journal, origin)
        .run(plan, RehearsalOptions.standard(), both(event -> {}), new RunControl());
  }

  RunReport rehearse(RehearsalOptions options, RunControl control, RunListener also)
      throws DrydockException {
    return new TargetRehearsal(database, journal, origin)
        .run(plan(new PlanOptions(Optional.empty(), true)), options, both(also), control);
  }

  HistoryRepair repair() {
    return new HistoryRepair(database, journal, origin);
  }

  private RunListener both(RunListener also) {
    return event -> {
      events.add(event);
      also.on(event);
    };
  }

  /** The first column of the first row, as the superuser sees it; "" for none. */
  String ask(String sql) throws SQLException {
    try (Connection connection = target.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  boolean exists(String table) throws SQLException {
    return ask("SELECT to_regclass('" + table + "')").equals(table);
  }

  /** Versions recorded as applied, in order. */
  String applied() throws SQLException {
    return exists("schema_migrations")
        ? ask(
            "SELECT coalesce(string_agg(id, ',' ORDER BY version), '') FROM schema_migrations"
                + " WHERE status = 'applied'")
        : "";
  }

  @Override
  public void close() {
    database.close();
  }
}
