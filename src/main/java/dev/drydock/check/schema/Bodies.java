package dev.drydock.check.schema;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.Body;
import dev.drydock.sql.ddl.DoBlock;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.PlpgsqlBody;
import dev.drydock.sql.ddl.PlpgsqlStep;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What code does that a statement runs: a DO block, or a function that is called. */
final class Bodies {
  /** What in a trigger's code may make something, or look for names elsewhere. */
  private static final Pattern SETS_UP =
      Pattern.compile(
          "\\b(create|alter|drop|execute|perform|call|set_config|search_path)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A call whose first argument is written out. */
  private static final Pattern NAMED_SETTING = Pattern.compile("[^(]*\\(\\s*'");

  private final Scene scene;
  private final Set<Routine> visited;

  Bodies(Scene scene) {
    this(scene, new HashSet<>());
  }

  private Bodies(Scene scene, Set<Routine> visited) {
    this.scene = scene;
    this.visited = visited;
  }

  /** A DO block: what stands in it may run or not. */
  void run(DoBlock block, String text) {
    Optional<Body> body = block.body().filter(code -> block.language().equals("plpgsql"));
    if (body.isEmpty()) {
      everythingIsUnsure();
      return;
    }
    String code = body.get().span().in(text);
    plpgsql(body.get().kind() == Body.Kind.STRING ? code.replace("''", "'") : code);
  }

  /** The functions a query calls: of one that nobody knows here, all may be expected. */
  void calls(String text, Span query) {
    for (QueryNames.Call call : QueryNames.of(text, query).calls()) {
      setPath(text, call);
      call(call.name());
    }
  }

  /**
   * The functions whose values are taken, for rows or within code. Those that nobody knows here are
   * mostly an extension's, and one that makes tables is called for that alone.
   */
  void values(String text, Span expression) {
    for (QueryNames.Call call : QueryNames.of(text, expression).calls()) {
      setPath(text, call);
      routines(call.name()).forEach(this::run);
    }
  }

  /** The triggers of a table that a statement sets off. */
  void triggers(Name table, Set<String> events) {
    Optional<Relation> relation = scene.view().relation(table.schema(), table.own());
    for (Trigger trigger : relation.map(Relation::triggers).orElse(List.of())) {
      ObjectName function = trigger.function();
      if (trigger.events().stream().anyMatch(events::contains)) {
        scene.view().routines(Optional.of(function.schema()), function.name()).stream()
            .filter(Bodies::maySetUp)
            .forEach(this::run);
      }
    }
  }

  /** Asked of every row of a seed: most triggers only set a column. */
  private static boolean maySetUp(Routine routine) {
    return routine.body().filter(code -> SETS_UP.matcher(code).find()).isPresent();
  }

  private void setPath(String text, QueryNames.Call call) {
    if (call.name().own().equals("set_config")) {
      String said = call.span().in(text).toLowerCase(Locale.ROOT);
      if (said.contains("search_path") || !NAMED_SETTING.matcher(said).lookingAt()) {
        scene.schema().otherSearchPath(scene.moment());
      }
    }
  }

  private List<Routine> routines(Name name) {
    return scene.view().routines(name.schema(), name.own());
  }

  private void call(Name name) {
    List<Routine> found = routines(name);
    if (found.isEmpty()) {
      boolean builtIn =
          name.schema().map("pg_catalog"::equals).orElse(true)
              && scene.schema().names.builtIn().routines().contains(name.own());
      if (!builtIn && scene.schema().isUnsure(scene.moment(), Unsure.ROUTINES)) {
        everythingIsUnsure();
      }
      return;
    }
    found.forEach(this::run);
  }

  private void run(Routine routine) {
    if (!visited.add(routine) || scene.schema().openSchemas.contains(routine.name().schema())) {
      return; // what a platform brings does what it is there for
    }
    String language = routine.language().orElse("");
    if (routine.body().isEmpty()) {
      if (!language.equals("c") && !language.equals("internal")) {
        everythingIsUnsure();
      }
    } else if (language.equals("plpgsql")) {
      plpgsql(routine.body().get());
    } else if (language.equals("sql")) {
      sql(routine.body().get());
    } else {
      everythingIsUnsure();
    }
  }

  private void sql(String code) {
    Script script = Script.parse(code);
    for (Statement statement : script.statements()) {
      effects(code).apply(Shapes.of(script, statement));
    }
  }

  private void plpgsql(String code) {
    Optional<PlpgsqlBody> body = PlpgsqlBody.of(code, new Span(0, code.length()));
    if (body.isEmpty()) {
      everythingIsUnsure();
      return;
    }
    body.get().allSteps().forEach(step -> step(code, step));
  }

  private void step(String code, PlpgsqlStep step) {
    switch (step) {
      case PlpgsqlStep.Sql sql when isCall(code, sql.span()) -> unsure().calls(code, sql.span());
      case PlpgsqlStep.Sql sql -> effects(code).apply(Shapes.of(code, sql.span()));
      case PlpgsqlStep.Dynamic dynamic -> new Dynamics(scene.unsure()).apply(code, dynamic.span());
      case PlpgsqlStep.Perform perform -> unsure().calls(code, perform.query());
      default -> {
        expressions(step).forEach(part -> unsure().values(code, part));
        executed(code, step).ifPresent(part -> new Dynamics(scene.unsure()).apply(code, part));
      }
    }
  }

  private static boolean isCall(String code, Span statement) {
    return code.regionMatches(true, statement.start(), "CALL", 0, "CALL".length());
  }

  /** What {@code FOR … IN EXECUTE} and {@code OPEN … FOR EXECUTE} run. */
  private static Optional<Span> executed(String code, PlpgsqlStep step) {
    Span within =
        switch (step) {
          case PlpgsqlStep.Loop loop -> loop.header();
          case PlpgsqlStep.Simple simple -> simple.span();
          default -> new Span(0, 0);
        };
    Lexer lexer = new Lexer(code, within.start(), within.end());
    String before = "";
    while (lexer.next()) {
      if (lexer.kind().isBlank()) {
        continue;
      }
      String word = code.substring(lexer.start(), lexer.end()).toUpperCase(Locale.ROOT);
      if (word.equals("EXECUTE") && (before.equals("IN") || before.equals("FOR"))) {
        return Optional.of(new Span(lexer.start(), within.end()));
      }
      before = word;
    }
    return Optional.empty();
  }

  /** What a step evaluates itself, where functions may be called; not what it holds. */
  private static List<Span> expressions(PlpgsqlStep step) {
    return switch (step) {
      case PlpgsqlStep.Block block ->
          block.variables().stream().flatMap(variable -> variable.value().stream()).toList();
      case PlpgsqlStep.Choice choice ->
          Stream.concat(
                  choice.subject().stream(),
                  choice.choices().stream().flatMap(branch -> branch.condition().stream()))
              .toList();
      case PlpgsqlStep.Loop loop -> List.of(loop.header());
      case PlpgsqlStep.Return given -> given.value().stream().toList();
      case PlpgsqlStep.Raise raise -> List.of(raise.span());
      case PlpgsqlStep.Perform perform -> List.of(perform.query());
      case PlpgsqlStep.Assignment assignment -> List.of(assignment.value());
      case PlpgsqlStep.Simple simple -> List.of(simple.span());
      case PlpgsqlStep.Sql sql -> List.of(sql.span());
      case PlpgsqlStep.Dynamic dynamic -> List.of(dynamic.span());
    };
  }

  /** What a statement of the body does, if it runs; a routine that calls itself is read once. */
  private Effects effects(String code) {
    return new Effects(scene.unsure(), code, unsure());
  }

  private Bodies unsure() {
    return new Bodies(scene.unsure(), visited);
  }

  private void everythingIsUnsure() {
    for (Unsure sort : Unsure.values()) {
      scene.schema().unsure(scene.moment(), sort);
    }
  }
}
