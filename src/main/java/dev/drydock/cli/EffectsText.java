package dev.drydock.cli;

import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementReport;
import dev.drydock.run.effects.AlreadyThere;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.Estimate;
import dev.drydock.run.effects.TableEffect;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What a rehearsal saw migrations do to those who use the tables, for people. */
final class EffectsText {
  private final PrintStream out;
  private final boolean colour;

  EffectsText(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Nothing for a migration that nobody would notice. */
  void print(RunReport report) {
    for (MigrationReport migration : report.migrations()) {
      List<String> lines = lines(migration);
      if (!lines.isEmpty()) {
        out.println(OneLine.of(migration.file()));
        lines.forEach(line -> out.println(Colour.FAINT.paint(OneLine.of("  " + line), colour)));
      }
    }
  }

  private static List<String> lines(MigrationReport migration) {
    List<String> lines = new ArrayList<>();
    migration.tables().stream().flatMap(table -> table(table).stream()).forEach(lines::add);
    for (StatementReport statement : migration.statements()) {
      statement(statement).forEach(said -> lines.add("line " + statement.line() + ": " + said));
    }
    return lines;
  }

  private static List<String> table(TableEffect table) {
    List<String> said = new ArrayList<>();
    table.waits().ifPresent(said::add);
    if (table.rewritten()) {
      said.add("rewritten");
    } else if (table.scanned()) {
      said.add("read whole");
    }
    if (said.isEmpty()) {
      return List.of();
    }
    String name = TableEffect.shortName(table.relation());
    String line = table.waits().isPresent() ? "" : name + " is ";
    return List.of(
        line
            + String.join(", ", said)
            + table
                .estimate()
                .map(EffectsText::estimate)
                .orElse(", held " + Times.took(table.held()))
            + ".");
  }

  private static String estimate(Estimate estimate) {
    return ", for %s to %s: %s"
        .formatted(Times.took(estimate.low()), Times.took(estimate.high()), estimate.reasoning());
  }

  private static List<String> statement(StatementReport statement) {
    Effects effects = statement.effects();
    List<String> said = new ArrayList<>();
    if (!effects.takenAlong().isEmpty()) {
      said.add("CASCADE takes along " + String.join(", ", effects.takenAlong()));
    }
    effects.alreadyThere().stream()
        .filter(AlreadyThere::differs)
        .map(AlreadyThere::sentence)
        .forEach(said::add);
    return said;
  }
}
