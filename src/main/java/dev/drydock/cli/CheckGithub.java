package dev.drydock.cli;

import dev.drydock.command.CheckReport;
import dev.drydock.problem.Problem;
import java.io.PrintStream;
import java.nio.file.Path;

/** A check as workflow commands, which GitHub shows beside the lines of a pull request. */
final class CheckGithub {
  private CheckGithub() {}

  static void print(CheckReport report, PrintStream out) {
    for (Problem finding : report.findings()) {
      StringBuilder line = new StringBuilder("::");
      line.append(
          switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
          });
      line.append(" title=").append(property(finding.code()));
      CheckJson.fileOf(finding)
          .ifPresent(
              file -> {
                Path path = report.status().folder().resolve(file);
                line.append(",file=").append(property(Here.relative(path).orElse(path.toString())));
              });
      finding
          .place()
          .ifPresent(
              at -> line.append(",line=").append(at.line()).append(",col=").append(at.column()));
      line.append("::").append(data(finding.message() + " " + finding.remedy()));
      out.println(line);
    }
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
