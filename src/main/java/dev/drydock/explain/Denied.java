package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the role may not do. */
final class Denied implements Entry {
  private static final Pattern PERMISSION =
      Pattern.compile(
          "permission denied for (schema|table|view|materialized view|sequence|function|procedure|relation|database|type|language|column|foreign server|tablespace) \"?([^\"]+?)\"?$");
  private static final Pattern OWNER =
      Pattern.compile(
          "must be (?:the )?owner of (table|view|materialized view|relation|sequence|function|schema|type|index|extension|database|foreign table|\\w+) \"?([^\"]+?)\"?$");
  private static final Pattern ROW_SECURITY =
      Pattern.compile(
          "new row violates row-level security policy(?: \"(.+?)\")?(?: \\(USING expression\\))? for table \"(.+?)\"");
  private static final Pattern MEMBER =
      Pattern.compile("must be (?:a )?member of role \"(.+?)\"|must be able to SET ROLE \"(.+?)\"");
  private static final Pattern SYSTEM_TRIGGER =
      Pattern.compile("\"(RI_ConstraintTrigger.*?)\" is a system trigger");
  private static final Pattern SET =
      Pattern.compile("permission denied to set (?:parameter|role) \"(.+?)\"");

  private static final String RELATION =
      """
      SELECT c.oid::regclass::text AS name, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
             current_user AS role,
             pg_catalog.has_schema_privilege(c.relnamespace, 'USAGE') AS "schema usage",
             coalesce((SELECT string_agg(p, ', ') FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE',
                 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
               WHERE c.relkind <> 'S' AND pg_catalog.has_table_privilege(c.oid, p)), 'none')
               AS "the role may",
             coalesce(c.relacl::text, '') AS grants
        FROM pg_catalog.pg_class c
       WHERE c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') LIMIT 5
      """;

  private static final String SCHEMA =
      """
      SELECT nspname AS schema, pg_catalog.pg_get_userbyid(nspowner) AS owner,
             current_user AS role, pg_catalog.has_schema_privilege(oid, 'USAGE') AS usage,
             pg_catalog.has_schema_privilege(oid, 'CREATE') AS create
        FROM pg_catalog.pg_namespace WHERE nspname = ?
      """;

  private static final String FUNCTION =
      """
      SELECT p.oid::regprocedure::text AS function,
             pg_catalog.pg_get_userbyid(p.proowner) AS owner, current_user AS role,
             pg_catalog.has_function_privilege(p.oid, 'EXECUTE') AS "may execute"
        FROM pg_catalog.pg_proc p WHERE p.proname = ? LIMIT 5
      """;

  private static final String POLICIES =
      """
      SELECT p.policyname AS policy, p.permissive, p.cmd AS command,
             array_to_string(p.roles, ', ') AS roles, p.qual AS using, p.with_check AS "with check"
        FROM pg_catalog.pg_policies p WHERE p.tablename = ? ORDER BY 1 LIMIT 20
      """;

  @Override
  public Set<String> states() {
    return Set.of("42501");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    Matcher rows = ROW_SECURITY.matcher(message);
    if (rows.find()) {
      return Optional.of(rowSecurity(failure, rows.group(2)));
    }
    Matcher permission = PERMISSION.matcher(message);
    if (permission.find()) {
      return Optional.of(permission(failure, permission.group(1), permission.group(2)));
    }
    Matcher owner = OWNER.matcher(message);
    if (owner.find()) {
      return Optional.of(owner(failure, owner.group(1), owner.group(2)));
    }
    Matcher trigger = SYSTEM_TRIGGER.matcher(message);
    if (trigger.find()) {
      return Optional.of(
          Draft.of(
                  "DISABLE TRIGGER ALL includes the triggers of foreign keys, which only a superuser"
                      + " may switch.",
                  "Say DISABLE TRIGGER USER, which leaves those alone.")
              .fix(failure.replaceText("Say TRIGGER USER", "TRIGGER ALL", "TRIGGER USER"))
              .fix(failure.replaceText("Say TRIGGER USER", "trigger all", "trigger user")));
    }
    Matcher member = MEMBER.matcher(message);
    if (member.find()) {
      String role = Optional.ofNullable(member.group(1)).orElse(member.group(2));
      return Optional.of(member(failure, role));
    }
    Matcher set = SET.matcher(message);
    if (set.find()) {
      return Optional.of(
          Draft.of(
              "This role may not set %s.".formatted(set.group(1)),
              "Have a superuser grant it (GRANT SET ON PARAMETER), or leave it out."));
    }
    return Optional.of(other(failure));
  }

