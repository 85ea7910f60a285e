package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.PlpgsqlBody.Variable;
import dev.drydock.sql.ddl.PlpgsqlStep.Block;
import dev.drydock.sql.ddl.PlpgsqlStep.Choice;
import dev.drydock.sql.ddl.PlpgsqlStep.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads plpgsql, after {@code pl_gram.y}. */
final class PlpgsqlReader {
  private final Cursor cursor;

  PlpgsqlReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Block read() {
    while (cursor.acceptSymbol("#")) { // #variable_conflict use_column and the like
      cursor.skip();
      cursor.skip();
    }
    label();
    Block block = block();
    cursor.acceptSymbol(";");
    if (!cursor.atEnd()) {
      throw new NotUnderstood();
    }
    return block;
  }

  private void label() {
    if (cursor.acceptSymbol("<<")) {
      cursor.ident();
      cursor.expectSymbol(">>");
    }
  }

  private Block block() {
    int start = cursor.start();
    List<Variable> variables = new ArrayList<>();
    while (cursor.accept("DECLARE")) {
      while (!cursor.isAny("BEGIN", "DECLARE")) {
        variables.add(variable());
      }
    }
    cursor.expect("BEGIN");
    List<PlpgsqlStep> steps = steps();
    List<List<PlpgsqlStep>> handlers = new ArrayList<>();
    if (cursor.accept("EXCEPTION")) {
      while (cursor.accept("WHEN")) {
        until("THEN");
        cursor.expect("THEN");
        handlers.add(steps());
      }
    }
    cursor.expect("END");
    if (cursor.isName()) {
      cursor.ident();
    }
    return new Block(variables, steps, handlers, cursor.since(start));
  }

  private Variable variable() {
    Ident name = cursor.ident();
    cursor.accept("CONSTANT");
    Optional<TypeName> type = Optional.empty();
    if (!cursor.isAny("ALIAS", "CURSOR", "SCROLL", "NO")) {
      type = Optional.of(new TypeReader(cursor).read());
    }
    Optional<Integer> from = Optional.empty();
    while (!cursor.isSymbol(";")) {
      int behind = cursor.span().end();
      if (from.isEmpty()
          && (cursor.isSymbol(":=") || cursor.isSymbol("=") || cursor.is("DEFAULT"))) {
        from = Optional.of(behind);
      }
      cursor.skipOne();
    }
    int end = cursor.span().start();
    cursor.expectSymbol(";");
    Optional<Span> value = from.map(start -> new Span(start, end));
    return new Variable(name, type, value);
  }

  private List<PlpgsqlStep> steps() {
    List<PlpgsqlStep> steps = new ArrayList<>();
    while (!cursor.isAny("END", "ELSE", "ELSIF", "ELSEIF", "EXCEPTION", "WHEN")) {
      label();
      steps.add(step());
      cursor.expectSymbol(";");
    }
    return steps;
  }

  private PlpgsqlStep step() {
    int start = cursor.start();
    if (isAssignment()) {
      return assignment(start);
    }
    return switch (cursor.word()) {
      case "BEGIN", "DECLARE" -> block();
      case "IF" -> ifThen(start);
      case "CASE" -> caseWhen(start);
      case "LOOP", "WHILE", "FOR", "FOREACH" -> loop(start);
      case "RETURN" -> returning(start);
      case "RAISE" -> {
        cursor.skip();
        boolean harmless = cursor.isAny("DEBUG", "LOG", "INFO", "NOTICE", "WARNING");
        statement();
        yield new PlpgsqlStep.Raise(!harmless, cursor.since(start));
      }
      case "EXECUTE" -> {
        statement();
        yield new PlpgsqlStep.Dynamic(cursor.since(start));
      }
      case "PERFORM" -> {
        cursor.skip();
        int query = cursor.start();
        statement();
        yield new PlpgsqlStep.Perform(cursor.since(query), cursor.since(start));
      }
      case "NULL",
          "EXIT",
          "CONTINUE",
          "GET",
          "OPEN",
          "FETCH",
          "MOVE",
          "CLOSE",
          "ASSERT",
          "COMMIT",
          "ROLLBACK" -> {
        String word = cursor.word();
        statement();
        yield new PlpgsqlStep.Simple(word, cursor.since(start));
      }
      default -> {
        if (cursor.isSymbol(";")) {
          throw new NotUnderstood();
        }
        statement();
        yield new PlpgsqlStep.Sql(cursor.since(start));
      }
    };
  }

