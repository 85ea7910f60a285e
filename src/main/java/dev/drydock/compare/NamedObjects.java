package dev.drydock.compare;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What migrations make, by the names in their texts alone: for when they cannot be replayed. An
 * object that a later statement may have dropped or renamed is not looked for.
 *
 * @param found how many are there
 * @param missing those that are not
 */
public record NamedObjects(int found, List<Missing> missing) {
  private static final Set<MadeObject.Kind> LOOKED_FOR =
      EnumSet.of(
          MadeObject.Kind.RELATION,
          MadeObject.Kind.INDEX,
          MadeObject.Kind.TYPE,
          MadeObject.Kind.FUNCTION,
          MadeObject.Kind.POLICY,
          MadeObject.Kind.TRIGGER);

  /** What can take an object away, or give it another name. */
  private static final Pattern TAKES =
      Pattern.compile("\\b(?:DROP|RENAME|DETACH|SET\\s+SCHEMA)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern CASCADE = Pattern.compile("\\bCASCADE\\b", Pattern.CASE_INSENSITIVE);

  /** Temporary tables, and base types, which no snapshot holds. */
  private static final Pattern NOT_LOOKED_FOR =
      Pattern.compile(
          "\\A\\s*(?:CREATE\\s+(?:LOCAL\\s+|GLOBAL\\s+)?TEMP|(?:SELECT|WITH)\\b"
              + "|CREATE\\s+TYPE\\s+[^(]*(?:\\(\\s*INPUT|\\z))",
          Pattern.CASE_INSENSITIVE);

  public NamedObjects {
    missing = List.copyOf(missing);
  }

  /**
   * Something that is not there.
   *
   * @param object its kind and name, for people
   */
  public record Missing(String object, Origin origin) {}

  private record Making(MadeObject object, Origin origin, int number, String text) {}

  /**
   * @param applied migrations that ran, in their order
   * @param actual what there is, the history included
   */
  public static NamedObjects of(List<Origins.Source> applied, Snapshot actual) {
    List<String> texts = new ArrayList<>();
    List<Making> makings = new ArrayList<>();
    for (Origins.Source source : applied) {
      for (Statement statement : source.script().statements()) {
        String text = source.script().textOf(statement);
        texts.add(text);
        for (MadeObject made : source.script().makes(statement)) {
          if (LOOKED_FOR.contains(made.kind())) {
            makings.add(new Making(made, origin(source, statement, made), texts.size(), text));
          }
        }
      }
    }
    int found = 0;
    List<Missing> missing = new ArrayList<>();
    for (Making making : makings) {
      if (isThere(making.object(), actual)) {
        found++;
      } else if (!NOT_LOOKED_FOR.matcher(making.text()).find()
          && texts.subList(making.number(), texts.size()).stream()
              .noneMatch(later -> mayTake(later, making))) {
        missing.add(new Missing(making.object().toString(), making.origin()));
      }
    }
    return new NamedObjects(found, missing);
  }

  private static Origin origin(Origins.Source source, Statement statement, MadeObject made) {
    OptionalInt offset = source.script().find(statement, made.name());
    Script script = source.script();
    return new Origin(source.file(), script.position(offset.orElse(statement.start())).line());
  }

  /** A table goes by its name only; what hangs on one may go along with anything. */
  private static boolean mayTake(String later, Making making) {
    if (!TAKES.matcher(later).find()) {
      return false;
    }
    String text = later.toLowerCase(Locale.ROOT);
    boolean named = text.contains(making.object().name().toLowerCase(Locale.ROOT));
    boolean schema =
        making.object().schema().filter(s -> text.contains(s.toLowerCase(Locale.ROOT))).isPresent();
    boolean table = making.text().matches("(?is)\\s*CREATE\\s+(?:UNLOGGED\\s+)?TABLE\\b.*");
    return named
        || schema && text.contains("schema")
        || !table && (CASCADE.matcher(text).find() || speaksOfItsTable(text, making));
  }

  private static boolean speaksOfItsTable(String text, Making making) {
    return making.object().of().filter(of -> text.contains(of.toLowerCase(Locale.ROOT))).isPresent()
        || making.object().kind() == MadeObject.Kind.INDEX && text.contains("table");
  }

  private static boolean isThere(MadeObject made, Snapshot actual) {
    return actual.objects().keySet().stream().anyMatch(id -> is(made, id));
  }

  private static boolean is(MadeObject made, ObjectId id) {
    boolean kind =
        switch (made.kind()) {
          case RELATION -> id.kind().isRelation() || id.kind() == ObjectKind.SEQUENCE;
          case INDEX -> id.kind() == ObjectKind.INDEX || id.kind() == ObjectKind.CONSTRAINT;
          case TYPE ->
              switch (id.kind()) {
                case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> true;
                default -> false;
              };
          case FUNCTION ->
              id.kind() == ObjectKind.FUNCTION
                  || id.kind() == ObjectKind.PROCEDURE
                  || id.kind() == ObjectKind.AGGREGATE;
          case POLICY -> id.kind() == ObjectKind.POLICY;
          case TRIGGER -> id.kind() == ObjectKind.TRIGGER || id.kind() == ObjectKind.EVENT_TRIGGER;
          default -> false;
        };
    boolean name =
        made.kind() == MadeObject.Kind.FUNCTION
            ? id.name().startsWith(made.name() + "(")
            : id.name().equals(made.name());
    return kind
        && name
        && made.schema()
            .filter(schema -> !id.schema().isEmpty() && !schema.equals(id.schema()))
            .isEmpty()
        && made.of().filter(of -> !id.table().isEmpty() && !of.equals(id.table())).isEmpty();
  }
}
