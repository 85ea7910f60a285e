package dev.drydock.cli;

import dev.drydock.command.RepairHistory;
import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.Workspace;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.RunJson;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.RowChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the history; each row is shown before and after. */
abstract sealed class RepairCommand extends DrydockCommand {
  private static final String SCHEMA = "repair";

  @Mixin private Consent consent = new Consent();

  @Option(names = "--preview", description = "only show the rows before and after")
  private boolean preview;

  private RepairCommand(CommandContext context) {
    super(context);
  }

  @Override
  String schema(String name) {
    return SCHEMA;
  }

  abstract Repair repair() throws DrydockException;

  abstract String question();

  @Override
  public Integer call() throws DrydockException {
    Repair repair = repair();
    try (Workspace workspace = context().open()) {
      RepairHistory history = context().useCases().repairHistory();
      List<RowChange> changes = history.preview(workspace, repair);
      if (!context().json()) {
        changes.forEach(this::show);
      }
      boolean act = !preview && !changes.isEmpty();
      if (act) {
        String database = workspace.database().map(open -> open.facts().database()).orElse("");
        consent.require(terminal(), workspace, question() + " in the history of " + database);
        changes = history.carryOut(workspace, repair);
      }
      if (context().json()) {
        print(document(changes, act));
      } else {
        line(act ? Words.count(changes.size(), "row") + " changed." : "Nothing was changed.");
      }
      return FINE;
    }
  }

  private void show(RowChange change) {
    show("- ", Colour.BAD, change.before());
    show("+ ", Colour.GOOD, change.after());
  }

  private void show(String sign, Colour painted, Optional<Map<String, Optional<String>>> row) {
    if (row.isPresent()) {
      StringBuilder text = new StringBuilder(sign);
      row.get()
          .forEach(
              (column, value) ->
                  text.append(column)
                      .append('=')
                      .append(value.map(v -> Words.first(v, 60)).orElse("∅"))
                      .append("  "));
      terminal()
          .out()
          .println(painted.paint(OneLine.of(text.toString().stripTrailing()), context().colour()));
    }
  }

  private static String document(List<RowChange> changes, boolean done) {
    return Json.document(
        SCHEMA,
        json -> {
          json.field("changed", done);
          RunJson.rows(json, "rows", changes);
        });
  }

  @Command(name = "mark-applied", description = "Records files as applied without running them.")
  static final class MarkApplied extends RepairCommand {
    @Parameters(paramLabel = "VERSION", arity = "0..*", description = "versions or files")
    private List<String> versions = List.of();

    @Option(names = "--all", description = "everything that is pending")
    private boolean all;

    MarkApplied(CommandContext context) {
      super(context);
    }

    @Override
    Repair repair() throws DrydockException {
      if (all == !versions.isEmpty()) {
        throw new DrydockException(
            DrydockException.Kind.INPUT,
            Problem.error(
                "bad-option",
                "Name versions, or give --all.",
                "drydock status lists the pending ones."));
      }
      return all ? new Repair.MarkAllApplied() : new Repair.MarkApplied(versions);
    }

    @Override
    String question() {
      return "Mark " + (all ? "everything pending" : String.join(", ", versions)) + " as applied";
    }
  }

  @Command(
      name = "baseline",
      description = {
        "Records everything pending up to a version as applied without running it.",
        "For a database that was there before its history."
      })
  static final class Baseline extends RepairCommand {
    @Parameters(
        paramLabel = "VERSION",
        arity = "1",
        description = "the last version, or file, whose work is in the database already")
    private String last = "";

    Baseline(CommandContext context) {
      super(context);
    }

    @Override
    Repair repair() {
      return new Repair.Baseline(last);
    }

    @Override
    String question() {
      return "Mark everything pending up to " + last + " as applied";
    }
  }

  @Command(
      name = "accept-checksum",
      description = "Records changed files as they are now as those that were applied.")
  static final class AcceptChecksum extends RepairCommand {
    @Parameters(
        paramLabel = "VERSION",
        arity = "1..*",
        description = "versions or files that status lists as drifted")
    private List<String> versions = List.of();

    AcceptChecksum(CommandContext context) {
      super(context);
    }

    @Override
    Repair repair() {
      return new Repair.AcceptChecksums(versions);
    }

    @Override
    String question() {
      return "Accept " + String.join(", ", versions) + " as they are now";
    }
  }

  @Command(name = "forget", description = "Removes the rows of versions from the history.")
  static final class Forget extends RepairCommand {
    @Parameters(paramLabel = "VERSION", arity = "1..*", description = "as recorded")
    private List<String> versions = List.of();

    Forget(CommandContext context) {
      super(context);
    }

    @Override
    Repair repair() {
      return new Repair.Forget(versions);
    }

    @Override
    String question() {
      return "Forget " + String.join(", ", versions);
    }
  }
}
