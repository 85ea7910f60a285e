package dev.drydock.cli;

import dev.drydock.check.Finding;
import dev.drydock.command.AppInfo;
import dev.drydock.command.CheckReport;
import dev.drydock.command.json.Json;
import dev.drydock.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A check as SARIF 2.1.0, which code hosts show beside the lines. */
final class CheckSarif {
  private CheckSarif() {}

  static String document(CheckReport report) {
    Path folder = report.status().folder();
    return Json.plainDocument(
        json -> {
          json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.field("version", "2.1.0");
          json.array("runs", List.of(report), run -> run(json, run, folder));
        });
  }

  private static void run(Json json, CheckReport report, Path folder) {
    json.object(
        "tool",
        () ->
            json.object(
                "driver",
                () -> {
                  json.field("name", "Drydock");
                  json.field("version", AppInfo.version());
                  json.array(
                      "rules",
                      report.findings().stream().map(Finding::rule).distinct().toList(),
                      rule -> json.field("id", rule));
                }));
    json.array("results", report.findings(), finding -> result(json, finding, folder));
  }

  private static void result(Json json, Finding finding, Path folder) {
    json.field("ruleId", finding.rule());
    json.field("level", level(finding.severity()));
    json.object(
        "message", () -> json.field("text", finding.message() + " " + finding.suggestion()));
    json.array(
        "locations",
        finding.file().stream().toList(),
        file ->
            json.object("physicalLocation", () -> location(json, finding, folder.resolve(file))));
    json.array(
        "suppressions",
        finding.suppressed().stream().toList(),
        reason -> {
          json.field("kind", "inSource");
          json.field("justification", reason);
        });
  }

  private static void location(Json json, Finding finding, Path file) {
    json.object("artifactLocation", () -> json.field("uri", uri(file)));
    finding
        .span()
        .ifPresent(
            span ->
                json.object(
                    "region",
                    () -> {
                      json.field("startLine", span.line());
                      json.field("startColumn", span.column());
                      json.field("endLine", span.endLine());
                      json.field("endColumn", span.endColumn());
                    }));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** Relative to the current directory, which in CI is the repository; else absolute. */
  private static String uri(Path file) {
    Optional<String> relative = Here.relative(file);
    // An URI of two segments encodes what a file name may hold; the leading ./ is of no meaning.
    return relative
        .map(path -> java.net.URI.create("./").resolve(encoded(path)).toString())
        .orElseGet(() -> file.toUri().toString());
  }

  private static java.net.URI encoded(String path) {
    try {
      return new java.net.URI(null, null, path, null);
    } catch (java.net.URISyntaxException e) {
      // A first segment with a colon would read as a scheme.
      return java.net.URI.create(
          "./" + java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
