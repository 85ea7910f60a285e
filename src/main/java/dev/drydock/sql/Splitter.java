package dev.drydock.sql;

import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts one text into statements; used once. */
final class Splitter {
  private static final int NONE = -1;

  private final String text;
  private final Lexer lexer;
  private final LineMap lines;
  private final StatementTokens tokens;
  private boolean escapes;
  private final Nesting nesting = new Nesting();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The meta-command in the current statement, if there is one. */
  private Optional<String> metaCommand = Optional.empty();

  /** The statement whose data may come. */
  private int copying = NONE;

  Splitter(String text) {
    this.text = text;
    this.lexer = new Lexer(text);
    this.lines = new LineMap(text);
    this.tokens = new StatementTokens(text);
  }

  Script split() {
    while (lexer.next()) {
      TokenKind kind = lexer.kind();
      if (lexer.isUnterminated()) {
        problems.add(Unterminated.token(kind, lines.position(lexer.start())));
      }
      switch (kind) {
        case WHITESPACE, LINE_COMMENT -> {}
        case BLOCK_COMMENT -> {
          if (lexer.isUnterminated()) {
            take(); // the server has to see it, to refuse what follows it
          }
        }
        case SEMICOLON -> semicolon();
        case META_COMMAND -> metaCommand();
        case COPY_DATA -> data(text.substring(lexer.start(), lexer.end()));
        case COPY_END -> data("");
        default -> take();
      }
    }
    if (nesting.isInside()) {
      problems.add(Unterminated.statement(lines.position(tokens.start(0))));
    }
    finish();
    return new Script(text, statements, problems, lines);
  }

  private void take() {
    escapes = tokens.size() == 0 ? lexer.escapes() : escapes;
    tokens.add(lexer);
    nesting.see(lexer.kind(), lexer.keyword());
  }

  private void semicolon() {
    if (nesting.isInside()) {
      take();
    } else {
      finish();
    }
  }

  /** Makes the whole statement the command's, so that nobody sends the rest of it. */
  private void metaCommand() {
    String command = text.substring(lexer.start(), lexer.end());
    boolean alone = tokens.size() == 0;
    if (metaCommand.isEmpty()) {
      metaCommand = Optional.of(PsqlSyntax.name(command));
    }
    take();
    if (PsqlSyntax.sends(command) || alone && PsqlSyntax.isLine(command)) {
      boolean readsData = PsqlSyntax.readsData(command) || isCopyFromStdin();
      finish();
      copying = readsData ? statements.size() - 1 : copying;
    }
  }

  private boolean isCopyFromStdin() {
    return Classifier.kind(tokens) == StatementKind.COPY_FROM_STDIN;
  }

  private void finish() {
    if (tokens.size() > 0) {
      StatementKind kind =
          metaCommand.isPresent() ? StatementKind.META_COMMAND : Classifier.kind(tokens);
      statements.add(
          new Statement(
              statements.size(),
              tokens.start(0),
              tokens.end(tokens.size() - 1),
              kind,
              metaCommand.orElseGet(() -> CommandName.of(tokens)),
              Optional.empty(),
              escapes));
      if (kind == StatementKind.COPY_FROM_STDIN) {
        copying = statements.size() - 1;
      }
    }
    tokens.clear();
    nesting.reset();
    metaCommand = Optional.empty();
  }

  /** Gives the data to its statement; the closing line without any before it gives none. */
  private void data(String data) {
    if (copying != NONE) {
      Statement copy = statements.get(copying);
      if (copy.copyData().isEmpty()) {
        statements.set(copying, copy.withCopyData(data));
      }
    }
  }
}
