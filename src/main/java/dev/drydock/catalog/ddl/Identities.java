package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Identities of columns: each has a sequence of its own, whose name may be wanted for another. */
final class Identities {
  private Identities() {}

  /** Drops what is to go before a sequence is made, which a guarded statement would not make. */
  static List<DdlStatement> inTheWay(Collection<Change> changes) {
    boolean sequences =
        changes.stream()
            .anyMatch(
                change ->
                    change.kind() == Change.Kind.ADDED
                        && change.id().kind() == ObjectKind.SEQUENCE);
    if (!sequences) {
      return List.of();
    }
    return changes.stream()
        .filter(change -> change.id().kind() == ObjectKind.COLUMN)
        .sorted(Comparator.comparing(Change::id))
        .flatMap(
            change ->
                change.attributes().stream()
                    .filter(a -> a.name().equals("identity") && a.after().isEmpty())
                    .map(gone -> Columns.dropIdentity(change.id())))
        .toList();
  }
}
