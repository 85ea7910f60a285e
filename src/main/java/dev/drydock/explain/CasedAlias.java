package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An alias that the query gives with capitals, in double quotes, and uses without the quotes. */
final class CasedAlias implements Entry {
  private static final Pattern MISSING =
      Pattern.compile("missing FROM-clause entry for table \"(.+?)\"");

  @Override
  public Set<String> states() {
    return Set.of("42P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher missing = MISSING.matcher(failure.message());
    if (!missing.find() || !missing.group(1).equals(missing.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String used = missing.group(1);
    return failure.words().stream()
        .filter(word -> word.startsWith("\""))
        .map(Case::stored)
        .filter(name -> name.equalsIgnoreCase(used) && !name.equals(used))
        .findFirst()
        .map(QuotedNames::quoted)
        .map(
            quoted ->
                Draft.of(
                        "The query names %s in double quotes, and uses it without: that is read as %s."
                            .formatted(quoted, used),
                        "Write it in double quotes wherever it stands.")
                    .fix(written(failure, used, quoted)));
  }

  private static Fix written(Case failure, String used, String quoted) {
    String title = "Write %s, in double quotes, wherever it stands".formatted(quoted);
    return failure.rename(title, used, quoted).orElseGet(() -> Near.said(title));
  }
}
