package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word of SQL with a typing error in it. */
final class Misspelt {
  /** Those statements are made of; the rarer ones would be taken for names. */
  private static final List<String> WORDS =
      Arrays.asList(
          ("select from where insert into values update delete returning create alter drop table"
                  + " column index view function trigger policy schema type extension constraint"
                  + " primary foreign references unique check default not null exists cascade join"
                  + " left inner group order having limit offset distinct union begin commit"
                  + " rollback grant revoke using with truncate replace language returns"
                  + " materialized concurrently generated identity deferrable deferred partition"
                  + " publication")
              .split(" "));

  private Misspelt() {}

  /** What was meant, in capitals. */
  static Optional<String> meant(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.length() < 3 || WORDS.contains(small) || !small.matches("[a-z]+")) {
      return Optional.empty();
    }
    Optional<String> swapped = WORDS.stream().filter(known -> isSwapped(small, known)).findFirst();
    if (swapped.isPresent()) {
      return swapped.map(known -> known.toUpperCase(Locale.ROOT));
    }
    return NearestNames.of(small, WORDS.stream().map(known -> Candidate.of("", known)).toList())
        .stream()
        .filter(near -> near.reason() == Suggestion.Reason.SPELLING)
        .findFirst()
        .map(near -> near.candidate().name().toUpperCase(Locale.ROOT));
  }

  /** Two neighbours in each other's place. */
  private static boolean isSwapped(String word, String known) {
    for (int i = 0; word.length() == known.length() && i + 1 < word.length(); i++) {
      String swapped =
          word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
      if (swapped.equals(known)) {
        return true;
      }
    }
    return false;
  }
}
