package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Storage parameters and the like: {@code fillfactor=70, autovacuum_enabled=false}. */
final class Options {
  private Options() {}

  /**
   * @param alter up to the word SET or RESET
   */
  static List<DdlStatement> change(ObjectId id, String alter, AttributeChange attribute) {
    List<String> wanted = list(attribute.after());
    String gone =
        list(attribute.before()).stream()
            .map(Options::name)
            .filter(name -> wanted.stream().map(Options::name).noneMatch(name::equals))
            .collect(Collectors.joining(", "));
    List<DdlStatement> statements = new ArrayList<>();
    if (!wanted.isEmpty()) {
      statements.add(DdlStatement.of(id, alter + "SET (" + String.join(", ", wanted) + ")"));
    }
    if (!gone.isEmpty()) {
      statements.add(DdlStatement.of(id, alter + "RESET (" + gone + ")"));
    }
    return statements;
  }

  private static List<String> list(Optional<String> options) {
    return options.map(text -> List.of(text.split(", "))).orElse(List.of());
  }

  private static String name(String option) {
    return option.substring(0, option.indexOf('='));
  }
}
