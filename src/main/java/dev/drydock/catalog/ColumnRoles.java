package dev.drydock.catalog;

import java.util.List;
import java.util.Optional;

/** Column names that mean the same in most schemas. */
final class ColumnRoles {
  /** Columns that say whose a row is, the usual ones first. */
  private static final List<String> OWNERS =
      List.of("user_id", "created_by", "owner_id", "author_id", "profile_id", "uid");

  private static final String TO_ID = "_id";

  private ColumnRoles() {}

  /** Whether a foreign key of the candidate leads to the table the wanted name speaks of. */
  static boolean refersTo(String wanted, Candidate candidate) {
    if (!wanted.endsWith(TO_ID)) {
      return false;
    }
    Words subject = Words.of(wanted.substring(0, wanted.length() - TO_ID.length()));
    Optional<String> table = candidate.references().map(t -> t.substring(t.lastIndexOf('.') + 1));
    return table.map(Words::of).filter(subject::sameAs).isPresent();
  }

  static boolean same(String wanted, Candidate candidate) {
    return OWNERS.contains(wanted) && OWNERS.contains(candidate.name());
  }

  /** From 1 for the usual names of a role to nearly 0 for the rare. */
  static double commonness(String name) {
    return 1 - (double) OWNERS.indexOf(name) / OWNERS.size();
  }
}
