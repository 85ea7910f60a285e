package dev.drydock.run;

import dev.drydock.server.ServerFacts;
import dev.drydock.server.Session;
import dev.drydock.sql.PsqlConstant;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * psql's variables: those it always has, such as {@code DBNAME}, and those a file sets for itself.
 * What is not known is left as it is, and PostgreSQL will say so.
 */
final class PsqlVariables {
  private final Map<String, String> values = new HashMap<>();

  private PsqlVariables(ServerFacts facts) {
    values.put("DBNAME", facts.database());
    values.put("USER", facts.role());
  }

  /**
   * A migration as psql would send it to this database. Statements stay in their lines; the text
   * that is recorded stays that of the file.
   */
  static PlannedMigration in(PlannedMigration planned, ServerFacts facts) {
    Script script = planned.script();
    if (planned.cannotRun().isPresent() || !mayHaveOne(script.text())) {
      return planned;
    }
    String text = new PsqlVariables(facts).replaced(script);
    Script sent = text.equals(script.text()) ? script : Script.parse(text);
    if (sent == script || sent.statements().size() != script.statements().size()) {
      return planned; // a value that holds statements of its own is none psql files are written for
    }
    List<Segment> segments = new ArrayList<>();
    int next = 0;
    for (Segment segment : planned.segments()) {
      int end = next + segment.statements().size();
      segments.add(new Segment(segment.kind(), sent.statements().subList(next, end)));
      next = end;
    }
    return new PlannedMigration(
        planned.migration(),
        planned.text(),
        planned.sha256(),
        sent,
        planned.transaction(),
        segments,
        planned.cannotRun());
  }

  /** A quick look, as hardly any file has them: a colon, not doubled, before a name or a quote. */
  private static boolean mayHaveOne(String text) {
    for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
      boolean cast = at > 0 && text.charAt(at - 1) == ':';
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      boolean starts =
          next == '\'' || next == '"' || next == '_' || next < 128 && Character.isLetter(next);
      if (!cast && starts) {
        return true;
      }
    }
    return false;
  }

  private String replaced(Script script) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Statement statement : script.statements()) {
      if (statement.kind() == StatementKind.META_COMMAND) {
        set(script.textOf(statement).strip());
        continue;
      }
      for (Token token : script.tokens(statement)) {
        Optional<String> value =
            token.kind() == TokenKind.PSQL_VARIABLE
                ? value(token.in(script.text()))
                : Optional.empty();
        if (value.isPresent()) {
          text.append(script.text(), at, token.start()).append(value.get());
          at = token.end();
        }
      }
    }
    return text.append(script.text(), at, script.text().length()).toString();
  }

  private void set(String command) {
    PsqlConstant.of(command).ifPresent(set -> values.put(set.name(), set.value()));
    if (command.startsWith("\\unset")) {
      values.remove(command.substring("\\unset".length()).strip());
    }
  }

  /** {@code :name} as it is, {@code :'name'} as a literal, {@code :"name"} as an identifier. */
  private Optional<String> value(String variable) {
    char form = variable.charAt(1);
    if (form == '\'' || form == '"') {
      Optional<String> value = known(variable.substring(2, variable.length() - 1));
      return form == '"' ? value.map(Session::quoted) : value.map(StringConstant::of);
    }
    return known(variable.substring(1));
  }

  private Optional<String> known(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
