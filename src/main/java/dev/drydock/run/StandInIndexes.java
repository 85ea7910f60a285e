package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Indexes of pgvector on its stand-in. No access method PostgreSQL has by itself knows their
 * storage parameters, so they are left out; what they ask for changes nothing an empty table could
 * show.
 */
final class StandInIndexes {
  private static final Set<String> METHODS = Set.of("hnsw", "ivfflat");

  private static final Pattern KNOWN =
      Pattern.compile(
          "(?is)with\\s*\\(\\s*%1$s(?:\\s*,\\s*%1$s)*\\s*\\)"
              .formatted("(?:m|ef_construction|lists)\\s*=\\s*'?\\d+'?"));

  private StandInIndexes() {}

  static Optional<SentInstead> of(Script script, Statement statement) {
    if (!statement.command().startsWith("CREATE INDEX")
        || !(Shapes.of(script, statement) instanceof CreateIndex index)
        || index.method().filter(METHODS::contains).isEmpty()) {
      return Optional.empty();
    }
    return index
        .parameters()
        .filter(span -> KNOWN.matcher(span.in(script.text())).matches())
        .map(
            span ->
                new SentInstead(
                    without(script, statement, span),
                    "tried without %s, which the stand-in does not take"
                        .formatted(span.in(script.text()))));
  }

  /** Blanks in their place: what the server says of a place stays right. */
  private static String without(Script script, Statement statement, Span span) {
    String text = script.text();
    return text.substring(statement.start(), span.start())
        + span.in(text).replaceAll("\\S", " ")
        + text.substring(span.end(), statement.end());
  }
}