  private static String role(Case failure) {
    return failure.live().text("SELECT current_user").orElse("the_role");
  }

  private static Draft permission(Case failure, String kind, String name) {
    String role = role(failure);
    Draft draft =
        Draft.of(
            "The role %s has no right to do this with the %s %s."
                .formatted(failure.live().is() ? role : "in use", kind, name),
            "Have its owner grant the right, or run it as the owner.");
    String quotedRole = QuotedNames.quoted(role);
    String own = Names.own(name);
    switch (kind) {
      case "schema" -> {
        Optional<Evidence> rights = failure.live().ask("Rights on the schema", SCHEMA, name);
        draft.evidence(rights);
        boolean usage =
            rights.stream()
                .flatMap(f -> f.rows().stream())
                .anyMatch(r -> r.get(3).matches("t|true"));
        if (name.equals("public") && usage) {
          draft.why("Since PostgreSQL 15 only its owner may create in the schema public.");
        }
        String right = usage || failure.command().startsWith("CREATE") ? "USAGE, CREATE" : "USAGE";
        draft.run(
            "Grant " + right,
            "GRANT %s ON SCHEMA %s TO %s;".formatted(right, QuotedNames.quoted(name), quotedRole));
      }
      case "function", "procedure" -> {
        draft.evidence(failure.live().ask("Rights on the function", FUNCTION, own));
        draft.run(
            "Grant EXECUTE",
            "GRANT EXECUTE ON FUNCTION %s TO %s;".formatted(Written.qualified(name), quotedRole));
      }
      case "sequence" -> {
        draft.evidence(failure.live().ask("Rights on it", RELATION, own));
        draft
            .why("An INSERT that takes a number from it needs USAGE on the sequence as well.")
            .run(
                "Grant USAGE on the sequence",
                "GRANT USAGE, SELECT ON SEQUENCE %s TO %s;"
                    .formatted(Written.qualified(name), quotedRole));
      }
      default -> {
        return table(failure, kind, name);
      }
    }
    return draft;
  }

  private static Draft table(Case failure, String kind, String name) {
    String right = right(failure.command());
    Grantee grantee = Grantee.of(failure, name, right);
    Draft draft =
        Draft.of(
                "%s has no right to do this with the %s %s.".formatted(grantee.shown(), kind, name),
                "Have its owner grant the right, or run it as the owner.")
            .evidence(failure.live().ask("Rights on it", RELATION, Names.own(name)))
            .evidence(grantee.others());
    if (!grantee.here()) {
      draft.why(
          "The role %s, which asks here, has it: the application uses another."
              .formatted(role(failure)));
    }
    return draft.run(
        "Grant the right",
        "GRANT %s ON %s TO %s;".formatted(right, Written.qualified(name), grantee.sql()));
  }

  private static String right(String command) {
    return switch (command) {
      case "INSERT", "UPDATE", "DELETE", "TRUNCATE" -> command;
      case "ALTER TABLE", "CREATE TABLE" -> "REFERENCES";
      case "CREATE TRIGGER" -> "TRIGGER";
      default -> "SELECT";
    };
  }

