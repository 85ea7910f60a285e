package dev.drydock.check.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is there before one statement, as far as text and snapshot tell. Where they do not, the
 * {@code mayHave…} questions answer yes.
 *
 * <p>Names are as the catalog spells them; a name without a schema is looked for as the search path
 * {@code public, extensions} would, or anywhere once the folder has set another.
 */
public final class SchemaView {
  private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema");

  /**
   * Names PostgreSQL chooses for sequences of columns and for indexes; a table's may outlive it.
   */
  private static final Pattern CHOSEN = Pattern.compile(".+_(seq|pkey|idx|excl)\\d*");

  private final Schema schema;
  private final int moment;

  /** Made when it is asked for; whichever thread does, it is the same. */
  private List<String> searchPath = List.of();

  SchemaView(Schema schema, int moment) {
    this.schema = schema;
    this.moment = moment;
  }

  /** The table, view, sequence or index of this name, if it is known to be there. */
  public Optional<Relation> relation(Optional<String> schemaName, String name) {
    for (String candidate : path(schemaName)) {
      Optional<Relation> found = schema.relations.before(moment, new ObjectName(candidate, name));
      if (found.isPresent()) {
        return found;
      }
    }
    if (schemaName.isEmpty() && schema.hasOtherSearchPath(moment)) {
      // Which of several it is, only the server knows.
      return elsewhere(name).map(Relation::incomplete);
    }
    return Optional.empty();
  }

  /** Whether it is there, or may be for all that is known. */
  public boolean mayHaveRelation(Optional<String> schemaName, String name) {
    return relation(schemaName, name).isPresent()
        || isUnsure(Unsure.RELATIONS)
        || path(schemaName).stream()
            .map(candidate -> new ObjectName(candidate, name))
            .anyMatch(dropped -> schema.doubtfulDrops.before(moment, dropped).isPresent())
        // of names without a schema: the temporary one and where they are made
        || path(schemaName).stream().limit(2).anyMatch(this::isOpen)
        // pg_toast and sessions' own: what is there, only a server knows
        || schemaName.filter(own -> own.startsWith("pg_") && !SYSTEM.contains(own)).isPresent()
        || schemaName.map(SYSTEM::contains).orElse(true)
            && schema.names.builtIn().relations().contains(name);
  }

  /**
   * Whether a relation of this name may have come with a table: a sequence of a column, an index of
   * a key.
   */
  public boolean mayComeWithATable(String name) {
    return CHOSEN.matcher(name).matches()
        || among(schema.whereabouts.tablesOfConstraint(name))
            .anyMatch(table -> table.constraint(name).isPresent())
        || among(schema.whereabouts.tablesOfIndex(name)).anyMatch(table -> table.hasIndex(name));
  }

  /** A relation of this name in any schema. */
  public Optional<Relation> elsewhere(String name) {
    return schema.whereabouts.schemasOfRelation(name).stream()
        .sorted()
        .flatMap(other -> schema.relations.before(moment, new ObjectName(other, name)).stream())
        .findFirst();
  }

  /** What became of a relation that was there once. */
  public Optional<Fate> fateOfRelation(Optional<String> schemaName, String name) {
    return path(schemaName).stream()
        .flatMap(
            candidate -> schema.relations.fate(moment, new ObjectName(candidate, name)).stream())
        .findFirst();
  }

  /** Where this statement or a later one makes a relation of this name. */
  public Optional<Origin> laterOriginOfRelation(Optional<String> schemaName, String name) {
    return path(schemaName).stream()
        .flatMap(
            candidate -> schema.relations.later(moment, new ObjectName(candidate, name)).stream())
        .flatMap(relation -> relation.origin().stream())
        .findFirst();
  }

  /** What became of a column of a table that is there. */
  public Optional<Fate> fateOfColumn(ObjectName table, String column) {
    return schema.goneColumns.before(moment, new ObjectName(TableChanges.key(table), column));
  }

  /** Where a later statement gives the table this column. */
  public Optional<Origin> laterOriginOfColumn(ObjectName table, String column) {
    return schema
        .relations
        .last(table)
        .flatMap(relation -> relation.column(column))
        .flatMap(Column::origin);
  }

  /** Whether this statement's run made the relation, so that nobody else uses it yet. */
  public boolean isNew(Optional<String> schemaName, String name) {
    return relation(schemaName, name).map(Relation::isNew).orElse(false);
  }

