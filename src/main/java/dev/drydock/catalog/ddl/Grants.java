package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Privileges, as a snapshot has them: {@code anon: SELECT, INSERT} in a line each. */
final class Grants {
  private Grants() {}

  /**
   * @param there what is granted now
   * @param wanted what is to be granted
   */
  static List<DdlStatement> change(
      CatalogObject object, Optional<String> there, Optional<String> wanted) {
    Map<String, String> before = byGrantee(there);
    Map<String, String> after = byGrantee(wanted);
    TreeSet<String> grantees = new TreeSet<>(before.keySet());
    grantees.addAll(after.keySet());
    List<DdlStatement> statements = new ArrayList<>();
    for (String grantee : grantees) {
      if (!before.getOrDefault(grantee, "").equals(after.getOrDefault(grantee, ""))) {
        statements.addAll(
            grantee(object, grantee, before.containsKey(grantee), after.get(grantee)));
      }
    }
    return statements;
  }

  /**
   * What columns have been granted, again: a privilege of a table that is revoked goes from its
   * columns, too.
   *
   * @param change of the table
   * @param columns as they are to be
   */
  static List<DdlStatement> ofColumnsAgain(Change change, List<CatalogObject> columns) {
    Map<String, String> before = byGrantee(change.before().flatMap(table -> table.get("grants")));
    Map<String, String> after = byGrantee(change.after().flatMap(table -> table.get("grants")));
    List<DdlStatement> statements = new ArrayList<>();
    for (CatalogObject column : columns) {
      byGrantee(column.get("grants"))
          .forEach(
              (grantee, wanted) -> {
                if (before.containsKey(grantee)
                    && !before.get(grantee).equals(after.getOrDefault(grantee, ""))) {
                  statements.addAll(grantee(column, grantee, false, wanted));
                }
              });
    }
    return statements;
  }

  private static List<DdlStatement> grantee(
      CatalogObject object, String grantee, boolean had, String wanted) {
    ObjectId id = object.id();
    String on = on(id);
    String start = prefix(id);
    String role = grantee.equals("PUBLIC") ? grantee : QuotedNames.quoted(grantee);
    List<DdlStatement> statements = new ArrayList<>();
    boolean usual = wanted == null;
    if (had || "none".equals(wanted)) {
      statements.add(
          DdlStatement.of(id, start + "REVOKE " + list(id, List.of("ALL")) + on + " FROM " + role));
    }
    if (usual) {
      everybodys(object, grantee)
          .ifPresent(
              what ->
                  statements.add(
                      DdlStatement.of(
                          id, start + "GRANT " + list(id, List.of(what)) + on + " TO " + role)));
    }
    if (!usual && !wanted.equals("none")) {
      statements.addAll(grants(id, start, on, role, wanted));
    }
    return statements;
  }

  private static List<DdlStatement> grants(
      ObjectId id, String start, String on, String role, String wanted) {
    String option = " WITH GRANT OPTION";
    List<String> plain = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (String privilege : wanted.split(", ")) {
      if (privilege.endsWith(option)) {
        passed.add(privilege.substring(0, privilege.length() - option.length()));
      } else {
        plain.add(privilege);
      }
    }
    List<DdlStatement> statements = new ArrayList<>();
    if (!plain.isEmpty()) {
      statements.add(DdlStatement.of(id, start + "GRANT " + list(id, plain) + on + " TO " + role));
    }
    if (!passed.isEmpty()) {
      statements.add(
          DdlStatement.of(id, start + "GRANT " + list(id, passed) + on + " TO " + role + option));
    }
    return statements;
  }

  private static String list(ObjectId id, List<String> privileges) {
    if (id.kind() != ObjectKind.COLUMN) {
      return String.join(", ", privileges);
    }
    String column = " (" + QuotedNames.quoted(id.name()) + ")";
    return String.join(", ", privileges.stream().map(one -> one + column).toList());
  }

  /**
   * Functions and types are everybody's until that is revoked; so is the owner's all, and what
   * initdb gave on schema public.
   */
  private static Optional<String> everybodys(CatalogObject object, String grantee) {
    ObjectId id = object.id();
    if (id.kind() == ObjectKind.DEFAULT_PRIVILEGES && !id.schema().isEmpty()) {
      return Optional.empty(); // in a schema they begin with nothing
    }
    if (grantee.equals(object.get("owner").or(() -> object.fact("owner")).orElse(""))) {
      return Optional.of("ALL");
    }
    boolean open =
        switch (id.kind()) {
          case FUNCTION, PROCEDURE, AGGREGATE, ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> true;
          case DEFAULT_PRIVILEGES ->
              id.name().startsWith("FUNCTIONS of ") || id.name().startsWith("TYPES of ");
          default -> false;
        };
    if (!grantee.equals("PUBLIC")) {
      return Optional.empty();
    }
    return open ? Optional.of("ALL") : object.fact("everybodys");
  }

  private static String prefix(ObjectId id) {
    if (id.kind() != ObjectKind.DEFAULT_PRIVILEGES) {
      return "";
    }
    String role = id.name().substring(id.name().indexOf(" of ") + " of ".length());
    return "ALTER DEFAULT PRIVILEGES FOR ROLE "
        + (role.equals("CURRENT_USER") ? role : QuotedNames.quoted(role))
        + (id.schema().isEmpty() ? "" : " IN SCHEMA " + QuotedNames.quoted(id.schema()))
        + " ";
  }

  private static String on(ObjectId id) {
    return switch (id.kind()) {
      case DEFAULT_PRIVILEGES -> " ON " + id.name().substring(0, id.name().indexOf(" of "));
      case COLUMN -> " ON " + id.relationSql();
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> " ON " + Text.named(id);
      case AGGREGATE -> " ON FUNCTION " + Text.named(id).replace("(*)", "()");
      case ENUM, COMPOSITE_TYPE, RANGE -> " ON TYPE " + Text.named(id);
      case FOREIGN_SERVER -> " ON FOREIGN SERVER " + Text.named(id);
      default -> " ON " + Text.kind(id.kind()) + " " + Text.named(id);
    };
  }

  private static Map<String, String> byGrantee(Optional<String> lines) {
    Map<String, String> grants = new LinkedHashMap<>();
    for (String line : lines.orElse("").split("\n")) {
      int colon = line.lastIndexOf(": ");
      if (colon > 0) {
        grants.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return grants;
  }
}
