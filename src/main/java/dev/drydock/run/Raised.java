package dev.drydock.run;

import dev.drydock.server.ServerError;
import dev.drydock.sql.DeepTokens;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a DO block looked for before it raised an error itself. Such blocks ask the catalog whether
 * something is there, by its name in a constant: {@code WHERE nspname = 'pgmq'}.
 *
 * @param names as the constants have them
 */
record Raised(List<Name> names) {
  /** A scratch server speaks English. */
  private static final Pattern BY_ITSELF =
      Pattern.compile("^PL/pgSQL function inline_code_block line \\d+ at (?:RAISE|ASSERT)");

  /** A name, perhaps with its schema before it and arguments behind it. */
  private static final Pattern CONSTANT =
      Pattern.compile("'(?:([\\p{L}_][\\w$]*)\\.)?([\\p{L}_][\\w$-]*)(?:\\(.*\\))?'");

  Raised {
    names = List.copyOf(names);
  }

  /** One name. */
  record Name(Optional<String> schema, String name) {}

  /** Empty when the error was not raised by a DO block's own statement. */
  static Optional<Raised> by(Step step, ServerError error) {
    boolean own = error.where().filter(where -> BY_ITSELF.matcher(where).find()).isPresent();
    if (!own || !step.first().command().equals("DO")) {
      return Optional.empty();
    }
    String text = step.script().text();
    List<Name> names = new ArrayList<>();
    boolean message = false;
    for (Token token : DeepTokens.of(text, step.first().start(), step.first().end())) {
      Matcher name = CONSTANT.matcher(token.in(text));
      if (token.kind() == TokenKind.STRING && !message && name.matches()) {
        names.add(new Name(Optional.ofNullable(name.group(1)), name.group(2)));
      }
      message = token.in(text).equalsIgnoreCase("EXCEPTION");
    }
    return Optional.of(new Raised(names));
  }

  /**
   * Whether it looked for that object, and for the table of one that is part of a table.
   *
   * @param path the schemas where the object would be, if its own name does not say it
   */
  boolean lookedFor(MadeObject object, List<String> path) {
    return names.stream().anyMatch(name -> isNameOf(object, name, path))
        && object.of().map(this::speaksOf).orElse(true);
  }

  private static boolean isNameOf(MadeObject object, Name name, List<String> path) {
    return name.name().equals(object.name())
        && name.schema()
            .map(written -> object.schema().map(written::equals).orElse(path.contains(written)))
            .orElse(true);
  }

  private boolean speaksOf(String wanted) {
    return names.stream().anyMatch(name -> name.name().equals(wanted));
  }
}