  private static Draft owner(Case failure, String kind, String name) {
    String own = Names.own(name);
    Optional<Evidence> owner =
        kind.equals("schema")
            ? failure.live().ask("Who owns it", SCHEMA, own)
            : kind.equals("function")
                ? failure.live().ask("Who owns it", FUNCTION, own)
                : failure.live().ask("Who owns it", RELATION, own);
    Draft draft =
        Draft.of(
                "Only the owner of the %s %s may do this.".formatted(kind, name),
                "Run it as its owner, or give it to the role that migrates.")
            .evidence(owner);
    List<List<String>> rows = owner.map(Evidence::rows).orElse(List.of());
    boolean elsewhere =
        failure.failed().ran() == Failed.Ran.UNKNOWN
            && failure
                .live()
                .texts(
                    "SELECT pg_catalog.pg_has_role(current_user, ?, 'USAGE')::text",
                    rows.isEmpty() ? "" : rows.getFirst().get(1))
                .contains("true");
    if (elsewhere) {
      return draft
          .why(
              "It belongs to %s; the role %s, which asks here, may act as it: the application uses another."
                  .formatted(rows.getFirst().get(1), rows.getFirst().get(2)))
          .run(
              "Let the application's role act as its owner",
              "GRANT %s TO the_application_role;"
                  .formatted(QuotedNames.quoted(rows.getFirst().get(1))));
    }
    if (!rows.isEmpty()) {
      draft.why(
          "It belongs to %s, and this is %s."
              .formatted(rows.getFirst().get(1), rows.getFirst().get(2)));
      draft.run(
          "Act as its owner", "SET ROLE %s;".formatted(QuotedNames.quoted(rows.getFirst().get(1))));
    }
    String role = QuotedNames.quoted(role(failure));
    return draft.run(
        "Give it to this role",
        "ALTER %s %s OWNER TO %s;"
            .formatted(
                kind.equals("relation") ? "TABLE" : kind.toUpperCase(Locale.ROOT),
                Written.qualified(name),
                role));
  }

  private static Draft rowSecurity(Case failure, String table) {
    Optional<Evidence> policies =
        failure.live().ask("Policies of " + table, POLICIES, Names.own(table));
    Optional<Evidence> current =
        failure
            .live()
            .ask(
                "The role",
                "SELECT current_user AS role, rolbypassrls OR rolsuper AS \"bypasses row security\""
                    + " FROM pg_catalog.pg_roles WHERE rolname = current_user");
    boolean other =
        failure.failed().ran() == Failed.Ran.UNKNOWN
            && current.stream()
                .flatMap(found -> found.rows().stream())
                .anyMatch(row -> row.get(1).matches("t|true"));
    Draft draft =
        Draft.of(
                "Row security of %s does not let %s write this row."
                    .formatted(table, other ? "the application's role" : "the role"),
                "Write a row the policies allow, or add a policy whose WITH CHECK allows it.")
            .evidence(policies)
            .evidence(current);
    if (other) {
      draft.why(
          "The role %s, which asks here, bypasses row security: look with the application's."
              .formatted(role(failure)));
    }
    String command = failure.command().isEmpty() ? "INSERT" : failure.command();
    List<List<String>> rows = policies.map(Evidence::rows).orElse(List.of());
    if (policies.filter(p -> p.failure().isEmpty()).isPresent()
        && rows.stream().noneMatch(row -> row.get(2).equals("ALL") || row.get(2).equals(command))) {
      draft.why("%s has no policy for %s, so nobody but its owner may.".formatted(table, command));
    }
    return draft.run(
        "Add a policy",
        "CREATE POLICY %s ON %s FOR INSERT TO %s WITH CHECK (…);"
            .formatted(
                QuotedNames.quoted(Names.own(table) + "_insert"),
                Written.qualified(table),
                other ? "the_application_role" : QuotedNames.quoted(role(failure))));
  }

  private static Draft member(Case failure, String role) {
    return Draft.of(
            "This takes membership in the role %s.".formatted(role), "Have the membership granted.")
        .evidence(
            failure
                .live()
                .ask(
                    "Members of " + role,
                    "SELECT pg_catalog.pg_get_userbyid(member) AS member FROM"
                        + " pg_catalog.pg_auth_members WHERE pg_catalog.pg_get_userbyid(roleid) = ?",
                    role))
        .run(
            "Grant it",
            "GRANT %s TO %s;"
                .formatted(QuotedNames.quoted(role), QuotedNames.quoted(role(failure))));
  }

  private static Draft other(Case failure) {
    return Draft.of(
            "The role is not allowed to do this: " + failure.message() + ".",
            "Run it as a role that is, or have the right granted.")
        .evidence(
            failure
                .live()
                .ask(
                    "The role",
                    "SELECT rolname AS role, rolsuper AS superuser, rolcreaterole AS \"may create"
                        + " roles\", rolcreatedb AS \"may create databases\", rolbypassrls AS"
                        + " \"bypasses row security\" FROM pg_catalog.pg_roles"
                        + " WHERE rolname = current_user"));
  }
}
