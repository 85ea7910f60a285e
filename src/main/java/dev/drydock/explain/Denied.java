package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
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
      String kind = permission.group(1);
      String name = permission.group(2);
      return DeniedThing.of(failure, kind, name)
          .or(() -> Optional.of(DeniedTable.of(failure, kind, name)));
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
