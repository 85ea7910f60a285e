package dev.drydock.cli;

import dev.drydock.check.Finding;
import dev.drydock.check.Span;
import dev.drydock.command.CheckReport;
import java.io.PrintStream;
import java.nio.file.Path;

/** A check as workflow commands, which GitHub shows beside the lines of a pull request. */
final class CheckGithub {
  private CheckGithub() {}

  static void print(CheckReport report, PrintStream out) {
    for (Finding finding : report.findings()) {
      if (finding.counts()) {
        out.println(line(report, finding));
      }
    }
  }

  private static String line(CheckReport report, Finding finding) {
    StringBuilder line = new StringBuilder("::");
    line.append(
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        });
    line.append(" title=").append(property(finding.rule()));
    finding
        .file()
        .ifPresent(
            file -> {
              Path path = report.status().folder().resolve(file);
              line.append(",file=").append(property(Here.relative(path).orElse(path.toString())));
            });
    finding.span().ifPresent(span -> line.append(place(span)));
    return line.append("::")
        .append(data(finding.message() + " " + finding.suggestion()))
        .toString();
  }

  /** GitHub takes an end column only where the finding ends in the line it begins in. */
  private static String place(Span span) {
    String place = ",line=" + span.line() + ",endLine=" + span.endLine() + ",col=" + span.column();
    return span.line() == span.endLine() ? place + ",endColumn=" + span.endColumn() : place;
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
