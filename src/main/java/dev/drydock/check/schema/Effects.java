package dev.drydock.check.schema;

import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.ddl.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one statement makes, changes and removes. */
final class Effects {
  private static final Set<ObjectKind> ROUTINES =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.ROUTINE);
  private static final Set<String> INSERTING = Set.of("INSERT", "UPDATE"); // ON CONFLICT
  private static final Set<String> MERGING = Set.of("INSERT", "UPDATE", "DELETE");
  private static final Set<String> INCLUDING =
      Set.of("\\i", "\\ir", "\\include", "\\include_relative", "\\gexec", "\\c", "\\connect");

  private final Scene scene;
  private final String text;
  private final Schema schema;
  private final Bodies bodies;

  Effects(Scene scene, String text) {
    this(scene, text, new Bodies(scene));
  }

  /** Of a statement within a body: `bodies` knows which routines are being read already. */
  Effects(Scene scene, String text, Bodies bodies) {
    this.scene = scene;
    this.text = text;
    this.schema = scene.schema();
    this.bodies = bodies;
  }

  /** A statement of a file. */
  void apply(Shape shape, Statement statement, Script script) {
    if (statement.kind() == StatementKind.META_COMMAND) {
      if (INCLUDING.contains(statement.command())) {
        schema.unsure(scene.moment());
      }
      return;
    }
    apply(shape);
    switch (shape) {
      case Query query -> {
        intoTable(script.makes(statement));
        if (script.textOf(statement).toLowerCase(Locale.ROOT).contains("'search_path'")) {
          schema.otherSearchPath(scene.moment());
        }
      }
      case Other other -> other(script, statement);
      default -> {}
    }
  }

  /** A statement, perhaps within a body. */
  void apply(Shape shape) {
    switch (shape) {
      case CreateTable table -> {
        table.query().ifPresent(query -> bodies.values(text, query));
        new Tables(scene, text).create(table);
      }
      case CreateView view -> new Tables(scene, text).create(view);
      case AlterTable table -> {
        DependentViews.changed(scene, table);
        new TableChanges(scene, text).apply(table);
      }
      case CreateSequence sequence -> create(sequence.name(), Relation.Kind.SEQUENCE);
      case CreateIndex index -> new Attachments(scene).create(index);
      case CreatePolicy policy -> new Attachments(scene).create(policy);
      case CreateTrigger trigger -> new Attachments(scene).create(trigger);
      case AlterPolicy policy -> new Attachments(scene).alter(policy);
      case CreateType type -> new Types(scene, text).create(type);
      case CreateDomain domain -> new Types(scene, text).create(domain);
      case AlterEnum change -> new Types(scene, text).alter(change);
      case CreateFunction function -> createRoutine(function);
      case CreateSchema created -> createSchema(created);
      case CreateExtension extension -> new ExtensionEffects(scene, text).create(extension);
      case CreateRole role -> createRole(role);
      case CreateObject object -> createObject(object);
      case AlterObject object -> new ObjectChanges(scene, text).apply(object);
      case Drop drop -> new Drops(scene).apply(drop);
      case DoBlock block -> bodies.run(block, text);
      case Query query -> bodies.calls(text, query.span());
      case Setting setting -> {
        if (setting.name().equals("search_path")) {
          schema.otherSearchPath(scene.moment());
        }
      }
      case AlterDomain ignored -> {}
      case Grant grant -> withhold(grant);
      case DefaultPrivileges ignored -> schema.otherRights(scene.moment());
      case CommentOn ignored -> {}
      case Insert insert -> changes(insert.target(), insert.span(), INSERTING);
      case Update update -> changes(update.target(), update.span(), Set.of("UPDATE"));
      case Delete delete -> changes(delete.target(), delete.span(), Set.of("DELETE"));
      case Merge merge -> changes(merge.target(), merge.span(), MERGING);
      case Truncate truncate ->
          truncate.tables().forEach(table -> bodies.triggers(table, Set.of("TRUNCATE")));
      case Copy copy ->
          copy.table()
              .filter(table -> copy.from())
              .ifPresent(table -> bodies.triggers(table, INSERTING));
      case Maintenance ignored -> {}
      case LockTable ignored -> {}
      case Other ignored -> {}
    }
  }

  /** Rows of a table: their values may be made by functions, and its triggers run. */
  private void changes(Name table, Span statement, Set<String> events) {
    bodies.values(text, statement);
    bodies.triggers(table, events);
  }

  private void withhold(Grant grant) {
    boolean routines =
        grant
            .kind()
            .filter(ROUTINES::contains)
            .filter(kind -> grant.roles().stream().anyMatch(role -> role.name().equals("public")))
            .isPresent();
    if (!routines) {
      return;
    }
    Origin origin = scene.origin().orElse(new Origin("", 0));
    for (Name name : grant.objects()) {
      ObjectName key = scene.created(name);
      if (grant.revoke()) {
        schema.withheld.put(scene.moment(), key, origin);
      } else {
        schema.withheld.remove(scene.moment(), key, scene.fate(Optional.empty()));
      }
    }
  }

  private void create(Name name, Relation.Kind kind) {
    ObjectName created = scene.created(name);
    if (schema.relations.before(scene.moment() + 1, created).isEmpty()) {
      new Tables(scene, text).create(created, kind);
    }
  }

  private void intoTable(List<MadeObject> made) {
    for (MadeObject object : made) {
      if (object.kind() == MadeObject.Kind.RELATION) {
        new Tables(scene, text)
            .create(
                new ObjectName(object.schema().orElse(scene.home()), object.name()),
                Relation.Kind.TABLE);
      }
    }
  }

  private void other(Script script, Statement statement) {
    switch (statement.command()) {
      case "IMPORT FOREIGN SCHEMA" -> schema.unsure(scene.moment(), Unsure.RELATIONS);
      case "CALL" ->
          bodies.calls(text, new Span(statement.start() + "CALL".length(), statement.end()));
      case "DROP OWNED" -> DependentViews.mayBeGone(scene);
      case "CREATE OPERATOR CLASS", "CREATE ACCESS METHOD" ->
          schema.unsure(scene.moment(), Unsure.OPERATOR_CLASSES);
      default -> {
        intoTable(script.makes(statement));
        if (script.textOf(statement).toLowerCase(Locale.ROOT).contains("search_path")) {
          schema.otherSearchPath(scene.moment());
        }
      }
    }
  }

  private void createRoutine(CreateFunction function) {
    ObjectName name = scene.created(function.name());
    List<Parameter> inputs = function.parameters().stream().filter(Parameter::isInput).toList();
    List<String> types = inputs.stream().map(p -> Tables.type(p.type())).toList();
    Routine routine =
        new Routine(
            name,
            types,
            inputs.stream().map(p -> p.name().map(Ident::name).orElse("")).toList(),
            (int) inputs.stream().filter(p -> p.defaultValue().isEmpty()).count(),
            inputs.stream().anyMatch(p -> p.mode() == Parameter.Mode.VARIADIC),
            function.returns().map(Tables::type),
            function.language(),
            function.body().map(body -> body.span().in(text)),
            scene.origin());
    List<Routine> all =
        new ArrayList<>(schema.routines.before(scene.moment() + 1, name).orElse(List.of()));
    all.removeIf(other -> other.argumentTypes().equals(types));
    all.add(routine);
    schema.routines.put(scene.moment(), name, List.copyOf(all));
  }

  private void createSchema(CreateSchema created) {
    String name = created.name().name();
    schema.schemas.put(scene.moment(), name, scene.origin().orElse(new Origin("", 0)));
    if (created.elements()) {
      schema.openSchemas.add(name);
    }
  }

  private void createRole(CreateRole role) {
    if (role.created()) {
      schema.roles.put(
          scene.moment(), role.name().name(), scene.origin().orElse(new Origin("", 0)));
    }
  }

  private void createObject(CreateObject object) {
    switch (object.kind()) {
      case OPERATOR_CLASS ->
          object
              .name()
              .ifPresent(
                  name ->
                      schema.operatorClasses.put(
                          scene.moment(), name.own(), scene.origin().orElse(new Origin("", 0))));
      case ACCESS_METHOD -> schema.unsure(scene.moment(), Unsure.OPERATOR_CLASSES);
      case AGGREGATE ->
          object.name().map(scene::created).ifPresent(new ExtensionEffects(scene, text)::routine);
      default -> {}
    }
  }
}
