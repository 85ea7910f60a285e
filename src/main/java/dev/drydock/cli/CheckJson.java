package dev.drydock.cli;

import dev.drydock.check.Finding;
import dev.drydock.check.Span;
import dev.drydock.command.CheckReport;
import dev.drydock.command.json.FixJson;
import dev.drydock.command.json.Json;
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
                json.field("suppressed", report.suppressed());
                json.field("files", report.files());
                json.field("statements", report.statements());
              });
        });
  }

  private static void finding(Json json, Finding finding) {
    json.field("rule", finding.rule());
    json.field("severity", finding.severity());
    finding.danger().ifPresent(danger -> json.field("danger", danger.code()));
    json.field("file", finding.file());
    json.field("line", finding.span().map(Span::line));
    json.field("column", finding.span().map(Span::column));
    json.field("endLine", finding.span().map(Span::endLine));
    json.field("endColumn", finding.span().map(Span::endColumn));
    json.texts("versions", finding.versions());
    json.texts("files", finding.files());
    json.field("message", finding.message());
    json.field("why", finding.why());
    json.field("suggestion", finding.suggestion());
    FixJson.array(json, "fixes", finding.fixes());
    json.field("suppressed", finding.suppressed());
  }
}
