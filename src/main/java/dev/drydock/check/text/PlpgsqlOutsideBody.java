package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import java.util.List;
import java.util.Set;

/** Statements of plpgsql where only SQL is understood. */
final class PlpgsqlOutsideBody implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "plpgsql-outside-body",
          "A statement of plpgsql outside of a function",
          "RAISE, IF, LOOP, PERFORM and the like are plpgsql, not SQL: PostgreSQL refuses them"
              + " (42601) outside of a function or DO block.",
          "Put it into a block: DO $$ BEGIN … END; $$;");

  private static final Set<String> PLPGSQL =
      Set.of(
          "RAISE",
          "IF",
          "ELSIF",
          "ELSEIF",
          "ELSE",
          "LOOP",
          "WHILE",
          "FOR",
          "FOREACH",
          "PERFORM",
          "RETURN",
          "EXCEPTION",
          "EXIT",
          "CONTINUE",
          "ASSERT");

  /** Behind the name of a cursor, which SQL can declare. */
  private static final Set<String> OF_A_CURSOR =
      Set.of("CURSOR", "BINARY", "INSENSITIVE", "ASENSITIVE", "NO", "SCROLL");

  private static final Set<String> OPENING = Set.of("IF", "LOOP", "WHILE", "FOR", "FOREACH");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    List<CheckedStatement> all = file.statements();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isPlainInsert()) {
        continue;
      }
      Words words = Words.of(file, all.get(i));
      String word = words.at(0);
      if (PLPGSQL.contains(word) || isAssignment(words)) {
        int last = OPENING.contains(word) ? closing(file, i) : i;
        report(file, i, last, findings);
        i = Math.max(i, last);
      } else if (isDeclaration(words)) {
        findings
            .error(
                words.start(0),
                words.end(words.size() - 1),
                "SQL's DECLARE makes a cursor; this" + " declares a variable.")
            .suggest("Put it into a block: DO $$ DECLARE … BEGIN … END; $$;");
      }
    }
  }

  private static boolean isAssignment(Words words) {
    return !words.at(0).isEmpty() && words.written(1).equals(":=");
  }

  private static boolean isDeclaration(Words words) {
    return words.at(0).equals("DECLARE") && words.size() > 2 && !OF_A_CURSOR.contains(words.at(2));
  }

  /** The statement that closes what the one at {@code from} opens; itself where none does. */
  private static int closing(CheckedFile file, int from) {
    int depth = 0;
    for (int i = from; i < file.statements().size(); i++) {
      Words words = Words.of(file, file.statements().get(i));
      depth += OPENING.contains(words.at(0)) ? 1 : 0;
      if (words.at(0).equals("END") && (words.at(1).equals("IF") || words.at(1).equals("LOOP"))) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return from;
  }

  private static void report(CheckedFile file, int from, int to, Findings findings) {
    CheckedStatement first = file.statements().get(from);
    CheckedStatement last = file.statements().get(to);
    Words words = Words.of(file, first);
    String what = words.written(1).equals(":=") ? "An assignment" : words.at(0);
    Findings.Entry entry =
        findings
            .error(first.start(), first.end(), what + " is plpgsql: SQL has no such statement.")
            .suggest(INFO.safeForm());
    boolean whole = from != to || Set.of("RAISE", "PERFORM", "ASSERT").contains(words.at(0));
    // In a file whose quotes do not pair, what looks like a statement is a piece of a body.
    if (whole && file.script().problems().isEmpty()) {
      entry.fix(new Guard(file, first.start(), last.end()).fix("Put it into a DO block", "  ", ""));
    }
  }
}
