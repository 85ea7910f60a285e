package dev.drydock.cli;

import dev.drydock.command.VerifyDatabase;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.verify.Bundle;
import dev.drydock.verify.Checklist;
import dev.drydock.verify.ChecklistMarkdown;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description = {
      "Goes through the checklist after migrating, and writes nothing to the database.",
      "History, expected objects, invalid indexes, constraints not validated, foreign keys without"
          + " an index, sequences behind their tables, old copies of tables, and what .drydock.json"
          + " adds: row security tried as roles, queries with an expected result. Exit status 1"
          + " when an item fails."
    })
final class VerifyCommand extends DrydockCommand {
  /** How it is printed. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, markdown or json; default text")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--bundle"},
      paramLabel = "FILE",
      description =
          "write a bundle to hand over: the checklist, versions, server facts, history, names of"
              + " objects; without secrets, as a zip where FILE ends in .zip, else Markdown. What"
              + " is in it is listed first")
  private Optional<Path> bundle = Optional.empty();

  @Option(
      names = "--error",
      paramLabel = "TEXT",
      description = "with -o: the error it is about, or - for standard input")
  private Optional<String> error = Optional.empty();

  @Option(
      names = "--leftover-days",
      paramLabel = "N",
      description =
          "how old copies such as orders_backup_20240131 may be; default as in .drydock.json, else"
              + " 30")
  private Optional<Integer> leftoverDays = Optional.empty();

  @Option(
      names = "--no-replay",
      description = "do not replay the folder to know which objects are expected; takes no time")
  private boolean noReplay;

  VerifyCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    if (leftoverDays.filter(days -> days < 0).isPresent()) {
      throw input("--leftover-days may not be negative.", "Give 0 for all of them.");
    }
    if (error.isPresent() && bundle.isEmpty()) {
      throw input("--error is for a bundle.", "Name its file with -o, or use drydock explain.");
    }
    OutputFile.require("not-written", bundle);
    VerifyDatabase verify = context().useCases().verifyDatabase();
    try (Workspace workspace = context().open();
        Interruptible run = new Interruptible()) {
      Checklist checklist =
          verify.verify(
              workspace,
              new VerifyDatabase.Options(!noReplay, leftoverDays),
              terminal()::tell,
              run.control());
      print(checklist);
      if (bundle.isPresent()) {
        String said = error.isPresent() && error.get().equals("-") ? input("error") : "";
        write(
            verify.bundle(workspace, checklist, error.map(text -> text.equals("-") ? said : text)));
      }
      return checklist.failed() ? FOUND : FINE;
    }
  }

  private void print(Checklist checklist) {
    if (context().json() || format == Format.JSON) {
      print(VerifyOutput.json(checklist));
    } else if (format == Format.MARKDOWN) {
      print(ChecklistMarkdown.of(checklist));
    } else {
      VerifyOutput.text(checklist, terminal(), context().colour());
    }
  }

  /** What leaves the house is told before it is written. */
  private void write(Bundle made) throws DrydockException {
    terminal().tell("The bundle holds:");
    for (Bundle.Part part : made.parts()) {
      terminal()
          .tell(
              "  %-13s %s, %s"
                  .formatted(part.name(), part.about(), Words.count(part.lines(), "line")));
    }
    terminal()
        .tell(
            made.removed() == 0
                ? "Nothing in it looks like a password or key."
                : "Removed from it: "
                    + Words.count(made.removed(), "text")
                    + " that looked like a password or key.");
    context().useCases().verifyDatabase().save(made, bundle.orElseThrow());
    terminal().tell("Wrote " + bundle.orElseThrow() + ".");
  }

  private static DrydockException input(String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error("bad-option", message, remedy));
  }
}
