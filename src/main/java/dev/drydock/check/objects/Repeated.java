package dev.drydock.check.objects;

import dev.drydock.sql.ddl.Ident;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that stand in a list more than once. */
final class Repeated {
  private Repeated() {}

  /** Each but the first of its name. */
  static List<Ident> of(List<Ident> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name.name())).toList();
  }
}
