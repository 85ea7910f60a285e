package dev.drydock.run;

import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the statements would make that stand within a statement that failed: in the body of a DO
 * block, and in a text that goes on over them because a quote before them is missing.
 */
final class WithinTexts {
  private static final Set<String> OPENS = Set.of("BEGIN", "THEN", "ELSE", "LOOP");

  private WithinTexts() {}

  static List<MadeObject> made(Script script, Statement statement) {
    boolean block = statement.command().equals("DO");
    List<MadeObject> made = new ArrayList<>();
    for (Token token : script.tokens(statement)) {
      String text = token.in(script.text());
      if (block && token.kind() == TokenKind.DOLLAR_STRING) {
        int tag = text.indexOf('$', 1) + 1;
        made.addAll(in(text.substring(tag, Math.max(tag, text.length() - tag))));
      } else if (token.kind() == TokenKind.STRING && text.contains(";\n")) {
        made.addAll(in(text.substring(text.indexOf(";\n") + 1)));
      }
    }
    return made;
  }

  private static List<MadeObject> in(String text) {
    List<MadeObject> made = new ArrayList<>();
    Script inner = Script.parse(text);
    for (Statement statement : inner.statements()) {
      String before = "BEGIN";
      for (Token token : inner.tokens(statement)) {
        String word = token.in(text).toUpperCase(Locale.ROOT);
        if (OPENS.contains(before) && (word.equals("CREATE") || word.equals("ALTER"))) {
          Script alone = Script.parse(text.substring(token.start(), statement.end()));
          alone.statements().forEach(one -> made.addAll(alone.makes(one)));
          break;
        }
        before = word;
      }
    }
    return made;
  }
}
