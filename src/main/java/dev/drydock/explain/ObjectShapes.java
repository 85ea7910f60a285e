package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other things that are missing: schemas, operator classes, settings, keys. */
final class ObjectShapes {
  private static final String KEYS =
      """
      SELECT conname AS constraint, pg_catalog.pg_get_constraintdef(oid) AS definition
        FROM pg_catalog.pg_constraint
       WHERE contype IN ('p', 'u') AND conrelid IN
             (SELECT oid FROM pg_catalog.pg_class WHERE relname = ?)
      """;

  private ObjectShapes() {}

  static List<Entry> all() {
    return List.of(
        new OperatorClass(),
        new UnknownSetting(),
        new MissingSchema(),
        Said.of(
                "42704",
                "there is no primary key for referenced table \"(.+?)\"",
                "A foreign key that names no columns means the primary key of {1}, and it has"
                    + " none.",
                "Give {1} a primary key first, or name unique columns: REFERENCES {1} (…).")
            .ask("Keys of {1}", KEYS, 1)
            .run("Give it a primary key", "ALTER TABLE {1q} ADD PRIMARY KEY (id);"),
        Said.of(
                "3F000",
                "no schema has been selected to create(?: \"[^\"]+\")? in",
                "No schema of the search path is there and may be used, so a name without a schema"
                    + " has nowhere to go.",
                "Set the search path, write the schema before the name, or grant USAGE on it.")
            .ask("Where it was looked for", MissingTable.WHERE, 0)
            .ask("Schemas of this database", MissingSchema.SCHEMAS, 0)
            .run("Set the search path", "SET search_path = public;")
            .check("SELECT current_schemas(false)"));
  }

  /** An operator class that an extension brings, or that a type has not got. */
  private static final class OperatorClass implements Entry {
    private static final Pattern MISSING =
        Pattern.compile("operator class \"(.+?)\" does not exist for access method \"(.+?)\"");
    private static final Pattern NO_DEFAULT =
        Pattern.compile(
            "data type (.+?) has no default operator class for access method \"(.+?)\"");

    @Override
    public Set<String> states() {
      return Set.of("42704");
    }

    @Override
    public Optional<Draft> explain(Case failure) {
      Matcher missing = MISSING.matcher(failure.message());
      if (missing.find()) {
        Draft draft =
            Draft.of(
                "There is no operator class %s for %s indexes."
                    .formatted(missing.group(1), missing.group(2)),
                "Create the extension that brings it, or correct its name.");
        Extensions.bringing(missing.group(1))
            .ifPresent(extension -> Extensions.into(draft, failure, extension));
        return Optional.of(draft);
      }
      Matcher none = NO_DEFAULT.matcher(failure.message());
      if (!none.find()) {
        return Optional.empty();
      }
      Draft draft =
          Draft.of(
              "A %s index does not know by itself how to index %s."
                  .formatted(none.group(2), none.group(1)),
              "Name an operator class, or use another kind of index.");
      if (none.group(1).matches("text|character varying") && none.group(2).matches("gin|gist")) {
        String ops = none.group(2) + "_trgm_ops";
        boolean excludes =
            failure.command().isEmpty()
                || failure.words().stream().anyMatch("EXCLUDE"::equalsIgnoreCase);
        if (none.group(2).equals("gist") && excludes) {
          draft
              .why(
                  "Extension btree_gist brings one for = and <, as an exclusion constraint wants"
                      + " it; gist_trgm_ops of pg_trgm is for LIKE and similarity.")
              .run("Create the extension btree_gist", "CREATE EXTENSION IF NOT EXISTS btree_gist;");
          return Optional.of(draft);
        }
        draft
            .why(ops + " of pg_trgm does it, for LIKE and similarity.")
            .run(
                "Create pg_trgm and name its operator class",
                "CREATE EXTENSION IF NOT EXISTS pg_trgm;\n"
                    + "CREATE INDEX ON the_table USING %s (the_column %s);"
                        .formatted(none.group(2), ops));
      } else if (none.group(2).matches("gin|gist")) {
        String extension = "btree_" + none.group(2);
        draft.why("Extension " + extension + " brings one for plain types.");
        draft.run("Create the extension", "CREATE EXTENSION IF NOT EXISTS " + extension + ";");
      }
      return Optional.of(draft);
    }
  }
}
