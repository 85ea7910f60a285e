package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statements that make one object another, without owner, grants and comment. */
final class Alteration {
  /** Told by their own statements for every kind. */
  static final Set<String> COMMON = Set.of("owner", "grants", "comment");

  /** Of constraints and indexes, which cannot be altered in them. */
  private static final Set<String> MADE_ANEW = Set.of("definition", "invalid");

  private final Creation creation;

  Alteration(Snapshot to) {
    this.creation = new Creation(to);
  }

  List<DdlStatement> of(Change change) {
    List<AttributeChange> attributes =
        change.attributes().stream().filter(a -> !COMMON.contains(a.name())).toList();
    if (attributes.isEmpty()) {
      return List.of();
    }
    Change own = new Change(change.id(), change.before(), change.after(), attributes);
    ObjectId id = change.id();
    CatalogObject wanted = change.after().orElseThrow();
    return switch (id.kind()) {
      case COLUMN -> Columns.change(own);
      case CONSTRAINT -> constraint(own);
      case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> each(own, Types::change);
      case TABLE, FOREIGN_TABLE -> each(own, Tables::change);
      case TRIGGER, RULE -> trigger(own, wanted);
      case FUNCTION, PROCEDURE, AGGREGATE -> function(own, wanted);
      case VIEW, POLICY, EVENT_TRIGGER -> creation.of(wanted);
      case SEQUENCE -> sequence(own);
      case EXTENSION -> extension(own);
      case SCHEMA, DEFAULT_PRIVILEGES -> List.of();
      case INDEX -> index(own, wanted);
      case MATERIALIZED_VIEW -> each(own, Tables::change);
      case STATISTICS ->
          only(own, "statistics target") ? List.of(Indexes.statistics(wanted)) : anew(wanted);
      case FOREIGN_SERVER -> Servers.change(own).orElseGet(() -> anew(wanted));
      case TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION -> each(own, TextSearch::change);
      case USER_MAPPING -> each(own, UserMappings::change);
      case SUBSCRIPTION -> each(own, Subscriptions::change);
      case SECURITY_LABEL -> List.of(SecurityLabels.put(wanted));
      case PUBLICATION, OPERATOR, CAST, COLLATION -> anew(wanted);
    };
  }

  /** One attribute's statements. */
  @FunctionalInterface
  private interface OneAttribute {
    List<DdlStatement> of(Change change, AttributeChange attribute);
  }

  private static List<DdlStatement> each(Change change, OneAttribute how) {
    List<DdlStatement> statements = new ArrayList<>();
    change.attributes().forEach(attribute -> statements.addAll(how.of(change, attribute)));
    return statements;
  }

  private List<DdlStatement> anew(CatalogObject wanted) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(Creation.drop(wanted.id()));
    statements.addAll(creation.of(wanted));
    return statements;
  }

  private static boolean only(Change change, String attribute) {
    return change.attributes().stream().allMatch(a -> a.name().equals(attribute));
  }

  private static List<DdlStatement> constraint(Change change) {
    boolean same = change.attributes().stream().noneMatch(a -> MADE_ANEW.contains(a.name()));
    return same ? each(change, Indexes::change) : Constraints.replace(change);
  }

  private List<DdlStatement> index(Change change, CatalogObject wanted) {
    boolean same = change.attributes().stream().noneMatch(a -> MADE_ANEW.contains(a.name()));
    return same ? each(change, Indexes::change) : anew(wanted);
  }

  private List<DdlStatement> trigger(Change change, CatalogObject wanted) {
    if (only(change, "enabled")) {
      return List.of(Creation.enable(change.id(), wanted.get("enabled")));
    }
    List<DdlStatement> statements = new ArrayList<>(creation.of(wanted));
    boolean stays = change.id().kind() == ObjectKind.RULE && !wanted.has("enabled");
    if (stays && change.before().orElseThrow().has("enabled")) {
      statements.add(Creation.enable(change.id(), Optional.empty())); // OR REPLACE keeps it off
    }
    return statements;
  }

  /** OR REPLACE keeps what it returns and the names of its arguments. */
  private List<DdlStatement> function(Change change, CatalogObject wanted) {
    CatalogObject there = change.before().orElseThrow();
    boolean replaceable =
        there.fact("returns").equals(wanted.fact("returns"))
            && there.fact("arguments").equals(wanted.fact("arguments"))
            && defaults(there) <= defaults(wanted);
    return replaceable ? creation.of(wanted) : anew(wanted);
  }

  private static int defaults(CatalogObject function) {
    String head = function.get("definition").orElse("").lines().findFirst().orElse("");
    return head.split(" DEFAULT ", -1).length;
  }

  private static List<DdlStatement> sequence(Change change) {
    ObjectId id = change.id();
    String alter = "ALTER SEQUENCE " + Text.named(id) + " ";
    List<DdlStatement> statements = new ArrayList<>();
    for (AttributeChange attribute : change.attributes()) {
      switch (attribute.name()) {
        case "definition" -> {
          String definition = attribute.after().orElse("");
          String cycle = definition.endsWith("CYCLE") ? "" : " NO CYCLE";
          statements.add(DdlStatement.of(id, alter + definition + cycle));
        }
        case "unlogged" ->
            statements.add(
                DdlStatement.of(
                    id, alter + "SET " + (attribute.after().isPresent() ? "UNLOGGED" : "LOGGED")));
        default -> {}
      }
    }
    return statements;
  }

  private static List<DdlStatement> extension(Change change) {
    ObjectId id = change.id();
    CatalogObject wanted = change.after().orElseThrow();
    List<DdlStatement> statements = new ArrayList<>();
    for (AttributeChange attribute : change.attributes()) {
      String alter = "ALTER EXTENSION " + Text.named(id);
      if (attribute.name().equals("version")) {
        statements.add(
            DdlStatement.of(
                id, alter + " UPDATE TO " + StringConstant.of(wanted.get("version").orElse(""))));
      } else {
        statements.add(
            DdlStatement.of(
                id, alter + " SET SCHEMA \"" + wanted.get("in schema").orElse("") + '"'));
      }
    }
    return statements;
  }

  /** Whether OR REPLACE can make one view of the other: columns may only be added at the end. */
  static boolean replaceable(Snapshot from, Snapshot to, ObjectId view) {
    List<String> there = columns(from, view);
    List<String> wanted = columns(to, view);
    return wanted.size() >= there.size() && wanted.subList(0, there.size()).equals(there);
  }

  private static List<String> columns(Snapshot snapshot, ObjectId view) {
    return snapshot.parts(view, ObjectKind.COLUMN).stream()
        .map(column -> column.id().name() + " " + column.get("type").orElse(""))
        .toList();
  }
}
