package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.problem.Fix;
import java.util.Optional;
import java.util.Set;

/** IF NOT EXISTS and OR REPLACE where the grammar has no place for them. */
final class UnsupportedIfNotExists implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unsupported-if-not-exists",
          "IF NOT EXISTS or OR REPLACE where there is none",
          "PostgreSQL refuses it (42601): not every CREATE and ADD knows these words.",
          "Ask the catalog in a DO block, catch duplicate_object, or drop it first.");

  private static final Set<String> WITHOUT_IF_NOT_EXISTS =
      Set.of(
          "POLICY",
          "TRIGGER",
          "TYPE",
          "DOMAIN",
          "ROLE",
          "USER",
          "GROUP",
          "FUNCTION",
          "PROCEDURE",
          "VIEW",
          "DATABASE",
          "PUBLICATION",
          "AGGREGATE",
          "RULE");

  private static final Set<String> WITHOUT_OR_REPLACE =
      Set.of(
          "TABLE",
          "POLICY",
          "TYPE",
          "DOMAIN",
          "INDEX",
          "UNIQUE",
          "SEQUENCE",
          "SCHEMA",
          "EXTENSION",
          "MATERIALIZED",
          "ROLE",
          "USER",
          "DATABASE");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.isPlainInsert()) {
        continue;
      }
      Words words = Words.of(file, statement);
      switch (words.at(0)) {
        case "CREATE" -> create(file, statement, words, findings);
        case "ALTER" -> alter(file, statement, words, findings);
        default -> {}
      }
    }
  }

  private static void create(
      CheckedFile file, CheckedStatement statement, Words words, Findings findings) {
    boolean orReplace = words.are(1, "OR", "REPLACE");
    int object = orReplace ? 3 : 1;
    if (orReplace && WITHOUT_OR_REPLACE.contains(words.at(object))) {
      Findings.Entry entry =
          findings.error(
              words.start(1),
              words.end(2),
              "CREATE %s knows no OR REPLACE.".formatted(words.at(object)));
      new Rewrites(file, statement, words).withoutOrReplace(object).ifPresent(entry::fix);
    }
    while (Set.of("CONSTRAINT", "RECURSIVE", "TEMP", "TEMPORARY").contains(words.at(object))) {
      object++;
    }
    if (WITHOUT_IF_NOT_EXISTS.contains(words.at(object))
        && words.are(object + 1, "IF", "NOT", "EXISTS")
        && !words.at(object + 1).isEmpty()) {
      Findings.Entry entry =
          findings.error(
              words.start(object + 1),
              words.end(object + 3),
              "CREATE %s knows no IF NOT EXISTS.".formatted(words.at(object)));
      new Rewrites(file, statement, words).withoutIfNotExists(object).ifPresent(entry::fix);
    }
  }

  private static void alter(
      CheckedFile file, CheckedStatement statement, Words words, Findings findings) {
    if (!words.at(1).equals("TABLE")) {
      return;
    }
    int add = words.find(2, "ADD", "CONSTRAINT", "IF", "NOT", "EXISTS");
    if (add > 0) {
      Findings.Entry entry =
          findings.error(
              words.start(add + 2), words.end(add + 4), "ADD CONSTRAINT knows no IF NOT EXISTS.");
      Optional<Fix> fix = new Rewrites(file, statement, words).constraintGuard(add);
      fix.ifPresent(entry::fix);
    }
    int rename = words.find(2, "RENAME", "COLUMN", "IF", "EXISTS");
    if (rename > 0) {
      findings
          .error(
              words.start(rename + 2), words.end(rename + 3), "RENAME COLUMN knows no IF EXISTS.")
          .suggest("Ask information_schema.columns in a DO block whether the column is there.");
    }
  }
}
