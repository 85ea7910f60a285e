package dev.drydock.sql.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.testing.Corpora;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every query of the real folders has the same tokens before and after. */
class CorporaLayoutTest {
  private static final Set<String> QUERIES =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "INSERT", "UPDATE", "DELETE", "MERGE");

  @Test
  void changesNoTokenAndNoComment() throws Exception {
    int queries = 0;
    List<String> changed = new ArrayList<>();
    for (Path file : Corpora.sqlFiles()) {
      Script script = Script.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      for (Statement statement : script.statements()) {
        Optional<String> query = query(script, statement);
        if (query.isPresent() && query.get().length() < 20_000) {
          queries++;
          String laidOut = new QueryLayout(query.get()).write();
          if (!SqlLayout.isSame(query.get(), laidOut)) {
            changed.add(file.getFileName() + ": " + query.get());
          }
        }
      }
    }
    assertTrue(queries > 700, queries + " queries");
    assertEquals(List.of(), changed);
  }

  /** The statement where it is one, or what stands behind the AS of a view or table. */
  private static Optional<String> query(Script script, Statement statement) {
    if (statement.copyData().isPresent()) {
      return Optional.empty();
    }
    if (QUERIES.contains(statement.command().split(" ", 2)[0])) {
      return Optional.of(script.textOf(statement));
    }
    List<Token> tokens = script.tokens(statement);
    for (int i = 1; i < tokens.size(); i++) {
      String word = tokens.get(i).in(script.text()).toUpperCase(Locale.ROOT);
      boolean isAs = tokens.get(i - 1).in(script.text()).equalsIgnoreCase("AS");
      if (isAs && (word.equals("SELECT") || word.equals("WITH"))) {
        return Optional.of(script.text().substring(tokens.get(i).start(), statement.end()));
      }
    }
    return Optional.empty();
  }
}
