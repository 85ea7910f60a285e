package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a role may not do with a table or view. */
final class DeniedTable {
  /** What a server or a service before it proposes itself. */
  private static final Pattern PROPOSED =
      Pattern.compile("(GRANT [A-Z, ]+ ON (?:TABLE )?([\\w.]+) TO [\\w, ]+);");

  private DeniedTable() {}

  static Draft of(Case failure, String kind, String name) {
    Optional<String> elsewhere = hidden(failure, name);
    String table = Written.qualified(elsewhere.orElse(name));
    List<String> rights = NeededRights.on(failure, name);
    Optional<OnBehalf> behalf = OnBehalf.reading(failure, table);
    Grantee grantee =
        behalf
            .map(
                acts ->
                    Grantee.owner(
                        failure, acts.role(), Privilege.TABLE, table, acts.rights(rights)))
            .orElseGet(() -> Grantee.of(failure, Privilege.TABLE, table, rights));
    Draft draft =
        Draft.of(
                "%s has no right to do this with the %s %s.".formatted(grantee.shown(), kind, name),
                "Have its owner grant the right, or run it as the owner.")
            .evidence(failure.live().ask("Rights on it", Rights.RELATION, Names.own(name)))
            .evidence(grantee.others());
    if (!grantee.known()) {
      draft.why(
          (failure.command().isEmpty()
                  ? "The role %s, which asks here, may read it: the application uses another, or the"
                      + " statement writes, which is a right of its own."
                  : "The role %s, which asks here, has it: the application uses another.")
              .formatted(Rights.role(failure)));
    }
    Matcher proposed = PROPOSED.matcher(failure.error().hint().orElse(""));
    if (proposed.find() && Names.own(proposed.group(2)).equals(Names.own(name))) {
      return draft.run("Grant the right", proposed.group());
    }
    String grant = Privilege.TABLE.grant(grantee.lacks(), table, grantee);
    if (behalf.isPresent()) {
      return draft.why(behalf.get().why()).run("Grant the right to that role", grant);
    }
    if (elsewhere.isPresent()) {
      return draft
          .why("It is %s.".formatted(elsewhere.get()))
          .run(
              "Grant the right, and the use of its schema",
              Privilege.SCHEMA.grant(
                      List.of("USAGE"),
                      Written.qualified(Names.schema(elsewhere.get()).orElse("")),
                      grantee)
                  + "\n"
                  + grant);
    }
    boolean ofColumns =
        grantee.lacks().size() == 1
            && ColumnRights.into(draft, failure, name, grantee.lacks().getFirst(), grantee);
    return ofColumns ? draft : draft.run("Grant the right", grant);
  }

  /** The message names no schema: the only relation of this name that is not found without one. */
  static Optional<String> hidden(Case failure, String name) {
    List<String> there =
        Names.schema(name).isPresent()
            ? List.of()
            : failure
                .live()
                .texts(
                    "SELECT n.nspname || '.' || c.relname FROM pg_catalog.pg_class c"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"
                        + " ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC LIMIT 2",
                    name);
    boolean visible =
        !failure
            .live()
            .texts(
                "SELECT 1 FROM pg_catalog.pg_class c WHERE c.relname = ?"
                    + " AND pg_catalog.pg_table_is_visible(c.oid)",
                name)
            .isEmpty();
    return there.size() == 1 && !visible ? Optional.of(there.getFirst()) : Optional.empty();
  }
}
