package dev.drydock.check.schema;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.ddl.Query;
import dev.drydock.sql.ddl.Setting;
import dev.drydock.sql.ddl.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the statements of a folder one after the other and remembers what they make, change and
 * remove. Not for use by two threads at once.
 */
public final class SchemaBuilder {
  /** With a plain name; an empty path leaves names that say their schema. */
  private static final Pattern SET_CONFIG =
      Pattern.compile(
          "\\bset_config\\s*\\(\\s*'search_path'\\s*,\\s*'\\s*(\\w+)", Pattern.CASE_INSENSITIVE);

  private final Schema schema;
  private int moment;

  /** With what every database has and nothing else. */
  public SchemaBuilder(Names names) {
    schema = new Schema(names);
    schema.schemas.put(0, Schema.PUBLIC, new Origin("", 0));
  }

  private SchemaBuilder(Schema schema, int moment) {
    this.schema = schema;
    this.moment = moment;
  }

  /**
   * Begins with what a whole schema held after its first statements, which leaves that schema as it
   * is.
   *
   * @param statements how many of them are kept
   */
  public static SchemaBuilder after(int statements, Schema whole) {
    return new SchemaBuilder(whole.until(statements + 1), statements);
  }

  /**
   * Adds what a platform brings before the first migration. Its schemas are taken to hold more than
   * the text says.
   *
   * @param script statements that stand in for it
   */
  public SchemaBuilder platform(Script script, List<Shape> shapes) {
    for (int i = 0; i < shapes.size(); i++) {
      Scene scene = new Scene(schema, 0, Optional.empty(), true, Schema.PUBLIC);
      new Effects(scene, script.text()).apply(shapes.get(i), script.statements().get(i), script);
    }
    schema.schemas.each(1, (name, origin) -> schema.openSchemas.add(name));
    schema.openSchemas.remove(Schema.PUBLIC);
    return this;
  }

  /** Adds a schema that is made before the first migration, if it is not there. */
  public SchemaBuilder schema(String name) {
    if (schema.schemas.before(1, name).isEmpty()) {
      schema.schemas.put(0, name, new Origin("", 0));
    }
    return this;
  }

  /** Puts a schema before the search path each file begins with. */
  public SchemaBuilder home(String name) {
    List<String> path = new ArrayList<>(List.of(name));
    path.addAll(schema.standardPath());
    schema.standardPath(path);
    return this;
  }

  /** Adds what a database contains before the first migration that is pending. */
  public SchemaBuilder live(Session session) throws ServerException {
    LiveSchema.read(session, schema);
    return this;
  }

  /**
   * Adds what a file does.
   *
   * @param shapes those of its statements, in order
   */
  public SchemaBuilder file(String file, Script script, List<Shape> shapes) {
    String home = schema.standardHome();
    schema.home(moment + 1, home);
    boolean begun = false;
    for (int i = 0; i < shapes.size(); i++) {
      Statement statement = script.statements().get(i);
      moment++;
      if (begun && statement.command().startsWith("ROLLBACK")) {
        schema.unsure(moment); // what it takes back is not followed
      }
      begun = statement.kind() == StatementKind.BEGIN || begun && !ends(statement);
      Optional<String> other = home(shapes.get(i), script.text());
      if (other.isPresent()) {
        home = other.get();
        schema.home(moment + 1, home);
      }
      Origin origin = new Origin(file, script.position(statement.start()).line());
      Scene scene = new Scene(schema, moment, Optional.of(origin), true, home);
      new Effects(scene, script.text()).apply(shapes.get(i), statement, script);
    }
    return this;
  }

  /** Says that something runs here of which nobody knows what it does. */
  public SchemaBuilder unread() {
    schema.unsure(moment);
    return this;
  }

  private static boolean ends(Statement statement) {
    return statement.kind() == StatementKind.COMMIT || statement.kind() == StatementKind.ROLLBACK;
  }

  /**
   * Whether what was read since {@link #after} is what the whole schema did there, so that all that
   * follows in it still holds.
   *
   * @param statements as there
   */
  public boolean repeats(int statements, Schema whole) {
    return schema.repeats(whole, statements + 1, moment + 1);
  }

  /** What has been read. Nothing may be added afterwards. */
  public Schema build() {
    return schema;
  }

  /** The first schema of a SET search_path, or of the function that does the same. */
  private Optional<String> home(Shape shape, String text) {
    if (shape instanceof Query query) {
      Matcher called = SET_CONFIG.matcher(query.span().in(text));
      return called.find() ? Optional.of(called.group(1)) : Optional.empty();
    }
    if (!(shape instanceof Setting setting) || !setting.name().equals("search_path")) {
      return Optional.empty();
    }
    return Optional.of(
        setting
            .value()
            .map(value -> value.in(text).split(",")[0].strip())
            .map(first -> first.replaceAll("^['\"]|['\"]$", ""))
            .map(first -> first.toLowerCase(Locale.ROOT))
            .filter(first -> !first.isEmpty() && !first.equals("$user"))
            .orElseGet(schema::standardHome));
  }
}
