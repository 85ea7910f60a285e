package dev.drydock.run;

import dev.drydock.catalog.MisspeltEnd;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.sql.PsqlCommand;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.tool.TransactionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cuts a script into pieces that are committed by themselves. */
final class Segmentation {
  private final Script script;
  private final TransactionRule rule;
  private final String file;
  private final List<Segment> segments = new ArrayList<>();
  private List<Statement> open = new ArrayList<>();
  private boolean inFileTransaction;
  private Optional<Problem> cannotRun = Optional.empty();

  Segmentation(Script script, TransactionRule rule, String file) {
    this.script = script;
    this.rule = rule;
    this.file = file;
    script.statements().forEach(this::take);
    if (inFileTransaction && rule == TransactionRule.NONE && cannotRun.isEmpty()) {
      MisspeltEnd.among(open, script).ifPresentOrElse(this::refuseMisspelt, this::refuseUnended);
    }
    // Where a file runs in a transaction anyway, a BEGIN without an end is a warning to PostgreSQL
    // and the end of that transaction is its end.
    close(Segment.Kind.OURS);
  }

  private void refuseMisspelt(MisspeltEnd end) {
    refuse(
        "begin-without-commit",
        end.statement(),
        "The file opens a transaction that " + end.written() + " does not end",
        "Write " + end.meant() + ".");
  }

  private void refuseUnended() {
    refuse(
        "begin-without-commit",
        open.getFirst(),
        "The file opens a transaction and never ends it",
        "Add COMMIT at its end, or leave BEGIN out.");
  }

  List<Segment> segments() {
    return segments;
  }

  Optional<Problem> cannotRun() {
    return cannotRun;
  }

  TransactionMode mode() {
    if (!segments.isEmpty() && segments.stream().allMatch(is(Segment.Kind.NONE))) {
      return TransactionMode.NONE;
    }
    if (segments.size() > 1) {
      return TransactionMode.SEGMENTS;
    }
    return segments.stream().anyMatch(is(Segment.Kind.OF_THE_FILE))
        ? TransactionMode.FILE
        : TransactionMode.RUNNER;
  }

  private static java.util.function.Predicate<Segment> is(Segment.Kind kind) {
    return segment -> segment.kind() == kind;
  }

  private void take(Statement statement) {
    switch (statement.kind()) {
      case BEGIN -> begin(statement);
      case COMMIT -> commit(statement);
      case ROLLBACK -> rollback(statement);
      case META_COMMAND -> metaCommand(statement);
      case REFUSES_TRANSACTION -> alone(statement);
      case ORDINARY, PLAIN_INSERT, SAVEPOINT, COPY_FROM_STDIN, COPY_TO_STDOUT ->
          ordinary(statement);
    }
  }

  private void begin(Statement statement) {
    if (!inFileTransaction) {
      close(Segment.Kind.OURS);
      inFileTransaction = true;
    }
    open.add(statement);
  }

  private void commit(Statement statement) {
    if (refusedAsTwoPhase(statement)) {
      return;
    }
    open.add(statement);
    close(inFileTransaction ? Segment.Kind.OF_THE_FILE : Segment.Kind.OURS);
    inFileTransaction = inFileTransaction && chains(statement);
  }

  private void rollback(Statement statement) {
    if (refusedAsTwoPhase(statement)) {
      return;
    }
    if (!inFileTransaction) {
      // It ends our transaction, as it ends psql's; after a COMMIT there is none, and nothing
      // happens.
      open.add(statement);
      close(Segment.Kind.OURS);
      return;
    }
    open.add(statement);
    close(Segment.Kind.OF_THE_FILE);
    inFileTransaction = chains(statement);
  }

  private boolean refusedAsTwoPhase(Statement statement) {
    if (!statement.command().contains("PREPARE")) {
      return false;
    }
    refuse(
        "two-phase-commit",
        statement,
        "The file uses two-phase commit (" + statement.command() + ")",
        "Use COMMIT: a prepared transaction would keep its locks with nobody to end it.");
    return true;
  }

  private void metaCommand(Statement statement) {
    PsqlCommand command = PsqlCommand.of(script, statement);
    if (!command.harmless()) {
      refuse(
          "meta-command",
          statement,
          "The file uses psql's " + command.name() + ", which only psql can run",
          command.remedy());
    }
    open.add(statement);
  }

  private void alone(Statement statement) {
    if (inFileTransaction) {
      open.add(statement); // PostgreSQL will refuse it, and say so best itself
    } else {
      close(Segment.Kind.OURS);
      segments.add(new Segment(Segment.Kind.NONE, List.of(statement)));
    }
  }

  private void ordinary(Statement statement) {
    if (!inFileTransaction && rule == TransactionRule.NONE) {
      alone(statement);
    } else {
      open.add(statement);
    }
  }

  private void close(Segment.Kind kind) {
    if (!open.isEmpty()) {
      segments.add(new Segment(kind, open));
      open = new ArrayList<>();
    }
  }

  private boolean chains(Statement statement) {
    String text = script.textOf(statement).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    return text.contains("AND CHAIN");
  }

  private void refuse(String code, Statement statement, String what, String remedy) {
    if (cannotRun.isPresent()) {
      return;
    }
    SourcePosition at = script.position(statement.start());
    cannotRun =
        Optional.of(
            new Problem(
                code,
                Severity.ERROR,
                "%s: %s, line %d.".formatted(what, file, at.line()),
                remedy,
                List.of(),
                List.of(file),
                Optional.of(new Place(file, at.line(), at.column()))));
  }

  /** Whether a statement ends the transaction it stands in. */
  static boolean ends(Statement statement) {
    return statement.kind() == StatementKind.COMMIT || statement.kind() == StatementKind.ROLLBACK;
  }
}
