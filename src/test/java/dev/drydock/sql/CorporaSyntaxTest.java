package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The splitter against PostgreSQL, on all the SQL that real projects run. */
class CorporaSyntaxTest {

  @Test
  void everyStatementParsesOnItsOwnAndCannotBeCutFurther() throws IOException, SQLException {
    List<Path> files = Corpora.sqlFiles();
    List<String> wrong = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    int pieces = 0;
    try (SyntaxOracle oracle = new SyntaxOracle(TestPostgres.shared())) {
      for (Path file : files) {
        Script script = Script.parse(Files.readString(file));
        pieces += script.statements().size();
        Optional<SyntaxOracle.Refusal> whole = oracle.refusal(sqlOnly(script.text()));
        Optional<Statement> refused = firstRefused(oracle, script);
        if (whole.isPresent() != refused.isPresent()) {
          wrong.add(file + ": whole " + whole + ", piece " + refused.map(script::textOf));
        } else if (whole.isPresent()) {
          broken.add(file.getFileName().toString());
          wrong.addAll(otherPlace(file, oracle, script, whole.get(), refused.get()));
        }
        for (Statement statement : script.statements()) {
          cutFurther(oracle, script.textOf(statement))
              .ifPresent(cut -> wrong.add(file + ": two in one: " + cut));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(pieces > files.size(), () -> "only as many statements as files");
    assertTrue(broken.containsAll(filesWithSyntaxErrors()), broken::toString);
  }

  /** What psql found in the files it came to: no down migrations, and variables replaced. */
  private static List<String> filesWithSyntaxErrors() throws IOException {
    List<String> files = new ArrayList<>();
    for (var folder : Corpora.truth()) {
      for (var failure : folder.get("failures")) {
        if (failure.get("sqlState").asText().equals("42601")) {
          files.add(failure.get("file").asText());
        }
      }
    }
    return files;
  }

  /** The text as psql sends it, at the same offsets: no byte order mark, no data of COPY. */
  private static String sqlOnly(String text) {
    StringBuilder sql = new StringBuilder(text);
    for (Token token : Lexer.tokens(text)) {
      boolean mark = token.in(text).equals("\uFEFF");
      if (mark || token.kind() == TokenKind.COPY_DATA || token.kind() == TokenKind.COPY_END) {
        sql.replace(token.start(), token.end(), " ".repeat(token.end() - token.start()));
      }
    }
    return sql.toString();
  }

  private static Optional<Statement> firstRefused(SyntaxOracle oracle, Script script)
      throws SQLException {
    for (Statement statement : script.statements()) {
      if (!oracle.parses(script.textOf(statement))) {
        return Optional.of(statement);
      }
    }
    return Optional.empty();
  }

  /** The piece must fail where the whole does, or at its own end. */
  private static List<String> otherPlace(
      Path file, SyntaxOracle oracle, Script script, SyntaxOracle.Refusal whole, Statement refused)
      throws SQLException {
    int expected = script.text().offsetByCodePoints(0, whole.position().orElseThrow() - 1);
    int position = oracle.refusal(script.textOf(refused)).orElseThrow().position().orElseThrow();
    int actual = script.offsetOf(refused, position);
    return actual == expected || actual == refused.end()
        ? List.of()
        : List.of(file + ": fails at " + actual + ", the whole at " + expected);
  }

  /** A place where both halves parse, were the statement cut there. */
  static Optional<String> cutFurther(SyntaxOracle oracle, String statement) throws SQLException {
    for (int i = statement.indexOf(';'); i >= 0; i = statement.indexOf(';', i + 1)) {
      if (oracle.parses(statement.substring(0, i)) && oracle.parses(statement.substring(i + 1))) {
        return Optional.of(statement.substring(0, i) + " <-> " + statement.substring(i));
      }
    }
    return Optional.empty();
  }
}
