package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.nio.charset.StandardCharsets;

/** A name PostgreSQL cuts. */
final class IdentifierTooLong implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "identifier-too-long",
          "A name of more than 63 bytes",
          "PostgreSQL cuts it silently (a NOTICE 42622); two long names that begin alike "
              + "then collide (42P07).",
          "Use a shorter name.");

  private static final int LONGEST = 63;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      for (Token token : statement.readings().tokens()) {
        if (isTooLong(token, file.text())) {
          findings.warning(
              token.start(),
              token.end(),
              "This name is longer than 63 bytes and is cut to %s."
                  .formatted(Identifiers.stored(token.in(file.text()))));
        }
      }
    }
  }

  private static boolean isTooLong(Token token, String text) {
    if (token.kind() != TokenKind.IDENTIFIER && token.kind() != TokenKind.QUOTED_IDENTIFIER
        || token.end() - token.start() <= LONGEST / 3) {
      return false;
    }
    String written = token.in(text);
    int quotes = token.kind() == TokenKind.QUOTED_IDENTIFIER ? 2 : 0;
    return !written.startsWith("U&")
        && !written.startsWith("u&")
        && written.getBytes(StandardCharsets.UTF_8).length - quotes > LONGEST
        && !written.substring(1, written.length() - 1).contains("\"\"");
  }
}
