package dev.drydock.cli;

import dev.drydock.command.RenumberFile;
import dev.drydock.command.RenumberPlan;
import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.command.Workspace;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.ProblemJson;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "renumber",
    description = {
      "Gives files the next free versions, to resolve duplicates; in a git repository as renames in"
          + " the index. Without a file, every pending one of a duplicated version but the one"
          + " that keeps it. Refuses an applied migration."
    })
final class RenumberCommand extends DrydockCommand {
  @Parameters(paramLabel = "FILE", arity = "0..*", description = "as status lists it")
  private List<String> files = List.of();

  @Option(names = "--to", paramLabel = "VERSION", description = "the new version of a single file")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--dates",
      description = "give every pending file that is named by a date alone a full timestamp")
  private boolean dates;

  @Option(names = "--fix-references", description = "also change lines that name an old file")
  private boolean fixReferences;

  @Option(names = "--preview", description = "only say what would be renamed")
  private boolean preview;

  @Mixin private Consent consent = new Consent();

  RenumberCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    if (dates && (to.isPresent() || !files.isEmpty())) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-option",
              "--dates renames every date-only file; it takes no file and no version.",
              "Leave them out, or leave --dates out."));
    }
    try (Workspace workspace = context().open()) {
      RenumberFile renumber = context().useCases().renumberFile();
      RenumberPlan plan =
          dates ? renumber.planDates(workspace) : renumber.plan(workspace, files, to);
      boolean act = !preview && !plan.renames().isEmpty();
      if (!context().json()) {
        show(plan);
      }
      if (act) {
        consent.requireForFiles(terminal(), question(plan));
        renumber.carryOut(plan, workspace, fixReferences ? plan.references() : List.of());
      }
      if (context().json()) {
        print(document(workspace, plan, act));
      }
      return FINE;
    }
  }

  private static String question(RenumberPlan plan) {
    return "Rename " + Words.count(plan.renames().size(), "file");
  }

  private void show(RenumberPlan plan) {
    plan.warnings().forEach(warning -> terminal().tell("warning: " + warning.message()));
    if (plan.renames().isEmpty()) {
      line("Nothing to rename.");
      return;
    }
    plan.renames().forEach(rename -> line(rename.from() + " → " + rename.to()));
    plan.repository().ifPresent(tree -> line("  as renames in the index of git in " + tree));
    if (!plan.references().isEmpty()) {
      line(
          Words.count(plan.references().size(), "line")
              + (plan.references().size() == 1 ? " names" : " name")
              + " an old file"
              + (fixReferences ? ", and is changed:" : "; --fix-references changes them:"));
      plan.references().forEach(this::show);
    }
  }

  private void show(Reference reference) {
    String file = Here.relative(reference.file()).orElse(reference.file().toString());
    line("  " + file + ":" + reference.line() + ": " + reference.before().strip());
    line("    → " + reference.after().strip());
  }

  private String document(Workspace workspace, RenumberPlan plan, boolean done) {
    return Json.document(
        "renumber",
        json -> {
          json.field("folder", workspace.folder().toString());
          json.field("renamed", done);
          json.field("repository", plan.repository());
          json.array(
              "renames",
              plan.renames(),
              rename -> {
                json.field("from", rename.from());
                json.field("to", rename.to());
              });
          json.field("referencesFixed", done && fixReferences);
          json.array(
              "references",
              plan.references(),
              reference -> {
                json.field("file", reference.file().toString());
                json.field("line", reference.line());
                json.field("before", reference.before());
                json.field("after", reference.after());
              });
          ProblemJson.array(json, "warnings", plan.warnings());
        });
  }
}
