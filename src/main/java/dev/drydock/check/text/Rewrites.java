package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.StringConstant;
import java.util.Optional;

/** Ways to say IF NOT EXISTS where the grammar has no place for it. */
final class Rewrites {
  private final CheckedFile file;
  private final CheckedStatement statement;
  private final Words words;

  Rewrites(CheckedFile file, CheckedStatement statement, Words words) {
    this.file = file;
    this.statement = statement;
    this.words = words;
  }

  /** Of {@code CREATE … IF NOT EXISTS}; {@code object} is the word before IF. */
  Optional<Fix> withoutIfNotExists(int object) {
    TextEdit without = remove(object + 1, object + 3);
    return switch (words.at(object)) {
      case "POLICY" -> dropBefore("POLICY", object + 4, without);
      case "TRIGGER", "FUNCTION", "PROCEDURE", "VIEW", "AGGREGATE", "RULE" ->
          Optional.of(orReplace(words.at(object), without));
      case "TYPE", "DOMAIN", "ROLE", "USER", "GROUP", "PUBLICATION" ->
          Optional.of(catchDuplicate(without));
      default -> Optional.empty();
    };
  }

  /** Of {@code CREATE OR REPLACE}; {@code object} is the word behind it. */
  Optional<Fix> withoutOrReplace(int object) {
    TextEdit without = remove(1, 2);
    return switch (words.at(object)) {
      case "POLICY" -> dropBefore("POLICY", object + 1, without);
      case "TYPE", "DOMAIN", "ROLE", "USER" -> Optional.of(catchDuplicate(without));
      case "TABLE", "SEQUENCE", "SCHEMA", "EXTENSION" ->
          Optional.of(
              Fix.of(
                  "Write CREATE " + words.at(object) + " IF NOT EXISTS",
                  without,
                  file.insert(words.end(object), " IF NOT EXISTS")));
      default -> Optional.empty();
    };
  }

  /** Asks the catalog before adding the constraint; {@code add} is the word ADD. */
  Optional<Fix> constraintGuard(int add) {
    int name = add + 5;
    int table = words.are(2, "IF", "EXISTS") ? 4 : 2;
    table += words.at(table).equals("ONLY") ? 1 : 0;
    boolean single = words.find(add + 2, "ADD") < 0 && words.find(2, "ADD") == add;
    if (name >= words.size() || table >= add || !single) {
      return Optional.empty();
    }
    String tableText = file.text(words.start(table), words.end(add - 1));
    String condition =
        ("  IF NOT EXISTS (\n"
                + "    SELECT FROM pg_constraint\n"
                + "    WHERE conname = %s AND conrelid = %s::regclass\n"
                + "  ) THEN\n"
                + "    ")
            .formatted(
                StringConstant.of(Identifiers.stored(words.written(name))),
                StringConstant.of(tableText));
    return Optional.of(
        new Guard(file, statement.start(), statement.end())
            .edit(remove(add + 2, add + 4))
            .fix("Add it only where it is not there", condition, "  END IF;\n"));
  }

  private Optional<Fix> dropBefore(String kind, int name, TextEdit without) {
    int on = words.find(name, "ON");
    if (on < 0 || on + 1 >= words.size()) {
      return Optional.empty();
    }
    int last = on + 1;
    while (words.written(last + 1).equals(".")) {
      last += 2;
    }
    String drop =
        "DROP %s IF EXISTS %s;\n"
            .formatted(
                kind, file.text(words.start(name), words.end(Math.min(last, words.size() - 1))));
    return Optional.of(
        Fix.of("Drop it first where it is there", file.insert(statement.start(), drop), without));
  }

  private Fix orReplace(String kind, TextEdit without) {
    return Fix.of(
        "Write CREATE OR REPLACE " + kind, file.insert(words.end(0), " OR REPLACE"), without);
  }

  private Fix catchDuplicate(TextEdit without) {
    return new Guard(file, statement.start(), statement.end())
        .edit(without)
        .fix(
            "Pass over the error where it is there",
            "  ",
            "EXCEPTION WHEN duplicate_object THEN\n  NULL; -- it is there already\n");
  }

  /** Takes words out, with the blank behind them. */
  private TextEdit remove(int from, int to) {
    int end = to + 1 < words.size() ? words.start(to + 1) : words.end(to);
    return file.replace(words.start(from), end, "");
  }
}
