package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text that is no value of a type. */
final class BadValue implements Entry {
  private static final Pattern SYNTAX =
      Pattern.compile("invalid input syntax for (?:type )?(.+?)(?:: \"(.*)\")?$", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("invalid input value for enum (.+?): \"(.*)\"", Pattern.DOTALL);
  private static final Pattern TOO_LONG =
      Pattern.compile("value too long for type character(?: varying)?\\((\\d+)\\)");

  private static final Pattern TOKEN = Pattern.compile("Token \"(.+?)\" is invalid");

  /** Of long enums the first labels are enough to see what they are like. */
  private static final int SHOWN = 8;

  /** What a text must look like to be cast to a type. */
  private static final Map<String, String> LOOKS =
      Map.of(
          "integer", "^\\s*[-+]?\\d+\\s*$",
          "bigint", "^\\s*[-+]?\\d+\\s*$",
          "smallint", "^\\s*[-+]?\\d+\\s*$",
          "numeric", "^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*$",
          "double precision", "^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*$",
          "uuid",
              "^\\s*\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\s*$",
          "boolean", "^\\s*(?i:t|f|true|false|y|n|yes|no|on|off|1|0)\\s*$");

  private static final String JSON_BEGINS =
      "^\\s*([\\[{\"].*|true|false|null|-?\\d[\\d.eE+-]*)\\s*$";

  private static final String LABELS =
      """
      SELECT t.oid::regtype::text AS type, e.enumlabel AS label
        FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
       WHERE t.typname = ? ORDER BY 1, e.enumsortorder LIMIT 100
      """;

  @Override
  public Set<String> states() {
    return Set.of("22P02", "22001");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher label = LABEL.matcher(failure.message());
    if (label.find()) {
      return Optional.of(label(failure, label.group(1), label.group(2)));
    }
    Matcher syntax = SYNTAX.matcher(failure.message());
    if (syntax.find()) {
      return Optional.of(
          syntax(failure, syntax.group(1), Optional.ofNullable(syntax.group(2)).orElse("")));
    }
    Matcher tooLong = TOO_LONG.matcher(failure.message());
    return tooLong.find()
        ? tooLong(failure, tooLong.group(1))
            .or(() -> TooLong.of(failure, tooLong.group(), tooLong.group(1)))
        : Optional.empty();
  }

  private static Draft label(Case failure, String type, String label) {
    String own = Case.stored(Names.own(type));
    Optional<Evidence> labels = failure.live().ask("Labels of " + type, LABELS, own);
    Draft draft =
        Draft.of(
                "“%s” is no value of the enum %s.".formatted(label, type),
                "Correct the value, or add it to the type in an earlier file of its own.")
            .evidence(labels);
    Optional<Trail.Label> toCome =
        failure.trail().labels(own, label).stream()
            .filter(one -> one.standing() != Trail.Standing.APPLIED)
            .findFirst();
    if (toCome.isPresent()) {
      Trail.Label made = toCome.get();
      return draft
          .why("%s, line %d adds it, and is not applied here.".formatted(made.file(), made.line()))
          .remedy("Apply %s first.".formatted(made.file()))
          .fix(Near.said("Apply " + made.file()));
    }
    List<Candidate> there =
        labels.stream()
            .flatMap(found -> found.rows().stream())
            .filter(row -> !label.equals(row.get(1)))
            .map(row -> Candidate.of(row.get(1)))
            .toList();
    Optional<Fix> elsewhere = LabelElsewhere.into(draft, failure, type, label);
    if (elsewhere.isPresent()) {
      return draft.fix(elsewhere);
    }
    List<Suggestion> near = NearestNames.of(label, there);
    if (!near.isEmpty()) {
      String best = near.getFirst().candidate().name();
      String title = "Write " + StringConstant.of(best);
      draft
          .why("It has %s, which is near.".formatted(StringConstant.of(best)))
          .fix(
              failure
                  .replaceText(title, StringConstant.of(label), StringConstant.of(best))
                  .or(
                      () ->
                          failure.failed().ran() == Failed.Ran.UNKNOWN
                              ? Optional.of(Near.said(title))
                              : Optional.empty()));
    }
    if (label.isBlank()) {
      return draft
          .remedy(
              "Send NULL where there is no value, or one of its labels (%s)."
                  .formatted(shown(there)))
          .fix(Near.said("Send NULL in place of the empty text"));
    }
    if (!label.matches("[\\p{L}\\p{N}_ .:/-]+")) {
      return draft.remedy(
          "Correct the value: it looks like something a program wrote out, not like a label.");
    }
    if (isNumber(label)
        && !there.isEmpty()
        && there.stream().noneMatch(one -> isNumber(one.name()))) {
      return draft.remedy(
          "Send one of its labels (%s): a number is the place in a program's own list, or the value"
                  .formatted(shown(there))
              + " of another column.");
    }
    return draft.run(
        "Add the value, in an earlier file of its own",
        "ALTER TYPE %s ADD VALUE IF NOT EXISTS %s;".formatted(type, StringConstant.of(label)));
  }

  private static boolean isNumber(String label) {
    return label.matches("[-+]?\\d+(?:\\.\\d+)?");
  }

  private static String shown(List<Candidate> labels) {
    return labels.stream()
        .limit(SHOWN)
        .map(one -> StringConstant.of(one.name()))
        .collect(Collectors.joining(", ", "", labels.size() > SHOWN ? " …" : ""));
  }

  private static Draft syntax(Case failure, String type, String value) {
    Optional<Draft> copied = Copied.of(failure, value, type);
    if (copied.isPresent()) {
      return copied.get();
    }
    if (type.equals("json")) {
      return json(failure, value);
    }
    boolean sent = failure.failed().ran() == Failed.Ran.UNKNOWN && changed(failure).isEmpty();
    Draft draft =
        Draft.of(
            "“%s” is no %s.".formatted(value, type),
            sent
                ? "See where the program takes this value from, and send one that is a value of the type"
                    + " (%s); where a column's type is changed mend the rows that have it."
                        .formatted(type)
                : "Correct the value, or mend the rows that have it before the type is changed.");
    changed(failure)
        .filter(change -> LOOKS.containsKey(type))
        .ifPresent(
            change -> {
              String column = "t." + QuotedNames.quoted(change.column());
              String looks = LOOKS.get(type);
              String odd = column + "::text !~ ?";
              Rows.where(draft, failure, change.table(), "t", ", " + column, odd, looks);
              draft.check(
                  Filled.in(
                      "SELECT count(*) FROM %s t WHERE %s".formatted(change.table(), odd), looks));
            });
    Optional<GivenValue> given = given(failure, type, value);
    given.ifPresent(one -> draft.why("It is for %s of %s.".formatted(one.column(), one.table())));
    given
        .filter(one -> !value.isEmpty())
        .flatMap(one -> OtherColumn.having(failure, one))
        .ifPresent(
            other ->
                draft
                    .why(
                        "%s of %s has this value, and %s is %s."
                            .formatted(other, given.get().table(), given.get().column(), type))
                    .fix(
                        Near.said(
                            "Look for it in %s: %s = %s"
                                .formatted(
                                    other, QuotedNames.quoted(other), StringConstant.of(value)))));
    if (!draft.hasFix()) {
      ReadableValue.of(type, value).map(Near::said).ifPresent(draft::fix);
    }
    Matcher coalesced = COALESCED.matcher(failure.statement());
    if (value.isEmpty() && coalesced.find()) {
      draft.fix(Near.said("Write coalesce(%s::text, '')".formatted(coalesced.group(1))));
    }
    if (value.isEmpty()) {
      draft
          .why(
              "The text%s is empty, and only text types have an empty value."
                  .formatted(
                      given
                          .map(one -> " for %s of %s".formatted(one.column(), one.table()))
                          .orElse("")))
          .run(
              sent ? "Send NULL instead of an empty text" : "Let empty texts be NULL",
              sent ? "NULLIF($1, '')::" + type : "… USING NULLIF(the_column, '')::" + type);
    }
    return draft;
  }

  private static final Pattern COALESCED =
      Pattern.compile("(?i)coalesce\\s*\\(\\s*([\\w.\"]+)\\s*,\\s*''\\s*\\)");

  private static final Pattern PORTAL = Pattern.compile("parameter (\\$\\d+)");

  /** Where the statement has it, or the parameter the context names. */
  private static Optional<GivenValue> given(Case failure, String type, String value) {
    Matcher portal = PORTAL.matcher(failure.error().where().orElse(""));
    String written = portal.find() ? portal.group(1) : value;
    return GivenValue.in(failure).stream()
        .filter(one -> one.value().equals(written) && one.type().startsWith(type))
        .findFirst();
  }

  /** The server names the token it stopped at, not the whole text. */
  private static Draft json(Case failure, String value) {
    Matcher token = TOKEN.matcher(failure.detail());
    boolean named = value.isEmpty() && token.find();
    String written = named ? token.group(1) : value;
    String what =
        failure.detail().contains("ended unexpectedly")
            ? "The text ends before the JSON does: it is empty or cut off."
            : "The text is no json%s."
                .formatted(written.isEmpty() ? "" : ": it has “" + written + "”");
    Optional<Changed> changed = changed(failure);
    if (changed.isPresent()) {
      return jsonOfRows(failure, changed.get(), what);
    }
    return Draft.of(
        what,
        written.equals("object")
            ? "Send JSON.stringify(the_value): “[object Object]” is an object turned into a text."
            : "Write valid JSON: names and texts in double quotes, no comma at the end, NULL instead"
                + " of an empty text; in a program JSON.stringify, json.dumps or the driver's Json"
                + " type.");
  }

  /** Rows whose text cannot be JSON by its first letter; an empty one is mostly none. */
  private static Draft jsonOfRows(Case failure, Changed changed, String what) {
    String column = "t." + QuotedNames.quoted(changed.column());
    Draft draft = Draft.of(what, "Mend the rows that have it before the type is changed.");
    Rows.where(
        draft, failure, changed.table(), "t", ", " + column, column + "::text !~ ?", JSON_BEGINS);
    return draft.fix(
        Fix.run(
            "See the rows that are no json, and mend them or let them be NULL",
            Filled.in(
                "SELECT * FROM %s t WHERE %s::text !~ ?".formatted(changed.table(), column),
                JSON_BEGINS)));
  }

  private static Optional<Draft> tooLong(Case failure, String length) {
    return changed(failure)
        .map(
            change -> {
              String column = "t." + QuotedNames.quoted(change.column());
              Draft draft =
                  Draft.of(
                      "%s has values longer than %s.".formatted(change.column(), length),
                      "Allow more, or shorten those values first.");
              Rows.where(
                  draft,
                  failure,
                  change.table(),
                  "t",
                  ", length(" + column + "::text) AS length",
                  "length(" + column + "::text) > " + length);
              return draft.fix(
                  Fix.run(
                      "See how long they are",
                      "SELECT max(length(%s::text)) FROM %s t".formatted(column, change.table())));
            });
  }

  private record Changed(String table, String column) {}

  /** The column whose type the statement changes. */
  private static Optional<Changed> changed(Case failure) {
    return failure
        .failed()
        .source()
        .map(source -> Shapes.of(source.script(), source.statement()))
        .filter(AlterTable.class::isInstance)
        .map(AlterTable.class::cast)
        .flatMap(
            alter ->
                alter.actions().stream()
                    .filter(TableAction.ColumnType.class::isInstance)
                    .map(action -> ((TableAction.ColumnType) action).column().name())
                    .findFirst()
                    .flatMap(
                        column ->
                            Tables.named(failure, alter.name().toString())
                                .map(table -> new Changed(table, column))));
  }
}
