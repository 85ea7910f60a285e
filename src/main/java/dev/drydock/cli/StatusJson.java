package dev.drydock.cli;

import dev.drydock.command.MigrationSource;
import dev.drydock.command.StatusReport;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.ProblemJson;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.profile.Profile;
import dev.drydock.server.ServerFacts;
import java.util.Map;
import java.util.Optional;

/** A status as {@code drydock/status/1}. */
final class StatusJson {
  private final StatusReport report;
  private final Optional<Profile> profile;
  private final Map<StatusRow, MigrationSource> sources;

  /**
   * @param sources of the rows whose files could be read
   */
  StatusJson(
      StatusReport report, Optional<Profile> profile, Map<StatusRow, MigrationSource> sources) {
    this.report = report;
    this.profile = profile;
    this.sources = sources;
  }

  String document() {
    return Json.document("status", this::fields);
  }

  private void fields(Json json) {
    head(json, report, profile);
    counts(json, report);
    json.array("migrations", report.list().rows(), row -> row(json, row));
    ProblemJson.array(json, "problems", report.problems());
  }

  /** What several documents begin with: folder, tool, database, history. */
  static void head(Json json, StatusReport report, Optional<Profile> profile) {
    json.field("folder", report.folder().toString());
    json.field("tool", report.tool());
    json.field("toolReason", report.toolReason());
    json.object("database", report.database(), facts -> database(json, facts, profile));
    json.object(
        "history",
        report.history(),
        history -> {
          json.field("table", history.table().toString());
          json.field("layout", history.layout());
          json.field("exists", history.exists());
        });
  }

  static void database(Json json, ServerFacts facts, Optional<Profile> profile) {
    json.field("name", facts.database());
    json.field("host", facts.host());
    json.field("port", facts.port());
    json.field("serverVersion", facts.version());
    json.field("role", facts.role());
    json.field("environment", profile.map(Profile::environment));
    json.field("standby", facts.standby());
  }

  private static void counts(Json json, StatusReport report) {
    var counts = report.list().counts();
    json.object(
        "counts",
        () -> {
          json.field("total", counts.total());
          json.field("applied", counts.applied());
          json.field("pending", counts.pending());
          json.field("failed", counts.failed());
          json.field("duplicate", counts.duplicate());
          json.field("drifted", counts.drifted());
          json.field("missing", counts.missing());
          json.field("outOfOrder", counts.outOfOrder());
          json.field("ignored", counts.ignored());
          json.field("unknown", counts.unknown());
        });
  }

  private void row(Json json, StatusRow row) {
    Optional<HistoryRecord> record = row.record();
    Optional<MigrationSource> source = Optional.ofNullable(sources.get(row));
    json.field(
        "version", row.versionText().isEmpty() ? Optional.empty() : Optional.of(row.versionText()));
    json.field("name", row.name());
    json.field("file", row.migration().map(Migration::file));
    json.field("kind", row.migration().map(Migration::kind).orElse(Kind.VERSIONED));
    json.field("status", row.status());
    json.texts("flags", row.flags().stream().sorted().map(Json::word).toList());
    json.field("transaction", source.map(MigrationSource::transaction));
    json.field("statements", source.map(read -> read.script().statements().size()));
    json.field(
        "appliedAt", record.filter(HistoryRecord::succeeded).flatMap(HistoryRecord::appliedAt));
    json.field("appliedBy", record.flatMap(HistoryRecord::appliedBy));
    json.field("durationMs", record.flatMap(HistoryRecord::took));
    json.object("checksum", row.checksum(), checksum -> checksum(json, checksum));
    json.field("error", record.flatMap(HistoryRecord::error));
  }

  private static void checksum(Json json, ChecksumComparison checksum) {
    json.field("algorithm", checksum.algorithm());
    json.field("file", checksum.file());
    json.field("recorded", checksum.recorded());
    json.field("matches", checksum.matches());
  }
}
