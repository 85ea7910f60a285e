package dev.drydock.check.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that is or was there through the run of a folder. */
public final class Schema {
  /** Where temporary tables are. */
  static final String TEMPORARY = "pg_temp";

  /** Where names without a schema are made where nothing else is said. */
  static final String PUBLIC = "public";

  private static final int NEVER = Integer.MAX_VALUE;

  final Timeline<ObjectName, Relation> relations;
  final Timeline<ObjectName, NamedType> types;
  final Timeline<ObjectName, List<Routine>> routines;
  final Timeline<String, Origin> schemas;
  final Timeline<String, Origin> roles;
  final Timeline<String, Origin> operatorClasses;
  final Timeline<ObjectName, Fate> goneColumns;

  /**
   * Dropped by a statement that is refused where a key another table had on them is there still.
   */
  final Timeline<ObjectName, Fate> doubtfulDrops;

  /** Functions that PUBLIC may not execute, by their names alone. */
  final Timeline<ObjectName, Origin> withheld;

  /** Schemas a platform fills, where there may be more than what is known. */
  final Set<String> openSchemas = new HashSet<>();

  private final Map<Unsure, Integer> unsureFrom = new EnumMap<>(Unsure.class);

  final Whereabouts whereabouts;

  private final TreeMap<Integer, String> homes = new TreeMap<>();
  private List<String> standardPath = List.of(PUBLIC, "extensions");

  /** By where names are made; asked for with nearly every name. */
  private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

  private int otherPathFrom = NEVER;
  private int otherRightsFrom = NEVER;
  private int routinesDroppedFrom = NEVER;

  final Names names;

  Schema(Names names) {
    this.names = names;
    whereabouts = new Whereabouts();
    relations = new Timeline<>();
    types = new Timeline<>();
    routines = new Timeline<>();
    schemas = new Timeline<>();
    roles = new Timeline<>();
    operatorClasses = new Timeline<>();
    goneColumns = new Timeline<>();
    doubtfulDrops = new Timeline<>();
    withheld = new Timeline<>();
    homes.put(0, PUBLIC);
  }

  private Schema(Schema whole, int moment) {
    names = whole.names;
    relations = whole.relations.until(moment);
    types = whole.types.until(moment);
    routines = whole.routines.until(moment);
    schemas = whole.schemas.until(moment);
    roles = whole.roles.until(moment);
    operatorClasses = whole.operatorClasses.until(moment);
    goneColumns = whole.goneColumns.until(moment);
    doubtfulDrops = whole.doubtfulDrops.until(moment);
    withheld = whole.withheld.until(moment);
    openSchemas.addAll(whole.openSchemas);
    unsureFrom.putAll(whole.unsureFrom);
    unsureFrom.values().removeIf(from -> from >= moment);
    whereabouts = whole.whereabouts;
    homes.putAll(whole.homes.headMap(moment, false));
    standardPath = whole.standardPath;
    otherPathFrom = early(whole.otherPathFrom, moment);
    otherRightsFrom = early(whole.otherRightsFrom, moment);
    routinesDroppedFrom = early(whole.routinesDroppedFrom, moment);
  }

  /**
   * A schema of its own in which the statement of this moment and all later ones have not been read
   * yet.
   */
  Schema until(int moment) {
    return new Schema(this, moment);
  }

  /**
   * Whether a schema this one was cut from and went on from has in a stretch of moments the same
   * changes, so that what follows there follows here, too.
   *
   * @param from where it was cut
   * @param to the first moment this one has not seen
   */
  boolean repeats(Schema other, int from, int to) {
    return relations.repeats(other.relations, from, to)
        && types.repeats(other.types, from, to)
        && routines.repeats(other.routines, from, to)
        && schemas.repeats(other.schemas, from, to)
        && roles.repeats(other.roles, from, to)
        && operatorClasses.repeats(other.operatorClasses, from, to)
        && goneColumns.repeats(other.goneColumns, from, to)
        && doubtfulDrops.repeats(other.doubtfulDrops, from, to)
        && withheld.repeats(other.withheld, from, to)
        && openSchemas.equals(other.openSchemas)
        && homes.headMap(to, false).equals(other.homes.headMap(to, false))
        && doubts(to).equals(other.doubts(to));
  }

  /** Since when what is not sure, where that is before a moment. */
  private List<Object> doubts(int to) {
    Map<Unsure, Integer> unsure = new EnumMap<>(unsureFrom);
    unsure.values().removeIf(from -> from >= to);
    return List.of(
        unsure,
        early(otherPathFrom, to),
        early(otherRightsFrom, to),
        early(routinesDroppedFrom, to));
  }

  private static int early(int from, int to) {
    return from < to ? from : NEVER;
  }

  /** What is there before a statement, counted through all files from 1. */
  public SchemaView before(int moment) {
    return new SchemaView(this, moment);
  }

  void putRelation(int moment, Relation relation) {
    relations.put(moment, relation.name(), relation);
    whereabouts.add(relation);
  }

  /** From after this moment on there may be more than what is known. */
  void unsure(int moment, Unsure sort) {
    unsureFrom.merge(sort, moment, Math::min);
  }

  /** From a moment on there may be more, or less, of everything. */
  void unsure(int moment) {
    for (Unsure sort : Unsure.values()) {
      unsure(moment, sort);
    }
  }

  boolean isUnsure(int moment, Unsure sort) {
    return unsureFrom.getOrDefault(sort, NEVER) < moment;
  }

  /** From after this moment on new objects have other rights than PostgreSQL gives them. */
  void otherRights(int moment) {
    otherRightsFrom = Math.min(otherRightsFrom, moment);
  }

  boolean hasOtherRights(int moment) {
    return otherRightsFrom < moment;
  }

  /** From after this moment on functions that are known may have been dropped. */
  void routinesDropped(int moment) {
    routinesDroppedFrom = Math.min(routinesDroppedFrom, moment);
  }

  boolean mayHaveDroppedRoutines(int moment) {
    return routinesDroppedFrom < moment;
  }

  /** From after this moment on names without a schema may be found elsewhere. */
  void otherSearchPath(int moment) {
    otherPathFrom = Math.min(otherPathFrom, moment);
  }

  /** What the search path is before the first statement, and at the beginning of each file. */
  void standardPath(List<String> path) {
    standardPath = List.copyOf(path);
    paths.clear();
    homes.put(0, standardHome());
  }

  List<String> standardPath() {
    return standardPath;
  }

  /** Where names without a schema are made before a file says otherwise. */
  String standardHome() {
    return standardPath.isEmpty() ? PUBLIC : standardPath.getFirst();
  }

  /** Names without a schema are made, and looked for first, in this one from this moment on. */
  void home(int moment, String name) {
    if (!homes.floorEntry(moment).getValue().equals(name)) { // each file begins with the same
      homes.put(moment, name);
    }
  }

  /** Where names without a schema are looked for, after {@code pg_catalog}. */
  List<String> searchPath(int moment) {
    return paths.computeIfAbsent(homes.floorEntry(moment).getValue(), this::pathFrom);
  }

  private List<String> pathFrom(String home) {
    List<String> path = new ArrayList<>(List.of(TEMPORARY, home));
    standardPath.stream().filter(other -> !other.equals(home)).forEach(path::add);
    return List.copyOf(path);
  }

  boolean hasOtherSearchPath(int moment) {
    return otherPathFrom < moment;
  }
}
