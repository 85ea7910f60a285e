package dev.drydock.compare;

import dev.drydock.compare.NamedObjects.Making;
import dev.drydock.sql.MadeObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that can take objects away or give them other names, by the words in their texts:
 * of each word it is enough to know the last statement that has it.
 */
final class Takings {
  private static final Pattern TAKES =
      Pattern.compile("\\b(?:DROP|RENAME|DETACH|SET\\s+SCHEMA)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

  private static final Pattern TABLE =
      Pattern.compile("(?is)\\A\\s*CREATE\\s+(?:UNLOGGED\\s+)?TABLE\\b");

  /** In small letters, by the number of the statement. */
  private final NavigableMap<Integer, String> texts = new TreeMap<>();

  private final Map<String, Integer> last = new HashMap<>();

  /** Of words that stand in one statement with the word schema. */
  private final Map<String, Integer> lastWithSchema = new HashMap<>();

  /**
   * @param number higher than those before
   */
  void add(int number, String statement) {
    if (!TAKES.matcher(statement).find()) {
      return;
    }
    String text = statement.toLowerCase(Locale.ROOT);
    texts.put(number, text);
    boolean schema = text.contains("schema");
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      last.put(words.group(), number);
      if (schema) {
        lastWithSchema.put(words.group(), number);
      }
    }
  }

  /** A table goes by its name only; what hangs on one may go along with anything. */
  boolean mayTake(Making making) {
    int after = making.number();
    MadeObject object = making.object();
    boolean table = TABLE.matcher(making.text()).find();
    return isLater(last, object.name(), after)
        || object.schema().filter(schema -> isLater(lastWithSchema, schema, after)).isPresent()
        || !table && (isLater(last, "cascade", after) || speaksOfItsTable(object, after));
  }

  private boolean speaksOfItsTable(MadeObject object, int after) {
    return object.of().filter(of -> isLater(last, of, after)).isPresent()
        || object.kind() == MadeObject.Kind.INDEX && isLater(last, "table", after);
  }

  private boolean isLater(Map<String, Integer> numbers, String name, int after) {
    String small = name.toLowerCase(Locale.ROOT);
    return WORD.matcher(small).matches()
        ? numbers.getOrDefault(small, 0) > after
        : texts.tailMap(after, false).values().stream().anyMatch(text -> text.contains(small));
  }
}
