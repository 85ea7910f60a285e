package dev.drydock.cli;

import dev.drydock.command.DriftReport;
import dev.drydock.command.DriftReport.Change;
import dev.drydock.command.Workspace;
import dev.drydock.command.json.Json;
import dev.drydock.problem.DrydockException;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "drift", description = "Shows what changed between what was applied and the file.")
final class DriftCommand extends DrydockCommand {
  /** Unchanged lines shown around a change. */
  private static final int AROUND = 3;

  @Parameters(paramLabel = "VERSION", description = "a version or a file")
  private String version = "";

  DriftCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    try (Workspace workspace = context().open()) {
      DriftReport report = context().useCases().showDrift().show(workspace, version);
      if (context().json()) {
        print(document(report));
      } else {
        text(report);
      }
      return FINE;
    }
  }

  private void text(DriftReport report) {
    line(
        (report.file().isEmpty() ? report.version() : report.file()) + ": " + report.explanation());
    if (report.origin().isEmpty()) {
      return;
    }
    line("Applied: " + report.origin().get());
    int skipped = 0;
    for (int i = 0; i < report.rows().size(); i++) {
      if (!isNearChange(report, i)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        terminal().out().println(Colour.FAINT.paint("  …", context().colour()));
        skipped = 0;
      }
      row(report.rows().get(i));
    }
  }

  private static boolean isNearChange(DriftReport report, int index) {
    int end = Math.min(report.rows().size(), index + AROUND + 1);
    return report.rows().subList(Math.max(0, index - AROUND), end).stream()
        .anyMatch(row -> row.change() != Change.SAME);
  }

  private void row(DriftReport.Row row) {
    if (row.change() == Change.SAME) {
      painted("  ", Colour.NONE, row.current());
      return;
    }
    if (row.appliedLine().isPresent()) {
      painted("- ", Colour.BAD, row.applied());
    }
    if (row.fileLine().isPresent()) {
      painted("+ ", Colour.GOOD, row.current());
    }
  }

  private void painted(String sign, Colour colour, String text) {
    terminal().out().println(colour.paint(sign + OneLine.of(text), context().colour()));
  }

  private static String document(DriftReport report) {
    return Json.document(
        "drift",
        json -> {
          json.field("version", report.version());
          json.field("file", report.file());
          json.field("origin", report.origin());
          json.field("lineEndingsOnly", report.lineEndingsOnly());
          json.field("explanation", report.explanation());
          json.array(
              "rows",
              report.rows(),
              row -> {
                json.field("change", row.change());
                number(json, "appliedLine", row.appliedLine());
                json.field("applied", row.applied());
                number(json, "fileLine", row.fileLine());
                json.field("current", row.current());
              });
        });
  }

  private static void number(Json json, String name, OptionalInt value) {
    if (value.isPresent()) {
      json.field(name, value.getAsInt());
    } else {
      json.none(name);
    }
  }
}
