package dev.drydock.check.security;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.CreateRole;
import dev.drydock.sql.ddl.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password or key in a file that is kept and shared. */
final class SecretInMigration extends StatementRule {
  /** What begins a key of well-known services, or is a signed token. */
  private static final Pattern KEY =
      Pattern.compile(
          "'(sk_live_|rk_live_|AKIA[0-9A-Z]{16}|ghp_|github_pat_|xox[bp]-|AIza[\\w-]{30}|"
              + "eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.|-----BEGIN [A-Z ]*PRIVATE KEY)[^']*'");

  /** The letters with which those begin. */
  private static final String FIRST = "srAgxe-";

  SecretInMigration() {
    super(
        new RuleInfo(
            "secret-in-migration",
            "A password or key in a migration",
            "It is kept in the repository's history and in server logs, and everybody who may read"
                + " those has it.",
            "Set it outside the migration, for instance with \\password or by your platform."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateRole role) {
      role.password()
          .filter(literal -> isReal(spot.text(literal)))
          .ifPresent(
              literal ->
                  spot.warning(literal, "The password of " + role.name().name() + " stands here.")
                      .danger(Danger.SECURITY));
      return;
    }
    if (!mayHaveKey(spot.file().text(), spot.statement().start(), spot.statement().end())) {
      return;
    }
    for (Token token : spot.tokens()) {
      if (token.kind() == TokenKind.STRING && KEY.matcher(token.in(spot.file().text())).matches()) {
        spot.warning(new Span(token.start(), token.end()), "This looks like a key.")
            .danger(Danger.SECURITY);
      }
    }
  }

  /** Whether one begins behind a quote; most of a seed's strings begin with other letters. */
  private static boolean mayHaveKey(String text, int start, int end) {
    Matcher key = KEY.matcher(text);
    for (int at = text.indexOf('\'', start, end); at >= 0; at = text.indexOf('\'', at + 1, end)) {
      if (at + 1 < end
          && FIRST.indexOf(text.charAt(at + 1)) >= 0
          && key.region(at, end).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Not a place for one that is put in later. */
  private static boolean isReal(String literal) {
    String value = literal.replace("'", "");
    return !value.isBlank()
        && !value.contains("${")
        && !value.contains("{{")
        && !value.startsWith(":");
  }
}