  /** The type of this name that has an entry of its own; none for those of {@code pg_catalog}. */
  public Optional<NamedType> type(Optional<String> schemaName, String name) {
    for (String candidate : path(schemaName)) {
      Optional<NamedType> found = schema.types.before(moment, new ObjectName(candidate, name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it is there, or may be; each relation has a type of its name, too, and each type an
   * array of its name behind an underscore.
   */
  public boolean mayHaveType(Optional<String> schemaName, String name) {
    return isUnsure(Unsure.TYPES)
        || schema.hasOtherSearchPath(moment)
        || mayBeType(schemaName, name)
        || name.startsWith("_") && mayBeType(schemaName, name.substring(1));
  }

  private boolean mayBeType(Optional<String> schemaName, String name) {
    return type(schemaName, name).isPresent()
        || mayHaveRelation(schemaName, name)
        || schemaName.map(SYSTEM::contains).orElse(true)
            && schema.names.builtIn().types().contains(name);
  }

  /** Where a later statement makes a type of this name. */
  public Optional<Origin> laterOriginOfType(Optional<String> schemaName, String name) {
    return path(schemaName).stream()
        .flatMap(candidate -> schema.types.later(moment, new ObjectName(candidate, name)).stream())
        .flatMap(type -> type.origin().stream())
        .findFirst();
  }

  /** What became of a type that was there once. */
  public Optional<Fate> fateOfType(Optional<String> schemaName, String name) {
    return path(schemaName).stream()
        .flatMap(candidate -> schema.types.fate(moment, new ObjectName(candidate, name)).stream())
        .findFirst();
  }

  /** Functions and procedures of this name; none of those of {@code pg_catalog}. */
  public List<Routine> routines(Optional<String> schemaName, String name) {
    List<Routine> found = new ArrayList<>();
    for (String candidate : path(schemaName)) {
      schema.routines.before(moment, new ObjectName(candidate, name)).ifPresent(found::addAll);
    }
    return found;
  }

  /** Whether some of the functions that are known to have been made may be gone again. */
  public boolean mayHaveLostRoutines() {
    return schema.mayHaveDroppedRoutines(moment);
  }

  /** What took EXECUTE of a function of this name from PUBLIC; of the live schema, no file. */
  public Optional<Origin> withheldBy(Optional<String> schemaName, String name) {
    if (schema.hasOtherRights(moment)) {
      return Optional.empty();
    }
    return path(schemaName).stream()
        .flatMap(
            candidate -> schema.withheld.before(moment, new ObjectName(candidate, name)).stream())
        .findFirst();
  }

  /** Whether one of this name is there, or may be. */
  public boolean mayHaveRoutine(Optional<String> schemaName, String name) {
    return !routines(schemaName, name).isEmpty()
        || isUnsure(Unsure.ROUTINES)
        || schemaName.isEmpty() && schema.hasOtherSearchPath(moment)
        || schemaName.map(this::isOpen).orElse(false)
        // A type's name is a cast, a column's may be written like a call.
        || mayHaveType(schemaName, name)
        || schemaName.map(SYSTEM::contains).orElse(true)
            && schema.names.builtIn().routines().contains(name);
  }

  /** Where a later statement makes a function of this name. */
  public Optional<Origin> laterOriginOfRoutine(Optional<String> schemaName, String name) {
    return path(schemaName).stream()
        .flatMap(
            candidate -> schema.routines.later(moment, new ObjectName(candidate, name)).stream())
        .flatMap(List::stream)
        .flatMap(routine -> routine.origin().stream())
        .findFirst();
  }

  /** What became of a function that was there once. */
  public Optional<Fate> fateOfRoutine(Optional<String> schemaName, String name) {
    return path(schemaName).stream()
        .flatMap(
            candidate -> schema.routines.fate(moment, new ObjectName(candidate, name)).stream())
        .findFirst();
  }

  /** Whether a schema is there, or may be. */
  public boolean mayHaveSchema(String name) {
    return schema.schemas.before(moment, name).isPresent()
        || name.startsWith("pg_")
        || SYSTEM.contains(name)
        || isUnsure(Unsure.SCHEMAS);
  }

  /** Where a later statement makes this schema. */
  public Optional<Origin> laterOriginOfSchema(String name) {
    return schema.schemas.later(moment, name);
  }

  /** Whether a role is known to be there, or may be by what the folder does. */
  public boolean mayHaveRole(String name) {
    return schema.roles.before(moment, name).isPresent()
        || schema.names.builtIn().roles().contains(name)
        || isUnsure(Unsure.ROLES);
  }

  /** Whether an operator class is there, or may be. */
  public boolean mayHaveOperatorClass(String name) {
    return schema.operatorClasses.before(moment, name).isPresent()
        || schema.names.builtIn().operatorClasses().contains(name)
        || isUnsure(Unsure.OPERATOR_CLASSES);
  }

  /** Whether there may be more of a sort than what is known. */
  public boolean isUnsure(Unsure sort) {
    return schema.isUnsure(moment, sort);
  }

  /** Whether a schema holds things of which only the platform knows. */
  public boolean isOpen(String schemaName) {
    return schema.openSchemas.contains(schemaName);
  }

  /** What extensions would bring along. */
  public Extensions extensions() {
    return schema.names.extensions();
  }

  /** All relations that are known to be there, in no order. */
  public List<Relation> relations() {
    List<Relation> all = new ArrayList<>();
    schema.relations.each(moment, (name, relation) -> all.add(relation));
    return all;
  }

  /** Those of these that are there. */
  Stream<Relation> among(Collection<ObjectName> names) {
    return names.stream().flatMap(name -> schema.relations.before(moment, name).stream());
  }

  /** The names of all types that are known to be there, without those of {@code pg_catalog}. */
  public List<ObjectName> types() {
    List<ObjectName> all = new ArrayList<>();
    schema.types.each(moment, (name, type) -> all.add(name));
    return all;
  }

  /** The names of all functions that are known to be there, without those of {@code pg_catalog}. */
  public List<ObjectName> routines() {
    List<ObjectName> all = new ArrayList<>();
    schema.routines.each(moment, (name, routine) -> all.add(name));
    return all;
  }

  /** The schemas that are known to be there. */
  public List<String> schemas() {
    List<String> all = new ArrayList<>();
    schema.schemas.each(moment, (name, origin) -> all.add(name));
    return all;
  }

  /** The roles that are known to be there. */
  public List<String> roles() {
    List<String> all = new ArrayList<>(schema.names.builtIn().roles());
    schema.roles.each(moment, (name, origin) -> all.add(name));
    return all;
  }

  /** The names {@code pg_catalog} has. */
  public BuiltIn builtIn() {
    return schema.names.builtIn();
  }

  private List<String> path(Optional<String> schemaName) {
    if (schemaName.isPresent()) {
      return List.of(schemaName.get());
    }
    List<String> path = searchPath;
    if (path.isEmpty()) {
      path = schema.searchPath(moment);
      searchPath = path;
    }
    return path;
  }
}
