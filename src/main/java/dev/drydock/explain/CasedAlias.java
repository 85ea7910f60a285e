package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An alias that the query gives with capitals, in double quotes, and uses without the quotes. */
final class CasedAlias implements Entry {
  @Override
  public Set<String> states() {
    return Set.of("42P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return UnreadTable.named(failure)
        .filter(used -> used.equals(used.toLowerCase(Locale.ROOT)))
        .flatMap(used -> cased(failure, used));
  }

  private static Optional<Draft> cased(Case failure, String used) {
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
