package dev.drydock.cli;

import dev.drydock.cli.Table.Align;
import dev.drydock.cli.Table.Cell;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.ProblemJson;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalListing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "journal", description = "Lists the runs made from this machine, newest first.")
final class JournalCommand extends DrydockCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "how many; default 50, 0 for all")
  private int limit = 50;

  JournalCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    if (limit < 0) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error("bad-option", "--limit may not be negative.", "Give 0 for all of them."));
    }
    JournalListing listing = context().useCases().readJournal().read();
    List<JournalEntry> entries =
        limit == 0 ? listing.entries() : listing.entries().stream().limit(limit).toList();
    if (context().json()) {
      print(document(entries, listing));
      return FINE;
    }
    if (entries.isEmpty()) {
      line("No runs yet.");
    } else {
      table(entries).print(terminal().out(), context().colour());
    }
    listing.problems().forEach(problem -> terminal().tell("warning: " + problem.message()));
    return FINE;
  }

  private static Table table(List<JournalEntry> entries) {
    Table table =
        new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT);
    table.header("WHEN", "WHAT", "OUTCOME", "MIGRATIONS", "WHERE", "WHO");
    for (JournalEntry entry : entries) {
      table.row(
          Cell.of(Times.local(entry.startedAt())),
          Cell.of(entry.kind()),
          Cell.of(outcome(entry)),
          Cell.of(Integer.toString(entry.steps().size())),
          Cell.of(where(entry)),
          Cell.of(entry.operator()));
    }
    return table;
  }

  private static String where(JournalEntry entry) {
    if (entry.scratch()) {
      return entry.profile().isEmpty() ? "scratch" : "scratch copy of " + entry.profile();
    }
    return entry.database() + " on " + entry.host() + ":" + entry.port();
  }

  private static String outcome(JournalEntry entry) {
    return entry.outcome().orElseGet(() -> Json.word(entry.state()).replace('-', ' '));
  }

  private static String document(List<JournalEntry> entries, JournalListing listing) {
    return Json.document(
        "journal",
        json -> {
          json.array("runs", entries, entry -> entry(json, entry));
          ProblemJson.array(json, "problems", listing.problems());
        });
  }

  private static void entry(Json json, JournalEntry entry) {
    json.field("id", entry.id());
    json.field("kind", entry.kind());
    json.field("state", entry.state());
    json.field("outcome", entry.outcome());
    json.field("reason", entry.reason());
    json.field("startedAt", entry.startedAt());
    json.field("finishedAt", entry.finishedAt());
    json.field("operator", entry.operator());
    json.field("databaseUser", entry.databaseUser());
    json.field("host", entry.host());
    json.field("port", entry.port());
    json.field("database", entry.database());
    json.field("profile", entry.profile());
    json.field("on", entry.scratch() ? "scratch" : "target");
    json.field("environment", entry.environment());
    json.field("folder", entry.folder());
    json.field("file", entry.file().toString());
    json.array(
        "migrations",
        entry.steps(),
        step -> {
          json.field("version", step.version());
          json.field("file", step.file());
          json.field("outcome", step.outcome());
          json.field("durationMs", step.took());
        });
    json.array(
        "doubts",
        entry.doubts(),
        doubt -> {
          json.field("what", doubt.what());
          json.field("version", doubt.version());
          json.field("file", doubt.file());
          json.field("line", doubt.line());
          json.field("sql", doubt.sql());
          json.field("transactionId", doubt.transactionId());
          json.field("at", doubt.at());
        });
  }
}