  /** Passes all up to the semicolon. */
  private void statement() {
    while (!cursor.isSymbol(";")) {
      cursor.span();
      cursor.skipOne();
    }
  }

  private Span until(String word) {
    int start = cursor.start();
    while (!cursor.is(word)) {
      cursor.span();
      cursor.skipOne();
    }
    return cursor.since(start);
  }

  /** A name, perhaps with fields and subscripts, then {@code :=} or {@code =}. */
  private boolean isAssignment() {
    if (!cursor.isName()) {
      return cursor.kind() == TokenKind.PARAMETER;
    }
    int at = cursor.at();
    cursor.parts();
    while (cursor.isSymbol("[")) {
      cursor.skipOne();
    }
    if (cursor.acceptSymbol(".")) {
      cursor.parts();
    }
    boolean assigns = cursor.isSymbol(":=") || cursor.isSymbol("=");
    cursor.back(at);
    return assigns;
  }

  private PlpgsqlStep assignment(int start) {
    while (!cursor.isSymbol(":=") && !cursor.isSymbol("=")) {
      cursor.span();
      cursor.skipOne();
    }
    Span target = cursor.since(start);
    cursor.skip();
    int value = cursor.start();
    statement();
    return new PlpgsqlStep.Assignment(target, cursor.since(value), cursor.since(start));
  }

  private PlpgsqlStep ifThen(int start) {
    List<Choice.Branch> branches = new ArrayList<>();
    do {
      cursor.skip();
      Span condition = until("THEN");
      cursor.skip();
      branches.add(new Choice.Branch(Optional.of(condition), steps()));
    } while (cursor.isAny("ELSIF", "ELSEIF"));
    boolean hasElse = cursor.accept("ELSE");
    if (hasElse) {
      branches.add(new Choice.Branch(Optional.empty(), steps()));
    }
    cursor.expect("END", "IF");
    return new Choice(Optional.empty(), branches, hasElse, cursor.since(start));
  }

  private PlpgsqlStep caseWhen(int start) {
    cursor.skip();
    Optional<Span> subject = cursor.is("WHEN") ? Optional.empty() : Optional.of(until("WHEN"));
    List<Choice.Branch> branches = new ArrayList<>();
    while (cursor.accept("WHEN")) {
      Span condition = until("THEN");
      cursor.skip();
      branches.add(new Choice.Branch(Optional.of(condition), steps()));
    }
    if (cursor.accept("ELSE")) {
      branches.add(new Choice.Branch(Optional.empty(), steps()));
    }
    cursor.expect("END", "CASE");
    // without ELSE an error is raised where nothing fits, so one branch is taken in any case
    return new Choice(subject, branches, true, cursor.since(start));
  }

  private PlpgsqlStep loop(int start) {
    boolean endless = cursor.is("LOOP");
    Span header = until("LOOP");
    cursor.skip();
    List<PlpgsqlStep> steps = steps();
    cursor.expect("END", "LOOP");
    if (cursor.isName()) {
      cursor.ident();
    }
    return new Loop(header, steps, endless, cursor.since(start));
  }

  private PlpgsqlStep returning(int start) {
    cursor.skip();
    boolean ends = !cursor.isAny("NEXT", "QUERY");
    if (!ends) {
      boolean query = cursor.is("QUERY");
      cursor.skip();
      if (query && cursor.is("EXECUTE")) {
        statement();
        return new PlpgsqlStep.Dynamic(cursor.since(start));
      }
    }
    int value = cursor.start();
    boolean empty = cursor.isSymbol(";");
    statement();
    return new PlpgsqlStep.Return(
        empty ? Optional.empty() : Optional.of(cursor.since(value)), ends, cursor.since(start));
  }
}
