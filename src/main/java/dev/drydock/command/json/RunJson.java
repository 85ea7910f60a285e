package dev.drydock.command.json;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementError;
import dev.drydock.run.StatementReport;
import dev.drydock.run.backup.Backup;
import dev.drydock.server.Notice;
import dev.drydock.server.ServerError;
import dev.drydock.tool.RowChange;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A rehearsal or an apply as {@code drydock/dry-run/1} or {@code drydock/apply/1}. */
public final class RunJson {
  private final Json json;

  private RunJson(Json json) {
    this.json = json;
  }

  /**
   * The whole document.
   *
   * @param command {@code dry-run} or {@code apply}
   */
  public static String document(String command, RunReport report) {
    return Json.document(
        command,
        json -> {
          new RunJson(json).report(report);
          if (command.equals("apply")) {
            json.object("backup", report.backup(), backup -> backup(json, backup));
          }
        });
  }

  private void report(RunReport report) {
    json.field("outcome", report.outcome());
    json.field("on", report.on());
    json.object(
        "scratch",
        report.scratch(),
        scratch -> {
          json.field("serverVersion", scratch.serverVersion());
          json.field("clonedWith", scratch.clonedWith());
          json.texts("notCloned", scratch.notCloned());
          json.array(
              "rowsCopied",
              scratch.copied(),
              copied -> {
                json.field("table", copied.table());
                json.field("rows", copied.rows());
              });
        });
    json.field("reason", report.reason().map(Problem::message));
    json.object("problem", report.reason(), reason -> ProblemJson.fields(json, reason));
    json.field("plan", report.fingerprint());
    json.field("startedAt", report.startedAt());
    json.field("durationMs", report.took());
    json.array("migrations", report.migrations(), this::migration);
    json.array("tables", report.tables(), table -> EffectsJson.table(json, table));
    json.array("changes", report.changes(), change -> EffectsJson.change(json, change));
    rows(json, "historyRows", report.historyRows());
    ProblemJson.array(json, "warnings", report.warnings());
  }

  private static void backup(Json json, Backup backup) {
    json.field("file", backup.file().toString());
    json.field("bytes", backup.bytes());
    json.field("durationMs", backup.took());
    json.field("restore", backup.restore());
  }

  private void migration(MigrationReport migration) {
    json.field("version", migration.version());
    json.field("name", migration.name());
    json.field("file", migration.file());
    json.field("outcome", migration.outcome());
    json.field("transaction", migration.transaction());
    json.field("durationMs", migration.took());
    json.field("committed", migration.committed());
    json.array("statements", migration.statements(), this::statement);
    json.array("tables", migration.tables(), table -> EffectsJson.table(json, table));
    json.array("changes", migration.changes(), change -> EffectsJson.change(json, change));
  }

  private void statement(StatementReport statement) {
    json.field("index", statement.index());
    json.field("count", statement.count());
    json.field("line", statement.line());
    json.field("endLine", statement.endLine());
    json.field("sql", statement.sql());
    json.field("outcome", statement.outcome());
    json.object(
        "followsFrom",
        statement.followsFrom(),
        earlier -> {
          json.field("file", earlier.file());
          json.field("line", earlier.line());
          json.field("object", earlier.object());
        });
    json.field("durationMs", statement.took());
    json.field("rows", statement.rows());
    json.array("notices", statement.notices(), this::notice);
    EffectsJson.statement(json, statement.effects());
    json.field("note", statement.note());
    json.object("error", statement.error(), this::error);
  }

  private void notice(Notice notice) {
    json.field("severity", notice.severity());
    json.field("sqlState", notice.sqlState());
    json.field("message", notice.message());
    json.field("detail", notice.detail());
    json.field("hint", notice.hint());
  }

  private void error(StatementError error) {
    ServerError server = error.server();
    Place place = error.place();
    json.field("sqlState", server.sqlState());
    json.field("message", server.message());
    json.field("detail", server.detail());
    json.field("hint", server.hint());
    json.field("where", server.where());
    json.field("file", place.file());
    json.field("line", place.line());
    json.field("column", place.column());
    ExplanationJson.fields(json, error.explanation());
  }

  /** History rows before and after, each by its columns. */
  public static void rows(Json json, String name, Collection<RowChange> changes) {
    json.array(
        name,
        changes,
        change -> {
          json.object("before", change.before(), row -> columns(json, row));
          json.object("after", change.after(), row -> columns(json, row));
        });
  }

  private static void columns(Json json, Map<String, Optional<String>> row) {
    row.forEach((column, value) -> json.field(column, value));
  }
}
