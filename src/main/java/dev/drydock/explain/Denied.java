package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the role may not do. */
final class Denied implements Entry {
  private static final Pattern PERMISSION =
      Pattern.compile(
          "permission denied for (schema|table|view|materialized view|sequence|function|procedure|relation|database|type|language|column|foreign server|tablespace) \"?([^\"]+?)\"?$");
  private static final Pattern SYSTEM_TRIGGER =
      Pattern.compile("\"(RI_ConstraintTrigger.*?)\" is a system trigger");
  private static final Pattern EXTENSION =
      Pattern.compile("permission denied to create extension \"(.+?)\"");

  /** What a server or a service before it proposes itself. */
  private static final Pattern PROPOSED =
      Pattern.compile("(GRANT [A-Z, ]+ ON (?:TABLE )?([\\w.]+) TO [\\w, ]+);");

  /** What a role may do by an attribute of its own. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of("create database", "CREATEDB", "create role", "CREATEROLE");

  private static final Pattern SET =
      Pattern.compile("permission denied to set (?:parameter|role) \"(.+?)\"");

  @Override
  public Set<String> states() {
    return Set.of("42501");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    Matcher permission = PERMISSION.matcher(message);
    if (permission.find()) {
      return Optional.of(permission(failure, permission.group(1), permission.group(2)));
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
    Matcher extension = EXTENSION.matcher(message);
    if (extension.find()) {
      return Optional.of(extension(failure, extension.group(1)));
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

  private static Draft permission(Case failure, String kind, String name) {
    String role = Rights.role(failure);
    Draft draft =
        Draft.of(
            "The role %s has no right to do this with the %s %s."
                .formatted(failure.live().is() ? role : "in use", kind, name),
            "Have its owner grant the right, or run it as the owner.");
    String quotedRole = QuotedNames.quoted(role);
    String own = Names.own(name);
    switch (kind) {
      case "schema" -> {
        Optional<Evidence> rights = failure.live().ask("Rights on the schema", Rights.SCHEMA, name);
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
        draft.evidence(failure.live().ask("Rights on the function", Rights.FUNCTION, own));
        draft.run(
            "Grant EXECUTE",
            "GRANT EXECUTE ON FUNCTION %s TO %s;".formatted(Written.qualified(name), quotedRole));
      }
      case "sequence" -> {
        draft.evidence(failure.live().ask("Rights on it", Rights.RELATION, own));
        draft
            .why("An INSERT that takes a number from it needs USAGE on the sequence as well.")
            .run(
                "Grant USAGE on the sequence",
                "GRANT USAGE, SELECT ON SEQUENCE %s TO %s;"
                    .formatted(Written.qualified(name), quotedRole));
      }
      case "database" ->
          draft.run(
              "Grant the right",
              "GRANT %s ON DATABASE %s TO %s;"
                  .formatted(
                      failure.error().severity().equals("FATAL") ? "CONNECT" : "CREATE",
                      QuotedNames.quoted(name),
                      quotedRole));
      case "type", "language", "foreign server" ->
          draft.run(
              "Grant the use of it",
              "GRANT USAGE ON %s %s TO %s;"
                  .formatted(kind.toUpperCase(Locale.ROOT), Written.qualified(name), quotedRole));
      case "tablespace" ->
          draft.run(
              "Grant the right",
              "GRANT CREATE ON TABLESPACE %s TO %s;"
                  .formatted(QuotedNames.quoted(name), quotedRole));
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
            .evidence(failure.live().ask("Rights on it", Rights.RELATION, Names.own(name)))
            .evidence(grantee.others());
    if (!grantee.here()) {
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
    Optional<String> elsewhere = hidden(failure, name);
    if (elsewhere.isPresent()) {
      draft
          .why("It is %s.".formatted(elsewhere.get()))
          .run(
              "Grant the right, and the use of its schema",
              "GRANT USAGE ON SCHEMA %s TO %s;\nGRANT %s ON %s TO %s;"
                  .formatted(
                      Written.qualified(Names.schema(elsewhere.get()).orElse("")),
                      grantee.sql(),
                      right,
                      Written.qualified(elsewhere.get()),
                      grantee.sql()));
      return draft;
    }
    if (grantee.here() && ColumnRights.into(draft, failure, name, right, grantee.sql())) {
      return draft;
    }
    return draft.run(
        "Grant the right",
        "GRANT %s ON %s TO %s;".formatted(right, Written.qualified(name), grantee.sql()));
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

  private static String right(String command) {
    return switch (command) {
      case "INSERT", "UPDATE", "DELETE", "TRUNCATE" -> command;
      case "ALTER TABLE", "CREATE TABLE" -> "REFERENCES";
      case "CREATE TRIGGER" -> "TRIGGER";
      default -> "SELECT";
    };
  }

  /** A trusted extension needs CREATE on the database, any other a superuser. */
  private static Draft extension(Case failure, String name) {
    Optional<Evidence> there = failure.live().ask("The extension " + name, Rights.EXTENSION, name);
    boolean trusted =
        there.stream()
            .flatMap(found -> found.rows().stream())
            .anyMatch(row -> row.get(3).matches("t|true"));
    Draft draft =
        Draft.of(
                "The role may not create the extension %s.".formatted(name),
                "Have it created once by a role that may; the migration's IF NOT EXISTS passes it by"
                    + " then.")
            .why(
                trusted
                    ? "It is a trusted one: the right to create in the database is enough."
                    : "Only a superuser may create it, or the role a provider has for that.")
            .evidence(there)
            .run(
                "Have a superuser create it",
                "CREATE EXTENSION IF NOT EXISTS %s;".formatted(QuotedNames.quoted(name)));
    return trusted
        ? draft.run(
            "Let the role create in the database",
            "GRANT CREATE ON DATABASE %s TO %s;"
                .formatted(
                    QuotedNames.quoted(
                        failure.live().text("SELECT current_database()").orElse("the_database")),
                    QuotedNames.quoted(Rights.role(failure))))
        : draft;
  }

  private static Draft other(Case failure) {
    Draft draft =
        Draft.of(
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
    if (failure.message().contains("COPY ")) {
      draft.remedy(
          "Use psql's \\copy, or COPY … FROM STDIN, which read the file where the client is; or have"
              + " pg_read_server_files granted.");
    }
    ATTRIBUTES.forEach(
        (deed, attribute) -> {
          if (failure.message().contains("to " + deed)) {
            draft.run(
                "Let the role do it",
                "ALTER ROLE %s %s;".formatted(QuotedNames.quoted(Rights.role(failure)), attribute));
          }
        });
    return draft;
  }
}
