package dev.drydock.sql.ddl;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions a statement calls in so many words: names with a parenthesis behind them. */
public final class FunctionCalls {
  /**
   * One call.
   *
   * @param name as the catalog spells it, without its schema
   * @param at offset in the script
   * @param keyword whether the word is one of SQL's own, such as {@code coalesce}
   */
  public record Call(String name, int at, boolean keyword) {}

  private FunctionCalls() {}

  /** Those the statement itself has, wherever in it. */
  public static List<Call> in(Script script, Statement statement) {
    List<Call> calls = new ArrayList<>();
    List<Token> tokens = script.tokens(statement);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token name = tokens.get(i);
      if (name.kind().isName() && tokens.get(i + 1).kind() == TokenKind.LEFT_PARENTHESIS) {
        calls.add(new Call(script.nameOf(name), name.start(), name.kind() == TokenKind.KEYWORD));
      }
    }
    return calls;
  }

  /** Those of a statement, and of the body of a DO block, at the place of the block. */
  public static List<Call> run(Script script, Statement statement) {
    List<Call> calls = new ArrayList<>(in(script, statement));
    if (Shapes.of(script, statement) instanceof DoBlock block) {
      block.body().ifPresent(body -> calls.addAll(in(body, script.text())));
    }
    return calls;
  }

  /** Their names, without the words that are SQL's own. */
  public static Set<String> names(List<Call> calls) {
    return calls.stream()
        .filter(call -> !call.keyword())
        .map(Call::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Call> in(Body body, String text) {
    String code = body.span().in(text);
    Script inner = Script.parse(body.isPlain(text) ? code : code.replace("''", "'"));
    return inner.statements().stream()
        .flatMap(statement -> in(inner, statement).stream())
        .map(call -> new Call(call.name(), body.whole().start(), call.keyword()))
        .toList();
  }
}
