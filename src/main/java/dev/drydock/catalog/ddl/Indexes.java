package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is set on an index, a constraint's too, and on extended statistics. */
final class Indexes {
  private static final String OPTIONS = "index options";
  private static final String TARGETS = "statistics targets";

  private Indexes() {}

  /** All that its definition does not say, but which table is clustered by it. */
  static List<DdlStatement> settings(CatalogObject made) {
    List<DdlStatement> statements = new ArrayList<>();
    for (String setting : List.of(OPTIONS, TARGETS)) {
      made.get(setting)
          .ifPresent(
              value ->
                  statements.addAll(
                      change(
                          made.id(),
                          new AttributeChange(setting, Optional.empty(), Optional.of(value)))));
    }
    return statements;
  }

  static List<DdlStatement> change(Change change, AttributeChange attribute) {
    return change(change.id(), attribute);
  }

  private static List<DdlStatement> change(ObjectId id, AttributeChange attribute) {
    String alter = "ALTER INDEX " + QuotedNames.quoted(id.schema(), id.name()) + " ";
    return switch (attribute.name()) {
      case OPTIONS -> Options.change(id, alter, attribute);
      case TARGETS -> targets(id, alter, attribute);
      default -> List.of(); // told with what the table is clustered by
    };
  }

  private static List<DdlStatement> targets(ObjectId id, String alter, AttributeChange attribute) {
    Map<String, String> wanted = new LinkedHashMap<>();
    // -1 is the server's own default
    byColumn(attribute.before()).forEach((column, target) -> wanted.put(column, "-1"));
    wanted.putAll(byColumn(attribute.after()));
    return wanted.entrySet().stream()
        .map(
            one ->
                DdlStatement.of(
                    id,
                    alter + "ALTER COLUMN " + one.getKey() + " SET STATISTICS " + one.getValue()))
        .toList();
  }

  private static Map<String, String> byColumn(Optional<String> targets) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (String target : targets.map(text -> text.split(", ")).orElse(new String[0])) {
      String[] both = target.split("=");
      byColumn.put(both[0], both[1]);
    }
    return byColumn;
  }

  /** How much ANALYZE looks at for extended statistics. */
  static DdlStatement statistics(CatalogObject wanted) {
    return DdlStatement.of(
        wanted.id(),
        "ALTER STATISTICS "
            + Text.named(wanted.id())
            + " SET STATISTICS "
            + wanted.get("statistics target").orElse("-1"));
  }
}
