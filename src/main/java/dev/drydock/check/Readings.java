package dev.drydock.check;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of one statement, once for all rules that ask. For the thread that checks its file.
 */
public final class Readings {
  private final Script script;
  private final Statement statement;
  private final Map<Span, QueryNames> names = new HashMap<>(4);
  private Optional<List<Token>> tokens = Optional.empty();

  Readings(Script script, Statement statement) {
    this.script = script;
    this.statement = statement;
  }

  /** The names that a query or expression in it uses, as {@link QueryNames#of} reads them. */
  public QueryNames names(Span part) {
    return names.computeIfAbsent(part, one -> QueryNames.of(script.text(), one));
  }

  /** Its tokens, without comments. Those of a seed's thousands of rows are not kept. */
  public List<Token> tokens() {
    if (statement.kind() == StatementKind.PLAIN_INSERT) {
      return script.tokens(statement);
    }
    if (tokens.isEmpty()) {
      tokens = Optional.of(script.tokens(statement));
    }
    return tokens.get();
  }
}
