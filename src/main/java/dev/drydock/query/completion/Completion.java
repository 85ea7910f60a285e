package dev.drydock.query.completion;

import dev.drydock.query.completion.KnownNames.Column;
import dev.drydock.query.completion.KnownNames.Function;
import dev.drydock.query.completion.KnownNames.Relation;
import dev.drydock.query.completion.Proposal.Kind;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what can stand at a caret. */
public final class Completion {
  private static final int MOST = 300;

  /** Behind these, relations come first and columns not at all. */
  private static final Set<String> OF_RELATIONS =
      Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "DELETE");

  private final KnownNames names;
  private final Before before;
  private final Sight sight;
  private final List<Proposal> found = new ArrayList<>();

  private Completion(KnownNames names, Before before, Sight sight) {
    this.names = names;
    this.before = before;
    this.sight = sight;
  }

  /**
   * Never fails.
   *
   * @param caret UTF-16 offset
   */
  public static Proposals at(String text, int caret, KnownNames names) {
    Span part = part(text, caret);
    if (Before.isInText(text, part.start(), caret)) {
      return new Proposals(caret, caret, List.of());
    }
    Before before = Before.of(text, part.start(), caret);
    String whole =
        text.substring(part.start(), before.qualified())
            + " x "
            + text.substring(caret, part.end());
    Completion completion = new Completion(names, before, Sight.of(whole, names));
    completion.look();
    return new Proposals(before.from(), caret, completion.best());
  }

  /** The statement the caret is in or right behind; nothing where it is between statements. */
  private static Span part(String text, int caret) {
    Span part = new Span(0, caret);
    for (Statement statement : Script.parse(text).statements()) {
      if (statement.start() <= caret) {
        int ended = text.indexOf(';', statement.end());
        part =
            ended >= 0 && ended < caret
                ? new Span(ended + 1, caret)
                : new Span(statement.start(), Math.max(caret, statement.end()));
      }
    }
    return part;
  }

  private void look() {
    if (!before.qualifiers().isEmpty()) {
      qualified();
      return;
    }
    boolean ofRelations = OF_RELATIONS.contains(before.clause());
    if (before.named()) {
      Keywords.after(before.clause()).forEach(this::keyword);
      return;
    }
    if (ofRelations) {
      sight.ctes().forEach(name -> add(Kind.RELATION, name, name, "WITH query"));
    } else {
      columns();
      sight.relations().forEach((name, relation) -> add(Kind.ALIAS, name, name, relation.name()));
    }
    if (ofRelations || sight.relations().isEmpty()) {
      names.relations().forEach(this::relation);
    }
    names.functions().forEach(this::function);
    names.schemas().forEach(schema -> add(Kind.SCHEMA, schema, schema, "schema"));
    Keywords.in(before.clause()).forEach(this::keyword);
  }

  private void qualified() {
    String last = before.qualifiers().getLast();
    if (before.qualifiers().size() == 2) {
      names.relation(Optional.of(before.qualifiers().getFirst()), last).ifPresent(this::columnsOf);
      return;
    }
    if (sight.relations().containsKey(last)) {
      columnsOf(sight.relations().get(last));
      return;
    }
    if (names.schemas().contains(last)) {
      for (Relation relation : names.relations()) {
        if (relation.schema().equals(last)) {
          add(Kind.RELATION, relation.name(), relation.name(), relation.kind());
        }
      }
      for (Function function : names.functions()) {
        if (function.schema().equals(last)) {
          call(function, "");
        }
      }
      return;
    }
    names.relation(Optional.empty(), last).ifPresent(this::columnsOf);
  }

  private void columnsOf(Relation relation) {
    relation
        .columns()
        .forEach(column -> add(Kind.COLUMN, column.name(), column.name(), column.type()));
  }

  /** The columns of all in sight; one that several have is written with its alias. */
  private void columns() {
    Map<String, Integer> owners = new LinkedHashMap<>();
    sight
        .relations()
        .values()
        .forEach(r -> r.columns().forEach(c -> owners.merge(c.name(), 1, Integer::sum)));
    sight
        .relations()
        .forEach(
            (alias, relation) -> {
              for (Column column : relation.columns()) {
                boolean shared = owners.get(column.name()) > 1;
                String label = shared ? alias + "." + column.name() : column.name();
                String detail = shared ? column.type() : column.type() + " · " + alias;
                if (matches(column.name())) {
                  String written = written(column.name());
                  found.add(
                      new Proposal(
                          Kind.COLUMN,
                          shared && !before.quoted()
                              ? QuotedNames.quoted(alias) + "." + written
                              : written,
                          label,
                          detail));
                }
              }
            });
  }

  private void relation(Relation relation) {
    boolean whole = relation.visible();
    if (!whole && relation.isSystem() && before.prefix().isEmpty()) {
      return;
    }
    if (matches(relation.name())) {
      found.add(
          new Proposal(
              Kind.RELATION,
              whole || before.quoted()
                  ? written(relation.name())
                  : QuotedNames.quoted(relation.schema(), relation.name()),
              whole ? relation.name() : relation.schema() + "." + relation.name(),
              relation.isSystem() ? "system " + relation.kind() : relation.kind()));
    }
  }

  private void function(Function function) {
    if (function.isSystem() && before.prefix().isEmpty()) {
      return;
    }
    call(function, function.visible() ? "" : QuotedNames.quoted(function.schema()) + ".");
  }

  private void call(Function function, String schema) {
    if (matches(function.name()) && !before.quoted()) {
      found.add(
          new Proposal(
              Kind.FUNCTION,
              schema + QuotedNames.quoted(function.name()) + "(",
              schema + function.name() + "(" + function.arguments() + ")",
              function.isSystem() ? "" : "function"));
    }
  }

  private void keyword(String words) {
    if (!before.quoted() && begins(words)) {
      found.add(new Proposal(Kind.KEYWORD, words + " ", words, ""));
    }
  }

  private void add(Kind kind, String name, String label, String detail) {
    if (matches(name)) {
      found.add(new Proposal(kind, written(name), label, detail));
    }
  }

  private String written(String name) {
    return before.quoted() ? '"' + name.replace("\"", "\"\"") + '"' : QuotedNames.quoted(name);
  }

  private boolean begins(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(before.prefix().toLowerCase(Locale.ROOT));
  }

  /** The beginning of the name, or of a word in it. */
  private boolean matches(String name) {
    return begins(name)
        || before.prefix().length() > 1
            && name.toLowerCase(Locale.ROOT)
                .contains("_" + before.prefix().toLowerCase(Locale.ROOT));
  }

  /** What begins as typed first; of that columns before relations before functions. */
  private List<Proposal> best() {
    return found.stream()
        .sorted(
            Comparator.comparing((Proposal p) -> !begins(p.label()) && !begins(p.insert()))
                .thenComparing(p -> p.detail().startsWith("system"))
                .thenComparing(Proposal::kind)
                .thenComparing(p -> p.kind() == Kind.FUNCTION && p.detail().isEmpty()))
        .limit(MOST)
        .toList();
  }
}
