package dev.drydock.cli;

import dev.drydock.command.CheckReport;
import dev.drydock.command.json.Json;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.profile.Profile;
import java.util.Optional;

/** A check as {@code drydock/check/1}. */
final class CheckJson {
  private CheckJson() {}

  static String document(CheckReport report, Optional<Profile> profile) {
    return Json.document(
        "check",
        json -> {
          StatusJson.head(json, report.status(), profile);
          json.array("findings", report.findings(), finding -> finding(json, finding));
          json.object(
              "summary",
              () -> {
                json.field("errors", report.count(Severity.ERROR));
                json.field("warnings", report.count(Severity.WARNING));
                json.field("infos", report.count(Severity.INFO));
                json.field("files", report.files());
                json.field("statements", report.statements());
              });
        });
  }

  private static void finding(Json json, Problem finding) {
    json.field("rule", finding.code());
    json.field("severity", finding.severity());
    json.field("file", fileOf(finding));
    json.field("line", finding.place().map(Place::line));
    json.field("column", finding.place().map(Place::column));
    json.texts("versions", finding.versions());
    json.texts("files", finding.files());
    json.field("message", finding.message());
    json.field("suggestion", finding.remedy());
  }

  /** The file a finding stands at: its place's, else the first it concerns. */
  static Optional<String> fileOf(Problem finding) {
    return finding.place().map(Place::file).or(() -> finding.files().stream().findFirst());
  }
}
