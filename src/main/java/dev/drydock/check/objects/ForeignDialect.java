package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.CreateTable;
import java.util.List;
import java.util.Locale;

/** SQL of another database. */
final class ForeignDialect implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "foreign-dialect",
          "SQL of another database",
          "PostgreSQL has no such syntax (42601).",
          "Write it as PostgreSQL does: GENERATED ALWAYS AS IDENTITY for AUTO_INCREMENT, "
              + "double quotes for back-ticks, ALTER COLUMN for MODIFY.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.isPlainInsert() && !hasBackTick(file.text(), statement)) {
        continue;
      }
      List<Token> tokens = statement.readings().tokens();
      if (tokens.size() == 1 && word(file, tokens, 0).equals("GO")) {
        report(
            tokens.getFirst(), "GO separates batches of SQL Server; here it is nothing.", findings);
      }
      if (word(file, tokens, 0).equals("PRAGMA")) {
        report(tokens.getFirst(), "PRAGMA is SQLite's.", findings);
      }
      if (word(file, tokens, 0).equals("SET") && word(file, tokens, 1).startsWith("@")) {
        report(tokens.get(1), "Variables with @ are MySQL's.", findings);
      }
      boolean isTable =
          word(file, tokens, 0).equals("CREATE") && statement.shape() instanceof CreateTable
              || word(file, tokens, 0).equals("CREATE") && word(file, tokens, 1).equals("TABLE");
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.in(file.text()).startsWith("`")) {
          report(token, "Back-ticks are MySQL's; PostgreSQL quotes names with \"…\".", findings);
          break;
        }
        if (isTable && word(file, tokens, i).equals("AUTO_INCREMENT") && i > 2) {
          report(token, "AUTO_INCREMENT is MySQL's.", findings);
          break;
        }
        if (isTable
            && word(file, tokens, i).equals("AUTOINCREMENT")
            && word(file, tokens, i - 1).equals("KEY")) {
          report(token, "AUTOINCREMENT is SQLite's.", findings);
          break;
        }
        if (isTable
            && word(file, tokens, i).equals("ENGINE")
            && i + 1 < tokens.size()
            && tokens.get(i + 1).in(file.text()).equals("=")
            && tokens.get(i - 1).in(file.text()).equals(")")) {
          report(token, "ENGINE is MySQL's.", findings);
          break;
        }
      }
    }
  }

  private static boolean hasBackTick(String text, CheckedStatement statement) {
    return text.indexOf('`', statement.start(), statement.end()) >= 0;
  }

  private static String word(CheckedFile file, List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).in(file.text()).toUpperCase(Locale.ROOT) : "";
  }

  private static void report(Token token, String message, Findings findings) {
    findings.error(token.start(), token.end(), message);
  }
}
