package dev.drydock.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What other checkers call the rules that are here, so that their comments need no rewriting. */
final class ForeignRules {
  /** Names as in squawk's documentation. */
  private static final Map<String, Set<String>> SQUAWK =
      Map.ofEntries(
          Map.entry("adding-field-with-default", Set.of("volatile-default-rewrite")),
          Map.entry("adding-foreign-key-constraint", Set.of("fk-without-not-valid")),
          Map.entry("adding-not-nullable-field", Set.of("set-not-null-scan")),
          Map.entry("adding-required-field", Set.of("add-required-column")),
          Map.entry("adding-serial-primary-key-field", Set.of("unique-or-pk-inline-build")),
          Map.entry("ban-alter-domain-with-add-constraint", Set.of("domain-constraint")),
          Map.entry(
              "ban-concurrent-index-creation-in-transaction",
              Set.of("not-transactional-statement")),
          Map.entry("ban-drop-column", Set.of("destructive-drop")),
          Map.entry("ban-drop-database", Set.of("destructive-drop")),
          Map.entry("ban-drop-table", Set.of("destructive-drop")),
          Map.entry("ban-truncate-cascade", Set.of("truncate", "truncate-cascade")),
          Map.entry("ban-uncommitted-transaction", Set.of("explicit-transaction-control")),
          Map.entry("changing-column-type", Set.of("column-type-rewrite")),
          Map.entry(
              "constraint-missing-not-valid",
              Set.of("check-without-not-valid", "fk-without-not-valid")),
          Map.entry("disallowed-unique-constraint", Set.of("unique-or-pk-inline-build")),
          Map.entry("identifier-too-long", Set.of("identifier-too-long")),
          Map.entry("prefer-robust-stmts", Set.of("missing-if-not-exists")),
          Map.entry("renaming-column", Set.of("rename-breaks-clients")),
          Map.entry("renaming-table", Set.of("rename-breaks-clients")),
          Map.entry("require-concurrent-index-creation", Set.of("index-not-concurrent")),
          Map.entry("require-concurrent-index-deletion", Set.of("drop-index-not-concurrent")),
          Map.entry("require-concurrent-reindex", Set.of("reindex-not-concurrent")),
          Map.entry("require-concurrent-partition-detach", Set.of("detach-partition-blocking")),
          Map.entry("require-timeout-settings", Set.of("no-lock-timeout")),
          Map.entry("transaction-nesting", Set.of("explicit-transaction-control")));

  /** Numbers as in eugene's list of hints. */
  private static final Map<String, Set<String>> EUGENE =
      Map.ofEntries(
          Map.entry("E1", Set.of("fk-without-not-valid", "check-without-not-valid")),
          Map.entry("E2", Set.of("set-not-null-scan")),
          Map.entry("E4", Set.of("work-after-ae-lock", "validate-in-same-transaction")),
          Map.entry("E5", Set.of("column-type-rewrite")),
          Map.entry("E6", Set.of("index-not-concurrent")),
          Map.entry("E7", Set.of("unique-or-pk-inline-build")),
          Map.entry("E8", Set.of("unique-or-pk-inline-build")),
          Map.entry("E9", Set.of("no-lock-timeout")),
          Map.entry("E10", Set.of("column-type-rewrite")),
          Map.entry("E11", Set.of("volatile-default-rewrite")),
          Map.entry("E15", Set.of("fk-without-index")),
          Map.entry("W12", Set.of("multiple-alter-same-table")),
          Map.entry("W13", Set.of("creating-enum")),
          Map.entry("W14", Set.of("unique-or-pk-inline-build")));

  private ForeignRules() {}

  /** Ours for squawk's; all where it names none, none where it names only what is not here. */
  static Optional<Set<String>> ofSquawk(Collection<String> named) {
    return ours(SQUAWK, named);
  }

  /** Ours for eugene's, likewise. */
  static Optional<Set<String>> ofEugene(Collection<String> named) {
    return ours(EUGENE, named);
  }

  private static Optional<Set<String>> ours(
      Map<String, Set<String>> rules, Collection<String> named) {
    if (named.isEmpty()) {
      return Optional.of(Set.of());
    }
    Set<String> found = new HashSet<>();
    named.forEach(name -> found.addAll(rules.getOrDefault(name, Set.of())));
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
