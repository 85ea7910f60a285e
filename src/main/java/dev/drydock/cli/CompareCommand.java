package dev.drydock.cli;

import dev.drydock.command.CloseDifferences;
import dev.drydock.command.CompareReport;
import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Noise;
import dev.drydock.problem.DrydockException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "compare",
    description = {
      "Compares the schema the database should have with the one it has. Only reads there.",
      "What it should have is what the folder makes on an empty scratch database, unless another"
          + " database or a saved schema is named."
    })
final class CompareCommand extends DrydockCommand {
  /** What is compared with. */
  private static final class With {
    @Option(names = "--with", paramLabel = "PROFILE", description = "with another database")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--with-folder", description = "with what the folder makes; the default")
    private boolean folder;

    @Option(
        names = "--with-snapshot",
        paramLabel = "FILE",
        description = "with a schema saved before by --save")
    private Optional<Path> snapshot = Optional.empty();
  }

  @ArgGroup(exclusive = true)
  private With with = new With();

  @Option(
      names = "--applied",
      description = "of the folder, replay only what the history says was applied")
  private boolean applied;

  @Option(
      names = "--ignore",
      paramLabel = "WHAT",
      split = ",",
      description =
          "pass over owner, comments, column-order, grants, extension-versions, or nothing;"
              + " default owner,column-order,extension-versions")
  private List<String> ignore = List.of();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "write the database's schema to a file instead of comparing")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--sql", description = "print the statements that close the gap")
  private boolean sql;

  @Option(
      names = "--drops",
      description = "with --sql or --write: drop what is untracked, with its rows")
  private boolean drops;

  @Option(
      names = "--write",
      paramLabel = "NAME",
      description = "write a migration of this name that closes the gap, tried on a copy before")
  private Optional<String> write = Optional.empty();

  @Option(
      names = "--adopt",
      paramLabel = "NAME",
      description =
          "write a migration of this name that would have made what is untracked, and record it as"
              + " applied")
  private Optional<String> adopt = Optional.empty();

  @Mixin private Consent consent = new Consent();

  CompareCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    OutputFile.require("not-written", save);
    boolean ofFolder =
        save.isEmpty() && with.profile.isEmpty() && with.snapshot.isEmpty()
            || write.isPresent()
            || adopt.isPresent();
    try (Workspace workspace = ofFolder ? context().open() : context().openDatabase();
        Interruptible run = new Interruptible()) {
      if (save.isPresent()) {
        context().useCases().compareSchemas().save(workspace, save.get());
        if (context().json()) {
          print(CompareJson.saved(save.get()));
        } else {
          line("Saved to " + save.get() + ".");
        }
        return FINE;
      }
      Set<Noise> noise = noise();
      CompareReport report = report(workspace, noise, run);
      Comparison comparison = report.comparison();
      if (context().json()) {
        print(CompareJson.document(comparison, drops));
      } else if (sql) {
        terminal().out().print(comparison.closing(comparison.counting(), drops).text());
      } else {
        new CompareText(terminal(), context().colour()).print(comparison);
      }
      if (write.isPresent() || adopt.isPresent()) {
        change(workspace, report, run);
      }
      return comparison.same() ? FINE : FOUND;
    }
  }

  private CompareReport report(Workspace workspace, Set<Noise> noise, Interruptible run)
      throws DrydockException {
    if (with.profile.isEmpty()) {
      Against against =
          with.snapshot.isPresent()
              ? new Against.Saved(with.snapshot.get())
              : new Against.TheFolder(applied);
      return report(workspace, against, noise, run);
    }
    try (Workspace other =
        context()
            .useCases()
            .openWorkspace()
            .openDatabase(
                new Where.Named(with.profile.get()),
                context().globals().choices(),
                context().askPerson(),
                terminal()::tell)) {
      return report(workspace, new Against.Another(other), noise, run);
    }
  }

  private CompareReport report(
      Workspace workspace, Against against, Set<Noise> noise, Interruptible run)
      throws DrydockException {
    return context()
        .useCases()
        .compareSchemas()
        .compare(workspace, against, noise, terminal()::tell, run.control());
  }

  private Set<Noise> noise() throws DrydockException {
    if (ignore.isEmpty()) {
      return Noise.usual();
    }
    Set<Noise> noise = EnumSet.noneOf(Noise.class);
    for (String word : ignore) {
      if (!word.equals("nothing")) {
        noise.add(CompareJson.noise(word.strip().toLowerCase(Locale.ROOT)));
      }
    }
    return noise;
  }

  private void change(Workspace workspace, CompareReport report, Interruptible run)
      throws DrydockException {
    Comparison comparison = report.comparison();
    CloseDifferences closing = context().useCases().closeDifferences();
    if (write.isPresent()) {
      CloseDifferences.Proposal fix =
          closing.close(workspace, comparison, comparison.counting(), drops, write.get());
      new CompareText(terminal(), context().colour())
          .proof(closing.prove(workspace, report, fix, terminal()::tell, run.control()));
      consent.requireForFiles(terminal(), "Write " + fix.migration().files().getFirst().file());
      closing.write(workspace, fix).files().forEach(file -> terminal().tell("Wrote " + file));
    }
    if (adopt.isPresent()) {
      CloseDifferences.Proposal adoption =
          closing.adopt(workspace, comparison, comparison.counting(), adopt.get());
      consent.require(
          terminal(),
          workspace,
          "Write "
              + adoption.migration().files().getFirst().file()
              + " and record it as applied in "
              + workspace.database().map(open -> open.facts().database()).orElse(""));
      closing.write(workspace, adoption).files().forEach(f -> terminal().tell("Wrote " + f));
    }
  }
}
